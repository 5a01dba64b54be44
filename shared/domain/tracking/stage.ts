import { agencies, type Stage, type TrackingStep } from './tracking.ts';
import { reached } from './standing.ts';

/** What the stage of a dossier is read from. */
export interface StageInput {
  dossier: { travel: { departsOn: string | null; returnsOn: string | null } };
  steps: readonly TrackingStep[];
  items: readonly { id: string; state: string }[];
  today: string;
}

/** States in which an item shows that work on the file began. */
const begun = new Set(['done', 'in_progress']);

function beforeRoute(input: StageInput): Stage {
  const unit = input.steps.find((step) => step.agency === 'unit');
  // A passport is done by its data alone and says nothing about work on this file.
  const started = input.items.some(
    (item) => begun.has(item.state) && !item.id.startsWith('paspor'),
  );
  return started || (unit !== undefined && reached(unit)) ? 'unit' : 'draft';
}

function afterRoute(input: StageInput): Stage {
  const { departsOn, returnsOn } = input.dossier.travel;
  if (departsOn === null || input.today < departsOn) return 'ready';
  if (returnsOn === null || input.today <= returnsOn) return 'travelling';
  const report = input.items.find((item) => item.id === 'laporan');
  const open = report !== undefined && report.state !== 'done' && report.state !== 'not_applicable';
  return open ? 'report' : 'done';
}

/**
 * The stage of a dossier in one word, read from its steps.
 *
 * It is the first agency without a grant at or after the furthest that has papers; travel only counts as under
 * way when every agency granted, whatever the calendar says.
 */
export function stageOf(input: StageInput): Stage {
  if (input.steps.some((step) => step.state === 'refused')) return 'refused';
  const route = agencies
    .filter((agency) => agency !== 'unit')
    .map((agency) => ({ agency, steps: input.steps.filter((step) => step.agency === agency) }))
    .filter((entry) => entry.steps.length > 0);
  if (route.length === 0) return beforeRoute(input);
  const open = route.map((entry) => entry.steps.some((step) => step.state !== 'granted'));
  if (!open.includes(true)) return afterRoute(input);
  const furthest = route.findLastIndex((entry) => entry.steps.some(reached));
  if (furthest === -1) return beforeRoute(input);
  const next = open.findIndex((isOpen, index) => isOpen && index >= furthest);
  return (route[next] ?? route[open.indexOf(true)])?.agency ?? 'unit';
}
