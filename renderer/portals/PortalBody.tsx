import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { GradeBadge } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { useLanguage } from '../app/language.ts';
import { DefinitionMenu } from './DefinitionMenu.tsx';
import { EntryRow } from './EntryRow.tsx';
import { SlotTable } from './SlotTable.tsx';
import { useCopyEntry } from './useCopyEntry.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
  step: { margin: '0' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '8px 0 4px',
    ...headings.section,
  },
  person: {
    margin: '12px 0 2px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { containerType: 'inline-size', listStyleType: 'none', margin: '0', padding: '0' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
  quiet: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** The portal's steps with their entries in its order, then its files. */
export function PortalBody(props: { dossierId: string; view: PortalView }): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const language = useLanguage();
  const { dossierId, view } = props;
  const copy = useCopyEntry(dossierId, view.portal.id);
  const { portal, steps } = view;
  const fields = steps.flatMap(({ groups }) => groups.flatMap((group) => group.fields));
  const ready = fields.filter(({ state }) => state === 'ready' || state === 'too_long');
  const done = ready.filter(({ copied }) => copied === 'yes').length;
  const note = language === 'en' ? portal.noteEn : portal.note;
  return (
    <div className={styles.body}>
      {portal.orderKnown ? null : (
        <MessageBar intent="warning">
          <MessageBarBody>{t('unverified')}</MessageBarBody>
        </MessageBar>
      )}
      {note === '' ? null : <p className={styles.note}>{note}</p>}
      {portal.ownVersion === null ? null : (
        <p className={styles.note}>{t('ownDefinition', { version: portal.ownVersion })}</p>
      )}
      <div className={styles.row}>
        <p className={styles.quiet}>{t('progress', { done, total: ready.length })}</p>
        <DefinitionMenu dossierId={dossierId} view={view} />
      </div>
      {steps.map((step, index) => (
        <section key={step.id} className={styles.step}>
          <h3 className={styles.heading}>
            {t('step', {
              number: index + 1,
              label: language === 'en' ? `${step.label} (${step.labelEn})` : step.label,
            })}
            <GradeBadge grade={step.grade} />
          </h3>
          {step.groups.every((group) => group.fields.length === 0) ? (
            <p className={styles.quiet}>{t('nothingToFill')}</p>
          ) : (
            step.groups.map((group) => (
              <div key={group.travellerId ?? ''}>
                {group.name === '' ? null : <h4 className={styles.person}>{group.name}</h4>}
                <ul className={styles.list}>
                  {group.fields.map((field) => (
                    <EntryRow key={field.key} dossierId={dossierId} field={field} copy={copy} />
                  ))}
                </ul>
              </div>
            ))
          )}
        </section>
      ))}
      <section>
        <h3 className={styles.heading}>{t('filesTitle')}</h3>
        <SlotTable dossierId={dossierId} view={view} />
      </section>
    </div>
  );
}
