import { z } from 'zod';
import { line, paragraphs } from '../common/index.ts';
import { agency } from '../tracking/index.ts';
import { portalSources } from './sources.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/u);
const grade = z.enum(['A', 'B', 'C', 'D']);
const evidence = {
  grade,
  source: z.array(z.string().regex(/^S\d{2}$/u)).max(10),
  /** Whether the basis is a repealed text: a hint of structure, never current law. */
  repealed: z.boolean().default(false),
};
const note = paragraphs(600).default('');
/** What is said beside something, in both languages. */
const notes = { note, note_en: note };
/** What has a name of its own, and what it is called in both languages. */
const labelled = { id: name, label: line(120), label_en: line(120) };

/** One entry of a portal's step. */
const portalField = z
  .object({
    ...labelled,
    required: z.boolean(),
    /** What of the dossier stands there; null is chosen or typed in the portal. */
    value: z.enum(portalSources).nullable(),
    /** Most characters that the portal takes, where that is known. */
    max_length: z.number().int().min(1).max(10_000).optional(),
    ...notes,
  })
  .strict();
export type PortalField = z.infer<typeof portalField>;

const portalStep = z
  .object({
    ...labelled,
    ...evidence,
    /** Whether the step is filled in once for each traveller. */
    each: z.literal('traveller').optional(),
    fields: z.array(portalField).max(60),
  })
  .strict();
export type PortalStep = z.infer<typeof portalStep>;

/** One place for files: the first kind of letter that the dossier has, or checklist items, each its own file. */
const portalSlot = z
  .object({
    ...labelled,
    step: name,
    required: z.boolean(),
    papers: z.array(name).max(10).default([]),
    items: z.array(name).max(40).default([]),
  })
  .strict();
export type PortalSlot = z.infer<typeof portalSlot>;

/** Checks of the pre-flight list that the program can make itself. */
export const preflightChecks = [
  'people_cap',
  'lead_time',
  'mission',
  'approval',
  'passport_names',
  'passport_validity',
  'identity_numbers',
  'files_missing',
  'files_intact',
  'files_size',
  'funding_complete',
  'dates_in_trip',
] as const;
export type PreflightCheck = (typeof preflightChecks)[number];

/** Something to look at before sending that the portal does not check. */
const portalPreflight = z
  .object({
    id: name,
    /** How the program looks at it; null is for the officer's eyes. */
    check: z.enum(preflightChecks).nullable(),
    text: paragraphs(400),
    text_en: paragraphs(400),
    ...evidence,
  })
  .strict();
export type PortalPreflight = z.infer<typeof portalPreflight>;

/** A number that comes back from the portal and is kept with the tracking. */
const portalReference = z
  .object({
    ...labelled,
    event: z.enum(['registered', 'granted']),
    ...notes,
  })
  .strict();
export type PortalReference = z.infer<typeof portalReference>;

const csv = z
  .object({
    delimiter: z.enum([',', ';']),
    /** Whether the file begins with a byte-order mark, which Excel needs and some portals stumble over. */
    bom: z.boolean(),
    file_name: name,
    ...evidence,
    ...notes,
    columns: z
      .array(
        z
          .object({
            title: line(60),
            value: z.enum(portalSources),
            /** Digits that a spreadsheet must not take for a number. */
            text: z.boolean().default(false),
          })
          .strict(),
      )
      .min(1)
      .max(40),
  })
  .strict();

/** The portals that packs are made for. */
export const portalIds = ['siola', 'simpel', 'aepsilon'] as const;
export type PortalId = (typeof portalIds)[number];

function unique(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

/** A portal as data: steps and entries in its own order, places for files, list of participants, what to look at. */
export const portal = z
  .object({
    id: z.enum(portalIds),
    version: z.number().int().min(1).max(10_000),
    name: line(60),
    name_en: line(60),
    agency: line(120),
    agency_en: line(120),
    tracking_step: agency,
    ...evidence,
    /** Whether the order of steps and entries was seen; otherwise it is only a proposal. */
    order_known: z.boolean(),
    ...notes,
    date_format: z.enum(['dd-mm-yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd']),
    max_file_bytes: z.number().int().min(1024).max(1_000_000_000),
    csv,
    steps: z.array(portalStep).min(1).max(20),
    slots: z.array(portalSlot).max(40),
    preflight: z.array(portalPreflight).max(60),
    references: z.array(portalReference).max(10),
  })
  .strict()
  .superRefine((value, context) => {
    const lists = { steps: value.steps, slots: value.slots, preflight: value.preflight };
    for (const [path, items] of Object.entries(lists)) {
      if (!unique(items)) context.addIssue({ code: 'custom', path: [path], message: 'id_twice' });
    }
    value.steps.forEach((step, index) => {
      if (unique(step.fields)) return;
      context.addIssue({ code: 'custom', path: ['steps', index, 'fields'], message: 'id_twice' });
    });
    const steps = new Set(value.steps.map(({ id }) => id));
    value.slots.forEach((slot, index) => {
      if (steps.has(slot.step)) return;
      context.addIssue({ code: 'custom', path: ['slots', index, 'step'], message: 'unknown_step' });
    });
  });
export type Portal = z.infer<typeof portal>;
