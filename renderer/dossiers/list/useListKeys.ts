import { useEffect, useRef } from 'react';

/** Whether a key press belongs to something that is being typed in, or to an open menu or dialog. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog]',
    ) !== null
  );
}

/** Single keys of the list while nothing is being typed: N for a new dossier, / for the search. */
export function useListKeys(keys: { onNew: () => void; onSearch: () => void }): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isTaken(event.target) || document.querySelector('[aria-modal=true]') !== null) return;
      if (event.key === 'n' || event.key === 'N') latest.current.onNew();
      else if (event.key === '/') latest.current.onSearch();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
