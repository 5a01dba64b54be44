import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '#shared/contract/index.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import type { FreezeEntry } from '#shared/domain/rules/index.ts';
import { travellerCategories } from '#shared/domain/people/index.ts';
import { ChoiceField, DateField, LongTextField, TextField, TickField } from '../ui/index.ts';
import { missingOf, paperOf, verificationOf } from './model/correction.ts';
import { EnforceField } from './EnforceField.tsx';
import { RuleForm } from './RuleForm.tsx';
import { useRuleDraft } from './useRuleDraft.ts';
import type { RulesActions } from './useRulesActions.ts';
import type { VerificationDraft } from './VerificationFields.tsx';

const useStyles = makeStyles({
  categories: { display: 'flex', flexDirection: 'column', border: '0', margin: '0', padding: '0' },
});

interface Draft extends Omit<FreezeEntry, 'from' | 'to' | 'verified'>, VerificationDraft {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

function dateIn(rule: RuleView | null, name: string): CalendarDate | null {
  const value = rule?.parameters[name];
  return typeof value === 'string' ? parseCalendarDate(value) : null;
}

function draftFor(rule: RuleView | null): Draft {
  return {
    label: rule?.label ?? '',
    basis: rule?.basis ?? '',
    grade: rule?.grade === 'C' ? 'C' : 'B',
    from: dateIn(rule, 'from'),
    to: dateIn(rule, 'to'),
    approximate: rule?.parameters['approximate'] === true,
    categories: rule?.when.category ?? [],
    enforce: rule?.enforce ?? 'warn',
    note: rule?.note ?? '',
    isVerified: (rule?.verified ?? null) !== null,
    by: rule?.verified?.by ?? '',
    on: rule?.verified?.on ?? null,
    paper: rule?.verified?.paper ?? '',
    scan: null,
    dropScan: false,
  };
}

/** A freeze that a circular brings: entered by form, new or once more. */
export function FreezeForm(props: {
  /** The freeze to change, or null for a new one. */
  rule: RuleView | null;
  actions: RulesActions;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['rulebook', 'rules']);
  const styles = useStyles();
  const { draft, change, problems, isBusy, send } = useRuleDraft(() => draftFor(props.rule));
  const keep = async () => {
    const { label, basis, grade, from, to, approximate, categories, enforce, note } = draft;
    const missing = [
      ...(label.trim() === '' ? ['label'] : []),
      ...(from === null ? ['parameters.from'] : []),
      ...(to === null ? ['parameters.to'] : []),
      ...missingOf(draft).map((field) => `verified.${field}`),
    ];
    if (missing.length > 0 || from === null || to === null) {
      problems.missing(missing);
      return;
    }
    const verified = verificationOf(draft);
    const freeze = {
      label,
      basis,
      grade,
      from,
      to,
      approximate,
      categories,
      enforce,
      note,
      verified,
    };
    const error = await send(
      props.actions.saveFreeze(props.rule?.id ?? null, freeze, paperOf(draft)),
    );
    if (error === null) {
      props.onClose();
      return;
    }
    // A mistake of the period as a whole is told at its end.
    const { field } = error.params;
    const placed =
      field === 'parameters' ? { ...error.params, field: 'parameters.to' } : error.params;
    problems.refused(Object.assign(error, { params: placed }), [
      'label',
      'basis',
      'enforce',
      'note',
      'parameters.from',
      'parameters.to',
    ]);
  };
  return (
    <RuleForm
      title={t('freeze.title')}
      save={t('freeze.save')}
      draft={draft}
      scan={props.rule?.own?.scan?.fileName ?? null}
      problems={problems}
      isBusy={isBusy}
      onVerification={change}
      onSave={keep}
      onClose={props.onClose}
    >
      <TextField
        field="label"
        label={t('freeze.label')}
        required
        maxLength={200}
        value={draft.label}
        problem={problems.of('label')}
        onChange={(label) => change({ label })}
      />
      <TextField
        field="basis"
        label={t('freeze.basis')}
        hint={t('freeze.basisHint')}
        maxLength={500}
        value={draft.basis}
        problem={problems.of('basis')}
        onChange={(basis) => change({ basis })}
      />
      <ChoiceField
        label={t('freeze.known')}
        value={draft.grade}
        choices={(['B', 'C'] as const).map((value) => ({
          value,
          label: t(`freeze.grade.${value}`),
        }))}
        onChange={(grade) => change({ grade })}
      />
      <DateField
        field="parameters.from"
        label={t('parameter.from')}
        required
        value={draft.from}
        problem={problems.of('parameters.from')}
        onChange={(from) => change({ from })}
      />
      <DateField
        field="parameters.to"
        label={t('parameter.to')}
        required
        value={draft.to}
        problem={problems.of('parameters.to')}
        onChange={(to) => change({ to })}
      />
      <TickField
        label={t('parameter.approximate')}
        checked={draft.approximate}
        onChange={(approximate) => change({ approximate })}
      />
      <fieldset className={styles.categories}>
        <legend>{t('freeze.categories')}</legend>
        {travellerCategories.map((category) => (
          <TickField
            key={category}
            label={t(`rules:categories.${category}`)}
            checked={draft.categories.includes(category)}
            onChange={(checked) =>
              change({
                categories: checked
                  ? [...draft.categories, category]
                  : draft.categories.filter((other) => other !== category),
              })
            }
          />
        ))}
      </fieldset>
      <EnforceField
        value={draft.enforce}
        problem={problems.of('enforce')}
        onChange={(enforce) => change({ enforce })}
      />
      <LongTextField
        field="note"
        label={t('edit.note')}
        rows={3}
        maxLength={1000}
        value={draft.note}
        problem={problems.of('note')}
        onChange={(note) => change({ note })}
      />
    </RuleForm>
  );
}
