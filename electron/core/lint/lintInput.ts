import { signatoryOf, travellersOf, type PaperState } from '#shared/domain/letters/index.ts';
import type { LintInput, LintPaper, RegisterEntry } from '#shared/domain/lint/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { evaluateSituation, type Situation, type Surroundings } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { contentOf, fieldsInUse, findingsOf, type PlannedPaper } from '#core/papers/index.ts';

/** What is known of the papers beyond their plan: how far they got and what was printed. */
export interface LintSources {
  situation: Situation;
  plan: readonly PlannedPaper[];
  stateOf: (key: string) => PaperState;
  /** What the latest final PDF of a paper shows, or null. */
  issuedOf: (key: string) => unknown;
  register: readonly RegisterEntry[];
  surroundings?: Surroundings;
  today: CalendarDate;
}

/**
 * Cross-checks of the dossier whose findings mean that papers contradict each other.
 * The others (what is missing, limits, freezes, time) stay with the checklist.
 */
const contradictions = new Set([
  'findings.return_before_departure',
  'findings.event_order',
  'findings.event_outside_travel',
  'findings.invitation_after_event',
  'findings.passport_name_order',
  'findings.passport_name_differs',
  'findings.passport_expired',
  'findings.passport_dates_order',
  'findings.passport_issued_late',
  'findings.funding_twice',
]);

async function lintPaper(
  context: Pick<CoreContext, 'letters' | 'coverage' | 'forms' | 'session'>,
  sources: LintSources,
  paper: PlannedPaper,
): Promise<LintPaper> {
  const { letter } = paper;
  const { dossier } = sources.situation;
  const travellers =
    letter === null
      ? dossier.travellers.filter(({ id }) => id === paper.travellerId)
      : travellersOf(letter);
  const inUse = fieldsInUse(paper);
  return {
    key: paper.key,
    kind: paper.kind,
    state: sources.stateOf(paper.key),
    travellerIds: travellers.map(({ id }) => id),
    fields: paper.fields,
    inUse,
    routeAddressee: letter?.route?.addressee ?? [],
    signatory: letter === null ? null : signatoryOf({ ...letter, fields: inUse }),
    content: contentOf(sources.situation, paper),
    issued: sources.issuedOf(paper.key),
    own: await findingsOf(context, sources.situation, paper),
  };
}

/** Gathers what the check before printing reads. */
export async function lintInputOf(context: CoreContext, sources: LintSources): Promise<LintInput> {
  const { situation, plan, register, surroundings, today } = sources;
  const { rules } = context;
  const papers: LintPaper[] = [];
  for (const paper of plan) {
    // What the trip may do without is nobody's mistake until somebody works on it.
    if (paper.onDemand && sources.stateOf(paper.key) === 'none') continue;
    papers.push(await lintPaper(context, sources, paper));
  }
  return {
    dossier: situation.dossier,
    office: situation.office,
    papers,
    register,
    calendars: rules.calendars,
    closedDays: rules.overlay?.closed_days ?? [],
    trackingDates: situation.events.map(({ date }) => date),
    dossierFindings: evaluateSituation(rules, situation, today, surroundings)
      .findings.filter(({ message }) => contradictions.has(message.key))
      .map(({ severity, message: { key, params }, field }) => ({
        severity,
        message: { key: `rules:${key}`, params },
        field,
      })),
    today,
  };
}
