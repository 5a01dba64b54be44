import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from './errors.ts';
import { useNotify, useNotifyError } from './notify.tsx';

/** How the thing that is open takes its latest change back. */
export interface UndoActions {
  undo: () => Promise<unknown>;
  redo?: () => Promise<unknown>;
}

interface UndoDesk {
  offer: (actions: UndoActions) => () => void;
  run: (which: 'undo' | 'redo') => Promise<void>;
}

const UndoContext = createContext<UndoDesk | null>(null);

/** Keeps what Ctrl+Z means on the page that is open. */
export function UndoProvider(props: { children: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const offers = useRef<UndoActions[]>([]);
  const desk = useMemo<UndoDesk>(
    () => ({
      offer: (actions) => {
        offers.current = [...offers.current, actions];
        return () => {
          offers.current = offers.current.filter((other) => other !== actions);
        };
      },
      run: async (which) => {
        const actions = offers.current.at(-1);
        const act = which === 'undo' ? actions?.undo : actions?.redo;
        if (act === undefined) {
          notify({ text: t('frame.notUndone'), intent: 'info' });
          return;
        }
        try {
          await act();
          notify({ text: t(which === 'undo' ? 'frame.undone' : 'frame.redone') });
        } catch (thrown) {
          if (toAppError(thrown).code === 'nothing_to_undo') {
            notify({ text: t('frame.notUndone'), intent: 'info' });
          } else notifyError(thrown);
        }
      },
    }),
    [notify, notifyError, t],
  );
  return <UndoContext value={desk}>{props.children}</UndoContext>;
}

function useUndoDesk(): UndoDesk {
  const desk = useContext(UndoContext);
  if (desk === null) throw new Error('undo needs an UndoProvider');
  return desk;
}

/** Takes the latest change of the open thing back, with a notice. */
export function useRunUndo(): UndoDesk['run'] {
  return useUndoDesk().run;
}

/** Says what Ctrl+Z and the menu's undo mean while the component is shown; the innermost wins. */
export function useUndo(actions: UndoActions): void {
  const desk = useUndoDesk();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const hasRedo = actions.redo !== undefined;
  useEffect(
    () =>
      desk.offer({
        undo: () => latest.current.undo(),
        ...(hasRedo ? { redo: async () => latest.current.redo?.() } : {}),
      }),
    [desk, hasRedo],
  );
}
