import { useEffect, useRef } from 'react';
import { sectionKeys, type SectionKey } from '../model/sections.ts';

/** Alt+1 to Alt+9 open the sections of a dossier, also while typing. */
export function useSectionKeys(onSection: (section: SectionKey) => void): void {
  const latest = useRef(onSection);
  useEffect(() => {
    latest.current = onSection;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const digit = /^Digit([1-9])$/u.exec(event.code)?.[1];
      const section = digit === undefined ? undefined : sectionKeys[Number(digit) - 1];
      if (section === undefined || document.querySelector('[aria-modal=true]') !== null) return;
      event.preventDefault();
      latest.current(section);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
