import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { letterKinds } from '#shared/domain/letters/index.ts';
import { DateField } from '../ui/index.ts';
import { fieldsOf, isTextField, type FieldName } from './model/fields.ts';
import { NumberField } from './NumberField.tsx';
import { AgendaField } from './own/AgendaField.tsx';
import { CostsField } from './own/CostsField.tsx';
import { ParticipantCostsField } from './own/ParticipantCostsField.tsx';
import { SectionsField } from './own/SectionsField.tsx';
import { OwnTextField } from './OwnTextField.tsx';
import { LetterheadField, PrefixField, SignatoryField, SigningField } from './SigningFields.tsx';
import { TokenMenu } from './TokenMenu.tsx';
import type { PaperFormProps } from './usePaper.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '8px' },
  intro: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  words: { flex: '1 1 160px' },
});

/** The few fields that are a paper's own; empty ones say what will be printed instead. */
export function PaperFieldsForm(props: PaperFormProps): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { summary } = props.paper.view;
  const names = fieldsOf(summary.kind);
  return (
    <div className={styles.form}>
      <div className={styles.intro}>
        <span className={styles.words}>{t('fields.fromDossier')}</span>
        {letterKinds.some((kind) => kind === summary.kind) ? (
          <Link to="/templates/$kind" params={{ kind: summary.kind }}>
            {t('fields.changeTemplate')}
          </Link>
        ) : null}
        {names.includes('body') ? <TokenMenu rows={props.paper.view.rows} /> : null}
      </div>
      {names.map((field) => (
        <OwnField key={field} field={field} form={props} />
      ))}
    </div>
  );
}

function OwnField(props: { field: FieldName; form: PaperFormProps }): ReactElement {
  const { t } = useTranslation('papers');
  const { field, form } = props;
  const { saver } = form.paper;
  if (isTextField(field)) return <OwnTextField field={field} paper={form.paper} />;
  switch (field) {
    case 'number':
      return <NumberField {...form} />;
    case 'date':
      return (
        <DateField
          field="date"
          label={t('fields.date')}
          value={saver.value.date}
          problem={saver.issueOf('date')}
          onChange={(date) => saver.change({ date })}
        />
      );
    case 'signatoryId':
      return <SignatoryField paper={form.paper} signatories={form.signatories} />;
    case 'prefix':
      return <PrefixField paper={form.paper} />;
    case 'letterhead':
      return <LetterheadField paper={form.paper} letterheads={form.letterheads} />;
    case 'signing':
      return <SigningField paper={form.paper} byOffice={form.signatureBox} />;
    case 'sections':
      return <SectionsField paper={form.paper} />;
    case 'agenda':
      return <AgendaField paper={form.paper} />;
    case 'costs':
      return <CostsField paper={form.paper} />;
    case 'participantCosts':
      return <ParticipantCostsField paper={form.paper} />;
  }
}
