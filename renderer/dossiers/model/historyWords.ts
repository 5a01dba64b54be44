import type { HistoryEntry } from '#shared/contract/index.ts';

/** Texts of what happened, by the use case that the core recorded. */
const actions = {
  'dossier.create': 'created',
  'dossier.save': 'saved',
  'dossier.addTravellers': 'travellersAdded',
  'dossier.refreshTraveller': 'travellerRefreshed',
  'dossier.duplicate': 'duplicated',
  'dossier.archive': 'archived',
  'dossier.applyPack': 'packApplied',
  'dossier.import': 'imported',
  'checklist.mark': 'marked',
  'checklist.attach': 'attached',
  'checklist.detach': 'detached',
  'paper.save': 'paperSaved',
  'paper.setState': 'paperState',
  'paper.addForm': 'formAdded',
  'paper.removeForm': 'formRemoved',
  'paper.assignNumber': 'paperNumbered',
  'paper.issue': 'paperMade',
  'tracking.record': 'stepRecorded',
  'tracking.remove': 'stepRemoved',
  undo: 'undone',
  redo: 'redone',
} as const;

/** Key under `history.action.*`. */
export type HistoryAction = (typeof actions)[keyof typeof actions] | 'other';

function isKnown(action: string): action is keyof typeof actions {
  return Object.hasOwn(actions, action);
}

/** The text of an entry of the history; what this window does not know yet is told by its subjects. */
export function historyAction(action: string): HistoryAction {
  return isKnown(action) ? actions[action] : 'other';
}

/** Things that an entry may name, as keys under `history.subject.*`. */
export const historySubjects = [
  'title',
  'track',
  'purpose',
  'familyReason',
  'event',
  'invitation',
  'travel',
  'legs',
  'funding',
  'reasoning',
  'travellers',
  'notes',
  'archived',
  'rulePack',
  'itemMark',
  'attachment',
  'paper',
  'paperIssue',
  'letterNumber',
  'paperPrint',
  'paperSigned',
  'signQueue',
  'stepEvent',
  'dossier',
] as const;
export type HistorySubject = (typeof historySubjects)[number] | 'other';

/** Subjects to name, each once; inner parts such as time stamps are left out. */
export function namedSubjects(subjects: readonly string[]): HistorySubject[] {
  const named = historySubjects.filter((subject) => subjects.includes(subject));
  return named.length > 0 ? named : ['other'];
}

/** Entries of one day. */
export interface HistoryDay {
  /** Local date `YYYY-MM-DD`. */
  date: string;
  entries: HistoryEntry[];
}

/** Groups entries (newest first) by the day they happened on, as the office's clock says. */
export function byDay(
  entries: readonly HistoryEntry[],
  dayOf: (instant: string) => string,
): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const entry of entries) {
    const date = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}
