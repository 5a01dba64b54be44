import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import { useLanguage } from '../app/language.ts';
import { shortDate } from '../ui/index.ts';
import { ReferenceForm } from './ReferenceForm.tsx';

const useStyles = makeStyles({
  list: { margin: '0' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The numbers that the portal gave, kept with the approvals. */
export function ReferenceList(props: { dossierId: string; view: PortalView }): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const { view, dossierId } = props;
  return (
    <dl className={styles.list}>
      {view.references.map((reference) => {
        const label = language === 'en' ? reference.labelEn : reference.label;
        const note = language === 'en' ? reference.noteEn : reference.note;
        const date = reference.date === null ? null : parseCalendarDate(reference.date);
        return (
          <div key={reference.id}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>
              {reference.number === '' ? (
                <span className={styles.quiet}>{t('reference.empty')}</span>
              ) : date === null ? (
                reference.number
              ) : (
                t('reference.on', { number: reference.number, date: shortDate(date, language) })
              )}
              {note === '' ? null : <span className={styles.small}>{note}</span>}
              {open === reference.id ? (
                <ReferenceForm
                  dossierId={dossierId}
                  view={view}
                  reference={reference}
                  label={label}
                  onClose={() => setOpen(null)}
                />
              ) : (
                <div>
                  <Button
                    size="small"
                    aria-label={`${t('reference.record')}: ${label}`}
                    onClick={() => setOpen(reference.id)}
                  >
                    {t('reference.record')}
                  </Button>
                </div>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
