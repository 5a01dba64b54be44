import {
  Button,
  Checkbox,
  SearchBox,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { DialogFrame, ErrorNotice } from '#renderer/ui/index.ts';
import { cutLine } from '#renderer/ui/styles.ts';
import type { Person } from '#shared/domain/people/index.ts';

/** More than this is narrowed by typing, not by scrolling. */
const shownAtMost = 200;

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  search: { width: '100%', maxWidth: '100%' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: {
    height: '340px',
    overflowY: 'auto',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexShrink: '0' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    ...cutLine,
  },
  side: {
    marginLeft: 'auto',
    paddingRight: '12px',
    flexShrink: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  none: { margin: '0', padding: '16px' },
});

/** Chooses people of the directory, several at once; the choice holds while the search changes. */
export function AddTravellersDialog(props: {
  /** People who travel already. */
  present: readonly string[];
  /** How many more the dossier takes. */
  room: number;
  onAdd: (people: string[]) => void;
  onNewPerson: () => void;
  onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'common']);
  const orpc = useOrpc();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const listRef = useRef<HTMLUListElement>(null);
  const query = useDeferredValue(words);
  const people = useQuery(
    orpc.people.list.queryOptions({
      input: { query: query.slice(0, 200), archived: false },
      placeholderData: (before) => before,
    }),
  );
  const shown = (people.data ?? []).slice(0, shownAtMost);
  const toggle = ({ id }: Person) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const add = () => {
    if (chosen.length === 0) return;
    props.onClose();
    props.onAdd([...chosen]);
  };
  const moveFocus = (event: KeyboardEvent, step: 1 | -1) => {
    const boxes = [...(listRef.current?.querySelectorAll('input') ?? [])].filter(
      (box) => !box.disabled,
    );
    const at = boxes.findIndex((box) => box === document.activeElement);
    const next = boxes[at < 0 && step > 0 ? 0 : at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') moveFocus(event, 1);
    else if (event.key === 'ArrowUp') moveFocus(event, -1);
    else if (event.key === 'Enter' && event.ctrlKey) add();
  };
  return (
    <DialogFrame
      title={t('picker.title')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      // The arrow keys go through the search and the list together.
      onKeyDown={onKeyDown}
      onClose={props.onClose}
      sideActions={
        <Button
          appearance="subtle"
          onClick={() => {
            props.onClose();
            props.onNewPerson();
          }}
        >
          {t('travellers.create')}
        </Button>
      }
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
          <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={add}>
            {chosen.length === 0
              ? t('picker.addNone')
              : t('picker.addChosen', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <SearchBox
        className={styles.search}
        value={words}
        placeholder={t('picker.search')}
        aria-label={t('picker.search')}
        onChange={(_, data) => setWords(data.value)}
      />
      {people.error === null ? null : (
        <ErrorNotice error={people.error} onRetry={() => people.refetch()} />
      )}
      {people.isPending ? <Spinner size="tiny" label={t('common:app.loading')} /> : null}
      {people.data !== undefined && shown.length === 0 ? (
        <p className={styles.none}>{t(query === '' ? 'picker.emptyDirectory' : 'picker.none')}</p>
      ) : (
        <ul ref={listRef} className={styles.list} aria-label={t('picker.list')}>
          {shown.map(({ person, dossiers }) => {
            const isPresent = props.present.includes(person.id);
            return (
              <li key={person.id} className={styles.row}>
                <Checkbox
                  className={styles.name}
                  label={person.name}
                  checked={isPresent || chosen.includes(person.id)}
                  disabled={
                    isPresent || (chosen.length >= props.room && !chosen.includes(person.id))
                  }
                  onChange={() => toggle(person)}
                />
                <span className={styles.quiet}>
                  {[person.position, person.unit].filter((part) => part !== '').join(' · ')}
                </span>
                <span className={styles.side}>
                  {isPresent
                    ? t('picker.already')
                    : dossiers > 0
                      ? t('picker.inOthers', { count: dossiers })
                      : null}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </DialogFrame>
  );
}
