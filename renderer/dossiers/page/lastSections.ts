import type { PageView } from '../model/sections.ts';

const shown = new Map<string, PageView>();

/** Remembers which part of a dossier was shown last, while the window is open. */
export function rememberSection(dossierId: string, view: PageView): void {
  shown.set(dossierId, view);
}

/** The part of a dossier to open: the one shown last, else `start` for the first that is not finished. */
export function sectionToOpen(dossierId: string): PageView | 'start' {
  return shown.get(dossierId) ?? 'start';
}
