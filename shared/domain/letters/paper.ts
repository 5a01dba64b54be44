import { z } from 'zod';
import { calendarDate, id, instant, line, paragraphs } from '../common/index.ts';
import { authorityPrefix, letterheadVariants } from '../office/index.ts';
import { documentKinds } from './documents/kinds.ts';
import { emptyOwnData, ownData } from './ownData.ts';

/**
 * Papers that Muhibah makes. `permission_request` is one per route, `surat_tugas` one per dossier,
 * `spd` and `exit_permit_form` one per traveller; `taught_form` is any PDF that the office taught.
 */
export const paperKinds = [
  'permission_request',
  'governor_cover',
  'setneg_request',
  'kemlu_request',
  'surat_tugas',
  'spd',
  'exit_permit_form',
  'own_cost_statement',
  'responsibility_statement',
  'absence_statement',
  'extension_request',
  'correction_request',
  'cancellation_request',
  ...documentKinds,
  'taught_form',
] as const;
export const paperKind = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKind>;

/** Papers that are letters of Muhibah's own layout; forms are filled, not set. */
export type LetterKind = Exclude<PaperKind, 'exit_permit_form' | 'taught_form'>;
export const letterKinds = paperKinds.filter(
  (kind): kind is LetterKind => kind !== 'exit_permit_form' && kind !== 'taught_form',
);

/** States of a paper in the order in which it grows. */
export const paperState = z.enum(['none', 'draft', 'final', 'printed', 'signed']);
export type PaperState = z.infer<typeof paperState>;

/** Longest opening or closing, in characters: as long as the blocks of a template make it. */
const longestPart = 25_000;
/** Most points of a letter; a template has at most as many blocks. */
export const mostPoints = 40;

const shape = {
  number: line(120),
  date: calendarDate.nullable(),
  /** Signatory of the office, or null to take the one that the route suggests. */
  signatoryId: id.nullable(),
  /** Authority mark for this letter; null takes the signatory's own. */
  prefix: authorityPrefix.nullable(),
  /** Letterhead; empty takes the one that the signatory suggests. */
  letterhead: z.enum(['', 'ordinary', ...letterheadVariants]),
  /** How it is signed; empty takes the office's way. `electronic` keeps the box, `hand` the ordinary room. */
  signing: z.enum(['', 'electronic', 'hand']),
  /** Kode klasifikasi arsip, for example `000.1.3.3`. */
  classification: line(40),
  /** Sifat, for example `Segera`. */
  urgency: line(60),
  /** Lampiran, for example `1 (satu) berkas`. */
  enclosures: line(100),
  /** Hal; empty takes the layout's own. */
  subject: line(300),
  /** Yth.; empty takes the addressee of the route. */
  addressee: paragraphs(600),
  /** Opening paragraph; empty takes the layout's own. */
  opening: paragraphs(longestPart),
  /** Numbered paragraphs; empty takes the layout's own. */
  body: z.array(paragraphs(4000)).max(mostPoints),
  closing: paragraphs(longestPart),
  tembusan: z.array(line(300)).max(20),
  /** Dasar of a surat tugas. */
  grounds: z.array(paragraphs(1000)).max(mostPoints),
  /** SPD: means of transport, budget account and other remarks. */
  transport: line(200),
  budgetAccount: line(200),
  remarks: paragraphs(1000),
  ...ownData,
};

/** What is saved of a paper's own fields as they are typed; a field that is absent stays as it is. */
export const paperPatch = z.object(shape).partial().strict();

const none = emptyOwnData();

/**
 * The few fields that are a letter's own; everything else comes from the dossier and the office.
 * What later versions added has a default, so that older stores and dossier files open.
 */
export const paperFields = z
  .object({
    ...shape,
    letterhead: shape.letterhead.default(''),
    signing: shape.signing.default(''),
    sections: shape.sections.default(none.sections),
    agenda: shape.agenda.default(none.agenda),
    costs: shape.costs.default(none.costs),
    participantCosts: shape.participantCosts.default(none.participantCosts),
  })
  .strict();
export type PaperFields = z.infer<typeof paperFields>;

/** A paper's own fields before anything was typed. */
export function emptyPaperFields(): PaperFields {
  return {
    number: '',
    date: null,
    signatoryId: null,
    prefix: null,
    letterhead: '',
    signing: '',
    classification: '',
    urgency: '',
    enclosures: '',
    subject: '',
    addressee: '',
    opening: '',
    body: [],
    closing: '',
    tembusan: [],
    grounds: [],
    transport: '',
    budgetAccount: '',
    remarks: '',
    ...emptyOwnData(),
  };
}

/** A paper of a dossier as listed: what it is, for whom, how far it got. */
export const paperSummary = z
  .object({
    /** `kind`, `permission_request@<route>`, `kind@<travellerId>`, or `taught_form@<form>[@<travellerId>]`. */
    key: line(160),
    kind: paperKind,
    /** A paper's own name, for example a taught form's; the kind names the others. */
    title: line(200).optional(),
    travellerId: id.nullable(),
    /** Names of those it is about, for the list. */
    about: z.array(z.string()),
    /** Whether the trip may do without it: nobody asks for it unless the office needs it. */
    onDemand: z.boolean(),
    /** A taught form that an officer added, and can take out again. */
    added: z.boolean().optional(),
    state: paperState,
    number: line(120),
    date: calendarDate.nullable(),
    madeAt: instant.nullable(),
    /** Whether it went to be signed electronically and is not back. */
    waiting: z.boolean().optional(),
    /** Whether data changed since the last final PDF was made. */
    stale: z.boolean(),
  })
  .strict();
export type PaperSummary = z.infer<typeof paperSummary>;

/** A finding about one paper before printing. */
export interface PaperFinding {
  severity: 'error' | 'warning' | 'info';
  message: { key: string; params: Record<string, string> };
  field: string | null;
}
