import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';

/** The handlers that a region of passing notices takes. */
export interface FocusBack {
  onFocusCapture: (event: FocusEvent<HTMLElement>) => void;
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * Gives the keyboard back to where it was before it entered a passing notice, at the moment the notice is used or
 * dismissed. Left to itself, Fluent's toaster moves the focus when the notice has faded out, a quarter of a second
 * later, away from whatever the officer has gone on to by then; after Escape it leaves the focus nowhere.
 */
export function useFocusBack(): FocusBack {
  const from = useRef<HTMLElement | null>(null);
  const leave = (region: HTMLElement) => {
    if (!region.contains(document.activeElement)) return;
    const back =
      from.current?.isConnected === true ? from.current : document.getElementById('page');
    back?.focus();
  };
  return {
    onFocusCapture: ({ currentTarget, relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside) from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
    },
    onKeyDownCapture: ({ key, currentTarget }) => {
      if (key === 'Delete' || key === 'Escape') leave(currentTarget);
    },
    onClickCapture: ({ target, currentTarget }) => {
      if (target instanceof Element && target.closest('button, a') !== null) leave(currentTarget);
    },
  };
}
