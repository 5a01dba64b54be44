import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '#renderer/app/api.ts';
import { useNotifyError } from '#renderer/app/notify.tsx';
import { EmptyState, useFocusSoon } from '#renderer/ui/index.ts';
import type { Traveller } from '#shared/domain/dossiers/index.ts';
import { AddTravellersDialog } from './AddTravellersDialog.tsx';
import type { EntryProps } from './dossierSaver.ts';
import { NewPersonPanel } from './NewPersonPanel.tsx';
import { Spoken } from './Spoken.tsx';
import { TravellerCard } from './TravellerCard.tsx';
import { useListEditing } from './useListEditing.ts';

const mostTravellers = 100;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '720px' },
  bar: { display: 'flex', columnGap: '8px', alignItems: 'center' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** 2 Peserta: who travels, each with the data as they were when they joined. */
export function TravellersSection(
  props: EntryProps & {
    outdated: readonly string[];
    today: string;
    onOpenPerson: (personId: string) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { api } = useCore();
  const notifyError = useNotifyError();
  const { saver } = props;
  const { id, travellers } = saver.value;
  const latest = useRef(travellers);
  useEffect(() => {
    latest.current = travellers;
  });
  const [open, setOpen] = useState<'directory' | 'person' | null>(null);
  const [spoken, setSpoken] = useState('');
  const editing = useListEditing<Traveller>({
    items: travellers,
    latest: () => latest.current,
    onChange: (items) => saver.change({ travellers: items }),
  });
  const { containerRef, spoken: listSpoken } = editing;
  const focusSoon = useFocusSoon(containerRef);
  const full = travellers.length >= mostTravellers;

  const addPeople = async (people: string[]) => {
    try {
      // What was typed goes first, so that the answer with the new people holds it too.
      await saver.flush();
      const view = await api.dossiers.addTravellers({ id, people });
      const added = view.dossier.travellers.at(-people.length);
      if (added !== undefined) focusSoon(`[data-item="${added.id}"] textarea`);
      saver.receive(view);
      setSpoken(t('travellers.added', { count: people.length }));
    } catch (thrown) {
      notifyError(thrown);
    }
  };

  const buttons = (
    <>
      <Button
        icon={<AddRegular />}
        appearance={travellers.length === 0 ? 'primary' : 'secondary'}
        data-part="add"
        disabledFocusable={full}
        title={full ? t('travellers.full') : undefined}
        onClick={() => setOpen('directory')}
      >
        {t('travellers.add')}
      </Button>
      <Button
        icon={<PersonAddRegular />}
        disabledFocusable={full}
        onClick={() => setOpen('person')}
      >
        {t('travellers.create')}
      </Button>
    </>
  );
  return (
    <div ref={containerRef} className={styles.list} data-field="travellers">
      {travellers.length === 0 ? (
        <EmptyState
          inForm
          title={t('travellers.emptyTitle')}
          text={t('travellers.emptyText')}
          actions={buttons}
        />
      ) : (
        <div className={styles.bar}>
          {buttons}
          <span className={styles.count}>
            {t('travellers.count', { count: travellers.length })}
          </span>
        </div>
      )}
      {travellers.map((traveller, index) => (
        <TravellerCard
          key={traveller.id}
          saver={saver}
          contradictions={props.contradictions}
          traveller={traveller}
          index={index}
          isOutdated={props.outdated.includes(traveller.id)}
          today={props.today}
          editing={editing}
          onOpenPerson={props.onOpenPerson}
        />
      ))}
      <Spoken>{spoken}</Spoken>
      <Spoken>{listSpoken}</Spoken>
      {open === 'directory' ? (
        <AddTravellersDialog
          present={travellers.flatMap(({ personId }) => (personId === null ? [] : [personId]))}
          room={mostTravellers - travellers.length}
          onAdd={(people) => void addPeople(people)}
          onNewPerson={() => setOpen('person')}
          onClose={() => setOpen(null)}
        />
      ) : null}
      <NewPersonPanel
        open={open === 'person'}
        onCreated={(personId) => void addPeople([personId])}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
