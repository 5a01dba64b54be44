import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  Toaster,
  useToastController,
} from '@fluentui/react-components';
import { useCallback, type ReactElement } from 'react';
import { useErrorText } from './errors.ts';
import { useFocusBack } from './useFocusBack.ts';

const toasterId = 'notices';

/** A short notice at the foot of the window, if need be with one thing to do. */
export interface Notice {
  text: string;
  intent?: 'success' | 'info' | 'warning' | 'error';
  action?: { label: string; run: () => unknown };
}

/** Shows short notices; what matters for long belongs on the page instead. */
export function useNotify(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    ({ text, intent = 'success', action }: Notice) => {
      dispatchToast(
        <Toast>
          <ToastTitle
            {...(action === undefined
              ? {}
              : {
                  action: (
                    <ToastTrigger>
                      <Link onClick={() => void action.run()}>{action.label}</Link>
                    </ToastTrigger>
                  ),
                })}
          >
            {text}
          </ToastTitle>
        </Toast>,
        // What offers an action stays long enough to be reached by keyboard.
        { intent, timeout: action === undefined ? 5000 : 12_000, pauseOnHover: true },
      );
    },
    [dispatchToast],
  );
}

/** Shows an error as a short notice in words. */
export function useNotifyError(): (thrown: unknown) => void {
  const notify = useNotify();
  const errorText = useErrorText();
  return useCallback(
    (thrown: unknown) => notify({ text: errorText(thrown), intent: 'error' }),
    [notify, errorText],
  );
}

/** Where notices appear; one that is done with gives the keyboard back to where it came from. */
export function Notices(): ReactElement {
  return <Toaster toasterId={toasterId} position="bottom-end" limit={3} {...useFocusBack()} />;
}
