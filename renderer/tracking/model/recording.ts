import type { StepEvent, StepEventKind, TrackingStep } from '#shared/domain/tracking/index.ts';

/** What the officer can record at a step; `registered` becomes a note with a reference. */
export const recordingKinds = [
  'sent',
  'registered',
  'returned',
  'granted',
  'refused',
  'note',
] as const;
export type RecordingKind = (typeof recordingKinds)[number];

/** What is being recorded: at which step, and which kind is chosen. */
export interface OpenForm {
  step: string;
  kind: RecordingKind;
}

/** What is typed into the form. */
export interface Recording {
  kind: RecordingKind;
  date: string | null;
  reference: string;
  note: string;
}

/** A problem of a field, as a key under `tracking:form.problem.*`. */
export interface RecordingProblem {
  field: 'date' | 'reference' | 'note';
  problem:
    | 'date_missing'
    | 'date_future'
    | 'date_before_sent'
    | 'reference_missing'
    | 'note_missing_returned'
    | 'note_missing';
}

/** The kinds that make sense at a step, the most likely first. */
export function kindsFor(step: Pick<TrackingStep, 'state'>): RecordingKind[] {
  switch (step.state) {
    case 'not_started':
    case 'cannot_start':
      return ['sent', 'note'];
    case 'sent':
      return ['granted', 'registered', 'returned', 'refused', 'note'];
    case 'returned':
      return ['sent', 'refused', 'note'];
    case 'granted':
      return ['registered', 'note'];
    case 'refused':
      return ['sent', 'note'];
  }
}

/** The kind of event that is kept for what was recorded. */
export function eventKindOf(kind: RecordingKind): StepEventKind {
  return kind === 'registered' ? 'note' : kind;
}

/**
 * The date before which nothing can be recorded at a step: the day the papers were (last) sent,
 * for what answers them; the day of the return for sending again.
 */
export function earliestDate(step: TrackingStep, kind: RecordingKind): string | null {
  if (kind === 'note') return null;
  const dates = step.events
    .filter((event) => event.kind === (kind === 'sent' ? 'returned' : 'sent'))
    .map((event) => event.date)
    .sort();
  return dates.at(-1) ?? (kind === 'sent' ? null : step.sentOn);
}

/** Checks what is typed; an empty list when it can be kept. */
export function checkRecording(
  step: TrackingStep,
  recording: Recording,
  today: string,
): RecordingProblem[] {
  const problems: RecordingProblem[] = [];
  const earliest = earliestDate(step, recording.kind);
  if (recording.date === null) {
    problems.push({ field: 'date', problem: 'date_missing' });
  } else if (recording.date > today) {
    problems.push({ field: 'date', problem: 'date_future' });
  } else if (earliest !== null && recording.date < earliest) {
    problems.push({ field: 'date', problem: 'date_before_sent' });
  }
  if (recording.kind === 'registered' && recording.reference.trim() === '') {
    problems.push({ field: 'reference', problem: 'reference_missing' });
  }
  if (
    (recording.kind === 'returned' || recording.kind === 'refused') &&
    recording.note.trim() === ''
  ) {
    problems.push({ field: 'note', problem: 'note_missing_returned' });
  }
  if (recording.kind === 'note' && recording.note.trim() === '') {
    problems.push({ field: 'note', problem: 'note_missing' });
  }
  return problems;
}

/** What an event is called: a note that carries a number is a registration. */
export function shownKind(event: Pick<StepEvent, 'kind' | 'reference'>): RecordingKind {
  return event.kind === 'note' && event.reference !== '' ? 'registered' : event.kind;
}
