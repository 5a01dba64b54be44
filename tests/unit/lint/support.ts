import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import {
  buildLetter,
  effectiveFields,
  emptyPaperFields,
  paperFindings,
  signatoryOf,
  travellersOf,
  type LetterInput,
  type LetterKind,
  type PaperFields,
} from '#shared/domain/letters/index.ts';
import {
  lint,
  type LintFinding,
  type LintInput,
  type LintPaper,
  type RegisterEntry,
} from '#shared/domain/lint/index.ts';
import {
  builtInTemplates,
  routeFor,
  sampleDossier,
  sampleOffice,
} from '../../fixtures/letters/samples.ts';
import { shippedCalendars } from '../rules/support.ts';

/** The day of these tests: a Tuesday. */
export const today = '2027-01-12' as CalendarDate;

/** An office whose signatories were confirmed this year. */
export function confirmedOffice(change: Partial<Office> = {}): Office {
  const office = sampleOffice(change);
  return {
    ...office,
    signatories: office.signatories.map((signatory) => ({
      confirmedOn: '2027-01-04' as CalendarDate,
      ...signatory,
    })),
  };
}

/** Kinds of the papers that are laid on the desk. */
const numbers: Record<string, string> = {
  permission_request: '000.1.3.3/45/BKS/2027',
  surat_tugas: '800.1.11.1/46/BKS/2027',
  spd: '000.1.3.3/47/BKS/2027',
};

/** What may be changed of the clean desk. */
export interface Plant {
  dossier?: Dossier;
  office?: Office;
  fields?: Partial<Record<'permission_request' | 'surat_tugas' | 'spd', Partial<PaperFields>>>;
  paper?: (paper: LintPaper) => LintPaper;
  register?: (own: RegisterEntry[]) => RegisterEntry[];
  input?: Partial<LintInput>;
}

/** A paper as the core hands it to the linter. */
export function lintPaper(letter: LetterInput): LintPaper {
  const inUse = effectiveFields(letter);
  const model = buildLetter(letter);
  return {
    key:
      letter.kind === 'permission_request'
        ? `permission_request@${letter.route?.id ?? ''}`
        : letter.kind === 'spd'
          ? `spd@${letter.travellerId ?? ''}`
          : letter.kind,
    kind: letter.kind,
    state: 'draft',
    travellerIds: travellersOf(letter).map(({ id }) => id),
    fields: letter.fields,
    inUse,
    routeAddressee: letter.route?.addressee ?? [],
    signatory: signatoryOf({ ...letter, fields: inUse }),
    content: { type: 'letter', model },
    issued: null,
    own: paperFindings(letter, model),
  };
}

/** A letter of a dossier with its fields. */
export function letterOf(
  kind: LetterKind,
  dossier: Dossier,
  office: Office,
  fields: Partial<PaperFields> = {},
): LetterInput {
  return {
    kind,
    template: builtInTemplates[kind],
    dossier,
    office,
    fields: { ...emptyPaperFields(), number: numbers[kind] ?? '', date: today, ...fields },
    route: kind === 'permission_request' ? routeFor(dossier) : null,
    travellerId: kind === 'spd' ? (dossier.travellers[0]?.id ?? null) : null,
  };
}

/** The clean desk: a request, a surat tugas and an SPD, with a mistake planted in it. */
export function deskWith(plant: Plant = {}): LintInput {
  const dossier = plant.dossier ?? sampleDossier();
  const office = plant.office ?? confirmedOffice();
  const papers = (['permission_request', 'surat_tugas', 'spd'] as const)
    .map((kind) => lintPaper(letterOf(kind, dossier, office, plant.fields?.[kind])))
    .map((paper) => plant.paper?.(paper) ?? paper);
  const own = papers.map(({ key, fields }, index): RegisterEntry => ({
    dossierId: dossier.id,
    title: dossier.title,
    paperKey: key,
    number: fields.number,
    date: fields.date,
    sequence: { series: office.numberPattern, year: 2027, seq: 45 + index },
  }));
  return {
    dossier,
    office,
    papers,
    register: plant.register?.(own) ?? own,
    calendars: shippedCalendars,
    closedDays: [],
    trackingDates: [],
    dossierFindings: [],
    today,
    ...plant.input,
  };
}

/** What the linter finds in the desk. */
export function findingsWith(plant: Plant = {}): LintFinding[] {
  return lint(deskWith(plant));
}
