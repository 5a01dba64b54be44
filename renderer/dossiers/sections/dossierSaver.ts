import type { useSectionSaver } from '#renderer/app/saving.ts';
import type { Contradiction } from '../model/contradictions.ts';

/** The save queue of the open dossier. */
export type DossierSaver = ReturnType<typeof useSectionSaver>;

/** What every section that is typed in works with. */
export interface EntryProps {
  saver: DossierSaver;
  /** Dates that contradict each other, as typed so far. */
  contradictions: readonly Contradiction[];
}
