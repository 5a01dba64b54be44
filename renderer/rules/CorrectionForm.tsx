import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '#shared/contract/index.ts';
import { ChoiceField, DateField, LongTextField, TickField } from '../ui/index.ts';
import { draftOf, inputOf, missingOf } from './model/correction.ts';
import { FormEnd } from './FormEnd.tsx';
import { ParameterField } from './ParameterField.tsx';
import { useRuleWords } from './ruleWords.ts';
import { useFieldProblems } from './useFieldProblems.ts';
import type { RulesActions } from './useRulesActions.ts';
import { VerificationFields } from './VerificationFields.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** Corrects or verifies one rule; the core's refusals stand at their fields. */
export function CorrectionForm(props: {
  rule: RuleView;
  label: string;
  actions: RulesActions;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['rulebook', 'rules', 'common']);
  const styles = useStyles();
  const words = useRuleWords();
  const form = useRef<HTMLFormElement>(null);
  const { rule } = props;
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [busy, setBusy] = useState(false);
  const problems = useFieldProblems();
  const change = (patch: Partial<typeof draft>) => {
    problems.clear();
    setDraft((present) => ({ ...present, ...patch }));
  };
  // The form opens because something is to be typed.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);

  const original = rule.own?.pack?.parameters ?? rule.parameters;
  const hintOf = (name: string) => {
    if (rule.own?.changed.includes(name) !== true) return undefined;
    return t('edit.packSays', { value: words.value(name, original[name]) });
  };
  const keep = async () => {
    const missing = missingOf(draft).map((field) => `verified.${field}`);
    if (missing.length > 0) {
      problems.missing(missing);
      return;
    }
    setBusy(true);
    const error = await props.actions.correct(inputOf(rule.id, draft), props.label);
    setBusy(false);
    if (error === null) {
      props.onClose();
      return;
    }
    const fields = draft.parameters.map(({ name }) => `parameters.${name}`);
    problems.refused(error, [...fields, 'enforce', 'validFrom', 'validTo', 'note']);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('edit.title', { label: props.label })}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {draft.parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          hint={hintOf(parameter.name)}
          problem={problems.of(`parameters.${parameter.name}`)}
          onChange={(typed) =>
            change({
              parameters: draft.parameters.map((other) =>
                other.name === parameter.name ? { ...other, typed } : other,
              ),
            })
          }
        />
      ))}
      <ChoiceField
        field="enforce"
        label={t('edit.enforce')}
        value={draft.enforce}
        choices={(['inform', 'warn', 'block'] as const).map((value) => ({
          value,
          label: t(`rules:enforce.${value}`),
        }))}
        problem={problems.of('enforce')}
        onChange={(enforce) => change({ enforce })}
      />
      <DateField
        field="validFrom"
        label={t('edit.validFrom')}
        value={draft.validFrom}
        problem={problems.of('validFrom')}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        field="validTo"
        label={t('edit.validTo')}
        value={draft.validTo}
        problem={problems.of('validTo')}
        onChange={(validTo) => change({ validTo })}
      />
      {rule.own?.kind === 'rule' ? null : (
        <TickField
          label={t('edit.disabled')}
          checked={draft.disabled}
          onChange={(disabled) => change({ disabled })}
        />
      )}
      <LongTextField
        field="note"
        label={t(draft.disabled ? 'edit.reason' : 'edit.note')}
        required={draft.disabled}
        rows={3}
        maxLength={1000}
        value={draft.note}
        problem={problems.of('note')}
        onChange={(note) => change({ note })}
      />
      <VerificationFields
        draft={draft}
        kept={rule.own?.scan?.fileName ?? null}
        problemOf={problems.of}
        onChange={change}
      />
      <FormEnd
        problem={problems.general}
        save={t('edit.save')}
        isBusy={busy}
        onClose={props.onClose}
      />
    </form>
  );
}
