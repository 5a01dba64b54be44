import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityPrefix, type Signatory } from '#shared/domain/office/index.ts';
import type { FieldIssue } from '../../app/saving.ts';
import { FieldPair, Form } from '../../ui/FormRow.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const roles = ['kepala_daerah', 'wakil', 'sekda', 'kepala_unit', 'ppk', 'other'] as const;

/** One signatory: name and titles as typed, office, mark of authority. */
export function SignatoryFields(props: {
  signatory: Signatory;
  issueOf: (field: keyof Signatory) => FieldIssue | undefined;
  onChange: (patch: Partial<Signatory>) => void;
}): ReactElement {
  const { t } = useTranslation('office');
  const { signatory, issueOf, onChange } = props;
  const actsForAnother = signatory.prefix === 'a.n.' || signatory.prefix === 'u.b.';
  return (
    <Form>
      <TextField
        label={t('signatory.name')}
        value={signatory.name}
        problem={issueOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('signatory.position')}
        hint={t('signatory.positionHint')}
        value={signatory.position}
        problem={issueOf('position')}
        onChange={(position) => onChange({ position })}
      />
      <FieldPair>
        <TextField
          label={t('signatory.rank')}
          value={signatory.rank}
          problem={issueOf('rank')}
          onChange={(rank) => onChange({ rank })}
        />
        <TextField
          label={t('signatory.nip')}
          value={signatory.nip}
          problem={issueOf('nip')}
          onChange={(nip) => onChange({ nip })}
        />
      </FieldPair>
      <FieldPair>
        <ChoiceField
          label={t('signatory.role')}
          value={signatory.role}
          choices={roles.map((role) => ({ value: role, label: t(`signatory.roles.${role}`) }))}
          onChange={(role) => onChange({ role })}
        />
        <ChoiceField
          label={t('signatory.prefix')}
          value={signatory.prefix}
          choices={authorityPrefix.options.map((prefix) => ({
            value: prefix,
            label: prefix === '' ? t('signatory.prefixNone') : prefix,
          }))}
          onChange={(prefix) => onChange({ prefix })}
        />
      </FieldPair>
      <FieldPair>
        <DateField
          label={t('signatory.confirmedOn')}
          hint={t('signatory.confirmedHint')}
          value={signatory.confirmedOn ?? null}
          problem={issueOf('confirmedOn')}
          onChange={(confirmedOn) => onChange({ confirmedOn })}
        />
        <DateField
          label={t('signatory.validUntil')}
          hint={t('signatory.validHint')}
          value={signatory.validUntil ?? null}
          problem={issueOf('validUntil')}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </FieldPair>
      {actsForAnother ? (
        <TextField
          label={t('signatory.onBehalfOf')}
          hint={t('signatory.onBehalfHint')}
          value={signatory.onBehalfOf}
          problem={issueOf('onBehalfOf')}
          onChange={(onBehalfOf) => onChange({ onBehalfOf })}
        />
      ) : null}
      {signatory.prefix === 'u.b.' ? (
        <TextField
          label={t('signatory.through')}
          hint={t('signatory.throughHint')}
          value={signatory.through}
          problem={issueOf('through')}
          onChange={(through) => onChange({ through })}
        />
      ) : null}
    </Form>
  );
}
