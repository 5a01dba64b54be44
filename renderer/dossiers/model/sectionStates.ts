import type { Dossier, EntrySection } from '#shared/domain/dossiers/index.ts';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import type { Checklist, ItemState } from '#shared/domain/rules/index.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { contradictions } from './contradictions.ts';
import {
  findingsOf,
  gaps,
  reasoningParts,
  withoutGaps,
  type Gap,
  type SectionKey,
} from './sections.ts';

/** State of a section with a count where one says more than a word. */
export interface SectionState {
  state: ItemState;
  /** Things done and things in all, for the sections that are lists. */
  count: { done: number; total: number } | null;
}

/** What the states are derived from; what has not been read yet is null. */
export interface SectionSources {
  dossier: Dossier;
  checklist: Pick<Checklist, 'items' | 'findings' | 'steps'> | null;
  papers: readonly Pick<PaperSummary, 'state'>[] | null;
}

function started(dossier: Dossier, section: EntrySection): boolean {
  switch (section) {
    case 'trip':
      return (
        dossier.purpose !== null ||
        dossier.legs.length > 0 ||
        dossier.travel.departsOn !== null ||
        dossier.travel.returnsOn !== null ||
        dossier.travel.departureCity !== '' ||
        dossier.event.name !== '' ||
        dossier.event.organiser !== '' ||
        dossier.invitation.from !== '' ||
        dossier.invitation.number !== ''
      );
    case 'travellers':
      return dossier.travellers.length > 0;
    case 'reasoning':
      return (
        reasoningParts.some((part) => dossier.reasoning[part].trim() !== '') ||
        dossier.travellers.some(({ role }) => role.trim() !== '')
      );
    case 'funding':
      return dossier.funding.length > 0;
  }
}

function entryState(
  { dossier, checklist }: SectionSources,
  section: EntrySection,
  missing: readonly Gap[],
): SectionState {
  const wrong =
    // What is only missing is no mistake: the section is then not started or being worked on.
    withoutGaps(findingsOf(checklist?.findings ?? [], section), missing).some(
      ({ severity }) => severity === 'error',
    ) ||
    (section === 'trip' && contradictions(dossier).some(({ severity }) => severity === 'error'));
  if (wrong) return { state: 'problem', count: null };
  if (!started(dossier, section)) {
    const notAsked = section === 'reasoning' && dossier.track === 'important_reason';
    return { state: notAsked ? 'not_applicable' : 'not_started', count: null };
  }
  const complete = missing.every((one) => one.section !== section);
  return { state: complete ? 'done' : 'in_progress', count: null };
}

function checklistState(items: Checklist['items'] | undefined): SectionState {
  const asked = (items ?? []).filter(({ state }) => state !== 'not_applicable');
  if (asked.length === 0) return { state: 'cannot_start', count: null };
  const done = asked.filter(({ state }) => state === 'done').length;
  const count = { done, total: asked.length };
  if (asked.some(({ state }) => state === 'problem')) return { state: 'problem', count };
  if (done === asked.length) return { state: 'done', count };
  const begun = done > 0 || asked.some(({ state }) => state === 'in_progress');
  return { state: begun ? 'in_progress' : 'not_started', count };
}

function papersState(papers: SectionSources['papers']): SectionState {
  if (papers === null || papers.length === 0) return { state: 'cannot_start', count: null };
  const done = papers.filter(({ state }) => state === 'printed' || state === 'signed').length;
  const count = { done, total: papers.length };
  if (done === papers.length) return { state: 'done', count };
  const begun = papers.some(({ state }) => state !== 'none');
  return { state: begun ? 'in_progress' : 'not_started', count };
}

function trackingState(steps: readonly TrackingStep[] | undefined): SectionState {
  if (steps === undefined || steps.length === 0) return { state: 'cannot_start', count: null };
  const done = steps.filter(({ state }) => state === 'granted').length;
  const count = { done, total: steps.length };
  if (steps.some(({ state }) => state === 'refused' || state === 'returned')) {
    return { state: 'problem', count };
  }
  if (done === steps.length) return { state: 'done', count };
  const begun = done > 0 || steps.some(({ state }) => state === 'sent');
  return { state: begun ? 'in_progress' : 'not_started', count };
}

/** The honest state of every section of a dossier; the backward calendar, portals and the history have none. */
export function sectionStates(
  sources: SectionSources,
): Record<Exclude<SectionKey, 'history' | 'plan' | 'portal'>, SectionState> {
  const missing = gaps(sources.dossier);
  return {
    trip: entryState(sources, 'trip', missing),
    travellers: entryState(sources, 'travellers', missing),
    reasoning: entryState(sources, 'reasoning', missing),
    funding: entryState(sources, 'funding', missing),
    checklist: checklistState(sources.checklist?.items),
    papers: papersState(sources.papers),
    tracking: trackingState(sources.checklist?.steps),
  };
}

/** The section to open a dossier at: the first entry section that is not finished, else the checklist. */
export function firstOpenSection(states: ReturnType<typeof sectionStates>): SectionKey {
  const entry = (['trip', 'travellers', 'reasoning', 'funding'] as const).find(
    (key) => states[key].state !== 'done' && states[key].state !== 'not_applicable',
  );
  return entry ?? 'checklist';
}
