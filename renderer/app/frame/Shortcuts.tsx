import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useCore } from '../api.ts';
import { useNotifyError } from '../notify.tsx';
import { useShellEvents, type MenuCommand } from '../shell.ts';
import { useLock } from '../storeStatus.ts';
import { useRunUndo } from '../undo.tsx';
import { helpTopicOf } from './helpTopics.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** Whether typing goes into a text of its own, where Ctrl+Z and letters belong to the text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isSomethingOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]',
    ) !== null
  );
}

/** Keys and menu commands that work on every page. */
export function Shortcuts(props: { onSearch: () => void }): ReactElement {
  const router = useRouter();
  const navigate = useNavigate();
  const { api } = useCore();
  const runUndo = useRunUndo();
  const lock = useLock();
  const notifyError = useNotifyError();
  const [listOpen, setListOpen] = useState(false);

  const openHelp = () => {
    const topic = helpTopicOf(router.state.location.pathname);
    void navigate({ to: '/help/$topic', params: { topic } });
  };
  const newDossier = async () => {
    const view = await api.dossiers.create({ title: '' });
    await navigate({
      to: '/dossiers/$id/$section',
      params: { id: view.dossier.id, section: 'trip' },
      search: { field: 'title' },
    });
  };
  const commands: Record<MenuCommand, () => unknown> = {
    'dossier.new': () => newDossier().catch(notifyError),
    'dossier.open': () => navigate({ to: '/dossiers' }),
    'paper.print': () => {
      const { pathname } = router.state.location;
      const id = /^\/dossiers\/([^/]+)\//u.exec(pathname)?.[1];
      return id === undefined
        ? navigate({ to: '/dossiers' })
        : navigate({ to: '/dossiers/$id/$section', params: { id, section: 'papers' } });
    },
    'search.open': props.onSearch,
    'edit.undo': () => runUndo('undo'),
    'edit.redo': () => runUndo('redo'),
    'store.lock': () => lock().catch(notifyError),
    'settings.open': () => navigate({ to: '/office' }),
    'help.open': openHelp,
    'about.open': () => navigate({ to: '/help/$topic', params: { topic: 'about' } }),
  };
  useShellEvents((event) => {
    if (event.type === 'command') void commands[event.command]();
    if (event.type === 'lock') void lock().catch(notifyError);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const act = (run: () => unknown) => {
      event.preventDefault();
      void run();
    };
    if (control && key === 'k') act(props.onSearch);
    else if (control && !event.shiftKey && key === 'l') act(commands['store.lock']);
    else if (event.key === 'F1') act(openHelp);
    else if (isTyping(event.target) || isSomethingOpen()) return;
    else if (control && event.shiftKey && key === 'z') act(commands['edit.redo']);
    else if (control && key === 'z') act(commands['edit.undo']);
    else if (control && key === 'y') act(commands['edit.redo']);
    else if (event.key === '?') act(() => setListOpen(true));
    else if (event.key === 'Escape') act(() => router.history.back());
  };
  const latest = useRef(onKeyDown);
  useEffect(() => {
    latest.current = onKeyDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return <ShortcutsDialog open={listOpen} onClose={() => setListOpen(false)} />;
}
