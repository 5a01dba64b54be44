import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { DueText, PanelHead } from '#renderer/ui/index.ts';
import type { DossierRow } from '#shared/contract/index.ts';
import { shortPeriod } from '../model/dateWords.ts';
import { countriesText } from '../model/listRows.ts';
import { useMatterName } from './matterName.ts';
import { StageWord } from './StageWord.tsx';

const useStyles = makeStyles({
  facts: { margin: '12px 0 16px', display: 'grid', rowGap: '10px' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: '0', overflowWrap: 'anywhere' },
  people: { margin: '0', padding: '0', listStyleType: 'none' },
});

/** One dossier at a glance beside the list. */
export function DossierPreview(props: {
  row: DossierRow;
  onOpen: () => void;
  onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'rules']);
  const language = useLanguage();
  const matterName = useMatterName();
  const { row } = props;
  const place = [countriesText(row, language), row.cities.join(', ')].filter((part) => part !== '');
  const fact = (term: string, value: ReactNode) => (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  return (
    <>
      <PanelHead
        title={row.title === '' ? t('list.untitled') : row.title}
        closeLabel={t('list.previewClose')}
        onClose={props.onClose}
      />
      <dl className={styles.facts}>
        {fact(
          t('filter.purpose'),
          [
            t(`rules:tracks.${row.track}`),
            row.purpose === null ? null : t(`rules:purposes.${row.purpose}`),
          ]
            .filter((part) => part !== null)
            .join(' · '),
        )}
        {fact(
          t('column.destination'),
          place.length === 0 ? t('list.noDestination') : place.join(' · '),
        )}
        {fact(
          t('column.dates'),
          shortPeriod(row.departsOn, row.returnsOn, language) ?? t('list.noDates'),
        )}
        {fact(
          t('column.people'),
          row.travellers.length === 0 ? (
            t('list.nobody')
          ) : (
            <ul className={styles.people}>
              {row.travellers.map((name, index) => (
                <li key={`${String(index)} ${name}`}>{name}</li>
              ))}
            </ul>
          ),
        )}
        {fact(t('column.stage'), <StageWord stage={row.stage} />)}
        {fact(
          t('section.checklist'),
          t('list.itemsDone', { done: row.itemsDone, total: row.itemsTotal }),
        )}
        {fact(
          t('column.nextDue'),
          <>
            {row.nextDue === null ? null : <div>{matterName(row.nextDue)}</div>}
            <DueText
              compact
              date={row.nextDue?.date ?? null}
              workingDays={row.nextDue?.workingDaysLeft ?? null}
            />
          </>,
        )}
        {row.blockedBy === null ? null : fact(t('column.blockedBy'), matterName(row.blockedBy))}
      </dl>
      <Button appearance="primary" onClick={props.onOpen}>
        {t('action.open')}
      </Button>
    </>
  );
}
