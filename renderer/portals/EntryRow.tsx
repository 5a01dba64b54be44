import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CopyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalFieldView } from '#shared/contract/index.ts';
import { placeOfField, useGoToField } from '../basis/index.ts';
import { useLanguage } from '../app/language.ts';
import type { CopyEntry } from './useCopyEntry.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 3fr) minmax(0, 6fr) 120px',
    columnGap: '12px',
    // In a small window the value stands under its label: beside it its words would be cut to pieces.
    '@container (max-width: 440px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      rowGap: '2px',
      '& > :nth-child(2)': { gridRow: '2' },
      '& > :nth-child(3)': { gridColumn: '2', gridRow: '1 / 3' },
    },
    alignItems: 'start',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  required: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { overflowWrap: 'anywhere', userSelect: 'text' },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  notice: { color: tokens.colorStatusWarningForeground3 },
  small: { display: 'block', fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', justifyContent: 'flex-end' },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** One entry: its label, what goes there, and a button that copies it. */
export function EntryRow(props: {
  dossierId: string;
  field: PortalFieldView;
  copy: CopyEntry;
}): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const language = useLanguage();
  const goTo = useGoToField(props.dossierId);
  const { field, copy } = props;
  const { label, value, state } = field;
  const note = language === 'en' ? field.noteEn : field.note;
  const gloss = language === 'en' && field.labelEn !== label ? field.labelEn : '';
  const isReady = state === 'ready' || state === 'too_long';
  const isCopied = field.copied === 'yes';
  const words = {
    missing: t(field.perPersonUnknown ? 'field.perPerson' : 'field.missing'),
    empty: t(field.perPersonUnknown ? 'field.perPerson' : 'field.empty'),
    by_hand: t('field.byHand'),
    ready: value,
    too_long: value,
  }[state];
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        {label}
        {gloss === '' ? null : <span className={styles.small}>{gloss}</span>}
        {field.required ? (
          <span className={mergeClasses(styles.required, styles.small)}>{t('required')}</span>
        ) : null}
      </span>
      <span>
        <span
          className={mergeClasses(
            styles.value,
            state === 'missing' && styles.problem,
            (state === 'empty' || state === 'by_hand') && styles.quiet,
          )}
        >
          {words}
        </span>
        {state === 'too_long' ? (
          <span className={mergeClasses(styles.small, styles.problem)}>
            {t('field.tooLong', { length: Array.from(value).length, limit: field.maxLength })}
          </span>
        ) : null}
        {field.copied === 'changed' ? (
          <span className={mergeClasses(styles.small, styles.notice)}>{t('field.changed')}</span>
        ) : null}
        {note === '' ? null : (
          <span className={mergeClasses(styles.small, styles.quiet)}>{note}</span>
        )}
      </span>
      <span className={styles.actions}>
        {isReady ? (
          <Button
            size="small"
            appearance={isCopied ? 'subtle' : 'secondary'}
            icon={isCopied ? <CheckmarkCircleFilled className={styles.done} /> : <CopyRegular />}
            aria-label={isCopied ? t('field.copied', { label }) : t('field.copy', { label })}
            onClick={() => copy(field)}
          >
            {isCopied ? t('field.copiedShort') : t('field.copyShort')}
          </Button>
        ) : field.field !== null && placeOfField(field.field) !== null ? (
          <Button
            size="small"
            aria-label={t('field.goLabel', { label })}
            onClick={() => {
              if (field.field !== null) goTo(field.field);
            }}
          >
            {t('field.go')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
