import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to something that the next render brings: the new item of a list, or the neighbour of
 * one that was removed. `selector` is looked up inside the container.
 */
export function useFocusSoon(container: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = container.current?.querySelector(wanted.current);
    if (!(found instanceof HTMLElement)) return;
    wanted.current = null;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
  });
  return useCallback((selector: string) => {
    wanted.current = selector;
  }, []);
}
