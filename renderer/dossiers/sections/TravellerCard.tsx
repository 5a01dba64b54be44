import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, WarningRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '#renderer/app/api.ts';
import { useLanguage } from '#renderer/app/language.ts';
import { useNotify, useNotifyError } from '#renderer/app/notify.tsx';
import { LongTextField, shortDate } from '#renderer/ui/index.ts';
import type { Traveller } from '#shared/domain/dossiers/index.ts';
import { changeItem } from '../model/listEdits.ts';
import type { EntryProps } from './dossierSaver.ts';
import { ItemCard } from './ItemCard.tsx';
import { PassportChoice } from './PassportChoice.tsx';
import { SnapshotDetails } from './SnapshotDetails.tsx';
import type { ListEditing } from './useListEditing.ts';

const useStyles = makeStyles({
  line: { margin: '0' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  missing: { color: tokens.colorStatusWarningForeground3 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  outdated: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    color: tokens.colorStatusWarningForeground3,
    '& svg': { width: '16px', height: '16px' },
  },
});

/** One traveller: the frozen data, the passport to travel with, and why this person is needed. */
export function TravellerCard(
  props: EntryProps & {
    traveller: Traveller;
    index: number;
    isOutdated: boolean;
    today: string;
    editing: ListEditing<Traveller>;
    onOpenPerson: (personId: string) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'people', 'rules']);
  const language = useLanguage();
  const { api } = useCore();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [showDetails, setShowDetails] = useState(false);
  const detailsId = useId();
  const { saver, traveller, index, editing } = props;
  const { id, travellers } = saver.value;
  const { snapshot, personId } = traveller;
  const { name } = snapshot;
  const freeze = async (passportId: string | null) => {
    try {
      await saver.flush();
      saver.receive(
        await api.dossiers.refreshTraveller({ id, travellerId: traveller.id, passportId }),
      );
      notify({ text: t('travellers.refreshed', { name }) });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const work = [snapshot.position, snapshot.unit].filter((part) => part !== '').join(' · ');
  return (
    <ItemCard
      id={traveller.id}
      field={`travellers.${traveller.id}`}
      title={`${String(index + 1)}. ${name}`}
      labels={{
        moveUp: t('travellers.moveUp', { name }),
        moveDown: t('travellers.moveDown', { name }),
        remove: t('travellers.remove', { name }),
      }}
      index={index}
      count={travellers.length}
      onMove={(places) =>
        editing.move(index, places, t('travellers.moved', { name, number: index + 1 + places }))
      }
      onRemove={() => editing.remove(index, t('travellers.removed', { name }))}
    >
      <div>
        {work === '' ? null : <p className={styles.line}>{work}</p>}
        <p className={styles.line} data-field={`travellers.${traveller.id}.snapshot.category`}>
          {snapshot.category === null ? (
            <span className={styles.missing}>{t('travellers.noCategory')}</span>
          ) : (
            t(`rules:categories.${snapshot.category}`)
          )}
        </p>
      </div>
      {props.isOutdated ? (
        <div className={styles.outdated} role="status">
          <WarningRegular aria-hidden />
          <span>{t('travellers.outdated')}</span>
          <Button
            size="small"
            icon={<ArrowSyncRegular />}
            onClick={() => void freeze(snapshot.passport?.id ?? null)}
          >
            {t('travellers.refresh')}
          </Button>
        </div>
      ) : null}
      <PassportChoice
        traveller={traveller}
        today={props.today}
        returnsOn={saver.value.travel.returnsOn}
        onChoose={(passportId) => void freeze(passportId)}
      />
      <LongTextField
        label={t('travellers.role')}
        hint={t('travellers.roleHint')}
        rows={2}
        field={`travellers.${traveller.id}.role`}
        value={traveller.role}
        maxLength={4000}
        problem={saver.issueOf(`travellers.${String(index)}.role`)}
        onChange={(role) =>
          saver.change({ travellers: changeItem(travellers, traveller.id, { role }) })
        }
      />
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showDetails}
          aria-controls={showDetails ? detailsId : undefined}
          onClick={() => setShowDetails(!showDetails)}
        >
          {t('travellers.details')}
        </Button>
        {personId === null ? (
          <span className={styles.quiet}>{t('travellers.notInDirectory')}</span>
        ) : (
          <Button size="small" appearance="subtle" onClick={() => props.onOpenPerson(personId)}>
            {t('travellers.editPerson')}
          </Button>
        )}
        <span className={styles.quiet}>
          {t('travellers.frozen', { date: shortDate(traveller.frozenAt.slice(0, 10), language) })}
        </span>
      </div>
      {showDetails ? <SnapshotDetails id={detailsId} snapshot={snapshot} /> : null}
    </ItemCard>
  );
}
