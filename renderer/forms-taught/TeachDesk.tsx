import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormView } from '#shared/contract/index.ts';
import type { PlaceRect } from '#shared/domain/taughtForms/index.ts';
import { useNotify } from '../app/notify.tsx';
import { PageHeader } from '../ui/index.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { FieldList } from './FieldList.tsx';
import { FormSettings } from './FormSettings.tsx';
import { PageStage } from './PageStage.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import {
  isOpen,
  linesOf,
  newPlace,
  nextOpen,
  settledRect,
  withEntry,
  withSuggestions,
  withoutEntry,
} from './model/draft.ts';
import { useExample } from './useExample.ts';
import { useFormsActions } from './useFormsActions.ts';
import { useMappingDraft } from './useDraft.ts';

const useStyles = makeStyles({
  desk: {
    display: 'grid',
    gridTemplateColumns: '264px minmax(280px, 1fr) 312px',
    flexGrow: 1,
    minHeight: '0',
    minWidth: '0',
  },
  side: {
    overflowY: 'auto',
    padding: '12px 16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    boxSizing: 'border-box',
  },
  // Before the panel: with the focus on it, Tab leads into the field that comes next.
  next: { width: '100%', marginBottom: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the right side shows: one line of the form, or the form itself. */
type Side = { line: string } | 'form';

/** The teaching page once the form is read. */
export function TeachDesk({ view }: { view: TaughtFormView }): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const actions = useFormsActions();
  const notify = useNotify();
  const open = useMappingDraft(view);
  const { mapping, change } = open;
  const [side, setSide] = useState<Side>('form');
  const [page, setPage] = useState(1);
  const [previewing, setPreviewing] = useState(false);
  const example = useExample(mapping);
  const lines = useMemo(() => linesOf(view.form, mapping), [view.form, mapping]);
  const chosen = side === 'form' ? undefined : lines.find(({ key }) => key === side.line);

  const following = chosen === undefined ? null : nextOpen(lines, chosen.key);
  const choose = (key: string) => {
    setSide({ line: key });
    const line = lines.find((item) => item.key === key);
    if (line !== undefined && line.page !== null) setPage(line.page);
  };
  const addPlace = (rect: PlaceRect | null) => {
    const size = view.form.pages[page - 1];
    if (size === undefined) return;
    const id = crypto.randomUUID();
    const middle = { x: size.width * 0.1, y: size.height / 2, width: size.width / 2, height: 18 };
    const count = mapping.entries.filter(({ target }) => target.kind === 'place').length + 1;
    const label = t('place.newLabel', { number: count });
    change(withEntry(mapping, newPlace(id, label, page, settledRect(rect ?? middle, size))));
    setSide({ line: `place ${id}` });
  };

  const suggest = () => {
    const next = withSuggestions(view.form, mapping, () => crypto.randomUUID());
    const count = next.entries.length - mapping.entries.length;
    if (count === 0) {
      notify({ text: t('told.noSuggestion'), intent: 'info' });
      return;
    }
    change(next);
    notify({ text: t('told.suggested', { count }) });
  };
  const canSave = open.isChanged && mapping.name.trim() !== '';

  return (
    <>
      <PageHeader
        title={mapping.name}
        factsAbove={
          <>
            {t('desk.detail', {
              version: view.version,
              mapped: lines.length - lines.filter(isOpen).length,
            })}
            {open.isChanged ? ` · ${t('desk.changed')}` : ''}
          </>
        }
        save={open.saver}
        crumbs={[{ label: t('title'), to: '/forms' }]}
        actions={
          <div className={styles.actions}>
            <Button onClick={() => setSide('form')}>{t('desk.settings')}</Button>
            <Button onClick={suggest}>{t('desk.suggest')}</Button>
            <Button
              disabledFocusable={example.dossierId === null}
              onClick={() => {
                if (example.dossierId !== null) setPreviewing(true);
              }}
            >
              {t('desk.preview')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={!canSave}
              onClick={() => {
                if (canSave) void actions.save(open, view);
              }}
            >
              {t('desk.save')}
            </Button>
          </div>
        }
      />
      <div className={styles.desk}>
        <FieldList
          lines={lines}
          chosenKey={chosen?.key ?? null}
          onChoose={choose}
          onAddPlace={() => addPlace(null)}
        />
        <PageStage
          view={view}
          lines={lines}
          page={page}
          chosenKey={chosen?.key ?? null}
          onPage={setPage}
          onChoose={choose}
          onDraw={addPlace}
          onMove={(entry, rect) => {
            const size = view.form.pages[page - 1];
            if (size === undefined || entry.target.kind !== 'place') return;
            const target = { ...entry.target, rect: settledRect(rect, size) };
            change(withEntry(mapping, { ...entry, target }));
          }}
        />
        <aside className={styles.side} aria-label={t('desk.side')}>
          {chosen === undefined ? (
            <FormSettings view={view} open={open} actions={actions} />
          ) : (
            <>
              {following === null ? null : (
                <Button
                  size="small"
                  className={styles.next}
                  icon={<ArrowRightRegular />}
                  iconPosition="after"
                  onClick={() => choose(following.key)}
                >
                  {t('entry.nextOpen')}
                </Button>
              )}
              <EntryPanel
                key={chosen.key}
                line={chosen}
                mapping={mapping}
                pages={view.form.pages}
                example={example}
                onChange={(entry) => change(withEntry(mapping, entry))}
                onRemove={(id) => {
                  change(withoutEntry(mapping, id));
                  if (chosen.field === null) setSide('form');
                }}
              />
            </>
          )}
        </aside>
      </div>
      {previewing && example.dossierId !== null ? (
        <PreviewDialog
          id={view.id}
          mapping={mapping}
          dossierId={example.dossierId}
          travellerId={example.travellerId}
          onClose={() => setPreviewing(false)}
        />
      ) : null}
    </>
  );
}
