import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '#shared/contract/index.ts';
import { DateField, LongTextField, TickField } from '../ui/index.ts';
import { draftOf, inputOf, missingOf } from './model/correction.ts';
import { EnforceField } from './EnforceField.tsx';
import { ParameterField } from './ParameterField.tsx';
import { RuleForm } from './RuleForm.tsx';
import { useRuleWords } from './ruleWords.ts';
import { useRuleDraft } from './useRuleDraft.ts';
import type { RulesActions } from './useRulesActions.ts';

/** Corrects or verifies one rule; the core's refusals stand at their fields. */
export function CorrectionForm(props: {
  rule: RuleView;
  label: string;
  actions: RulesActions;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const form = useRef<HTMLFormElement>(null);
  const { rule } = props;
  const { draft, change, problems, isBusy, send } = useRuleDraft(() => draftOf(rule));
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
    const error = await send(props.actions.correct(inputOf(rule.id, draft), props.label));
    if (error === null) {
      props.onClose();
      return;
    }
    const fields = draft.parameters.map(({ name }) => `parameters.${name}`);
    problems.refused(error, [...fields, 'enforce', 'validFrom', 'validTo', 'note']);
  };
  return (
    <RuleForm
      ref={form}
      title={t('edit.title', { label: props.label })}
      save={t('edit.save')}
      draft={draft}
      scan={rule.own?.scan?.fileName ?? null}
      problems={problems}
      isBusy={isBusy}
      onVerification={change}
      onSave={keep}
      onClose={props.onClose}
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
      <EnforceField
        value={draft.enforce}
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
    </RuleForm>
  );
}
