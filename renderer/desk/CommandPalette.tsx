import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { cutLine } from '../ui/styles.ts';
import { paletteEntries, type PaletteEntry } from './paletteEntries.ts';
import { useCommands } from './useCommands.ts';
import { useOpenHit } from './useOpenHit.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', padding: '0', top: '-15vh' },
  body: { display: 'block' },
  content: { padding: '0', maxHeight: '60vh', display: 'flex', flexDirection: 'column' },
  input: { width: '100%', padding: '8px 12px', boxSizing: 'border-box' },
  list: { overflowY: 'auto', padding: '0 8px 8px', minHeight: '0' },
  group: {
    padding: '8px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  entry: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '12px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    '& > *': { color: tokens.colorNeutralForeground1 },
  },
  detail: {
    minWidth: '0',
    ...cutLine,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  foot: {
    padding: '6px 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Ctrl+K: finds dossiers, people, papers and approvals, and runs commands. */
export function CommandPalette({ onClose }: { onClose: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const orpc = useOrpc();
  const commands = useCommands();
  const openHit = useOpenHit();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const query = typed.trim();
  const hits = useQuery(
    orpc.desk.search.queryOptions({
      input: { query },
      enabled: query !== '',
      placeholderData: (before) => before,
    }),
  );
  const entries = paletteEntries(query, commands, query === '' ? [] : (hits.data ?? []));
  const active = Math.min(place, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    if (entry.kind === 'command') void entry.command.run();
    else void openHit(entry.hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setPlace((next + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[active]);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} aria-label={t('palette.label')}>
        <DialogBody className={styles.body}>
          <DialogContent className={styles.content}>
            <Input
              className={styles.input}
              appearance="filled-lighter"
              size="large"
              contentBefore={<SearchRegular />}
              value={typed}
              maxLength={200}
              placeholder={t('palette.placeholder')}
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-label={t('palette.label')}
              aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${active}`}
              onChange={(_, data) => {
                setTyped(data.value);
                setPlace(0);
              }}
              onKeyDown={onKeyDown}
            />
            <div
              ref={list}
              id={listId}
              role="listbox"
              aria-label={t('palette.label')}
              className={styles.list}
            >
              {entries.length === 0 && !hits.isFetching ? (
                <div className={styles.group} role="option" aria-selected={false}>
                  {t('palette.nothing', { query })}
                </div>
              ) : null}
              {entries.map((entry, index) => (
                <Entry
                  key={entry.key}
                  id={`${listId}-${index}`}
                  entry={entry}
                  heading={
                    entries[index - 1]?.group === entry.group
                      ? null
                      : t(entry.group === 'command' ? 'palette.commands' : `palette.${entry.group}`)
                  }
                  isActive={index === active}
                  onPick={() => run(entry)}
                />
              ))}
            </div>
            <div className={styles.foot}>{t('palette.hint')}</div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Entry(props: {
  id: string;
  entry: PaletteEntry;
  heading: string | null;
  isActive: boolean;
  onPick: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      {props.heading === null ? null : (
        <div className={styles.group} role="presentation">
          {props.heading}
        </div>
      )}
      {/* Keys work through the input, which keeps the focus and names the active entry. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        id={props.id}
        role="option"
        aria-selected={props.isActive}
        tabIndex={-1}
        className={mergeClasses(styles.entry, props.isActive && styles.active)}
        onClick={props.onPick}
      >
        <span className={styles.title}>{props.entry.title}</span>
        <span className={styles.detail}>{props.entry.detail}</span>
      </div>
    </>
  );
}
