import { z } from 'zod';
import { countryCode, givenName, id, line, paragraphs } from '../common/index.ts';
import { dataIds } from './catalogue.ts';
import { taughtFormat } from './taughtFormat.ts';

/** Most things that one form may have mapped. */
const maxEntries = 2000;

/** A rectangle in points on a page as it is seen: from its lower left corner, after the page's own rotation. */
export const placeRect = z
  .object({
    x: z.number().min(-2000).max(20_000),
    y: z.number().min(-2000).max(20_000),
    width: z.number().min(2).max(20_000),
    height: z.number().min(2).max(20_000),
  })
  .strict();
export type PlaceRect = z.infer<typeof placeRect>;

/** A place on a flat page, or beside the fields of one that has some. */
const placeTarget = z
  .object({
    kind: z.literal('place'),
    /** What the page calls it; names it in findings and on the addendum. */
    label: line(200),
    /** Page number, counted from 1. */
    page: z.number().int().min(1).max(500),
    rect: placeRect,
    /** Size in points; 0 takes what suits the place. */
    fontSize: z.number().min(0).max(72),
    align: z.enum(['left', 'center', 'right']),
    /** Text is wrapped over several lines. */
    multiline: z.boolean(),
    /** Number of boxes with one character each, or null. */
    cells: z.number().int().min(1).max(100).nullable(),
    /** A cross is drawn instead of text, when the value says so. */
    mark: z.boolean(),
  })
  .strict();
export type PlaceTarget = z.infer<typeof placeTarget>;

/** Where a value goes. */
const taughtTarget = z.discriminatedUnion('kind', [
  /** A field of the form, by its full name. */
  z.object({ kind: z.literal('field'), name: givenName(1000) }).strict(),
  placeTarget,
]);
export type TaughtTarget = z.infer<typeof taughtTarget>;

/** How several values become one text. */
export const joins = ['comma', 'and', 'semicolon', 'line'] as const;

/** Where a value comes from. */
const taughtSource = z.discriminatedUnion('from', [
  z
    .object({
      from: z.literal('data'),
      data: z.enum(dataIds),
      /** Of several values (places, funding, travellers) this one alone, counted from 1; null takes all. */
      item: z.number().int().min(1).max(100).nullable(),
      join: z.enum(joins),
    })
    .strict(),
  z.object({ from: z.literal('text'), text: paragraphs(2000) }).strict(),
]);
export type TaughtSource = z.infer<typeof taughtSource>;

/** One mapping: what goes where, and in which shape. */
export const taughtEntry = z
  .object({
    id: line(60),
    target: taughtTarget,
    source: taughtSource,
    format: taughtFormat,
    /** Written in capitals. */
    upper: z.boolean(),
  })
  .strict();
export type TaughtEntry = z.infer<typeof taughtEntry>;

/** To which dossiers a form belongs by itself. */
const appliesTo = z.discriminatedUnion('to', [
  z.object({ to: z.literal('official') }).strict(),
  z
    .object({ to: z.literal('countries'), countries: z.array(countryCode).min(1).max(100) })
    .strict(),
  /** An officer adds it to a dossier. */
  z.object({ to: z.literal('on_demand') }).strict(),
]);
export type AppliesTo = z.infer<typeof appliesTo>;

/** What an officer decides about a form besides its mapping. */
const taughtSettings = {
  name: line(200).min(1),
  /** One for each traveller, or one for the dossier with everybody in it. */
  per: z.enum(['traveller', 'dossier']),
  applies: appliesTo,
  /** Language of what is written: dates, countries, choices. */
  language: z.enum(['id', 'en']),
  /** Fields become ink; otherwise they stay editable. */
  flatten: z.boolean(),
};

const entries = z.array(taughtEntry).max(maxEntries);

/** A mapping while it is edited: an empty name is not refused, so that nothing typed is lost. */
export const draftMapping = z.object({ ...taughtSettings, name: line(200), entries }).strict();

/** What was entered for a form and is no version yet. */
export const taughtDraft = z
  .object({
    /** The version that the editing began with. */
    version: z.number().int().min(1),
    mapping: draftMapping,
  })
  .strict();
export type TaughtDraft = z.infer<typeof taughtDraft>;

/** The mapping of a form with its settings: what an officer edits and saves as a version. */
export const taughtMapping = z
  .object({ ...taughtSettings, entries })
  .strict()
  .superRefine(({ entries }, context) => {
    const seen = new Set<string>();
    for (const [index, { id: entryId, target }] of entries.entries()) {
      const keys = [`id ${entryId}`, ...(target.kind === 'field' ? [`field ${target.name}`] : [])];
      for (const key of keys) {
        // Two values for one field: which would win is nothing that a form may leave open.
        if (seen.has(key)) {
          context.addIssue({ code: 'custom', message: 'duplicate', path: ['entries', index] });
        }
        seen.add(key);
      }
    }
  });
export type TaughtMapping = z.infer<typeof taughtMapping>;

/** The PDF that a mapping belongs to. */
export const taughtFile = z
  .object({
    fileName: givenName(255),
    /** SHA-256 of the PDF in hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** Sizes of the pages as they are seen, in points. */
    pages: z
      .array(z.object({ width: z.number().positive(), height: z.number().positive() }).strict())
      .min(1)
      .max(500),
    /** `accepted`: the maker protected the form against changes, and the office decided to fill it all the same. */
    protection: z.enum(['none', 'accepted']),
  })
  .strict();
export type TaughtFile = z.infer<typeof taughtFile>;

/** A form that was taught: its PDF, and what goes where. */
export const taughtForm = z.object({ id, file: taughtFile, mapping: taughtMapping }).strict();
export type TaughtForm = z.infer<typeof taughtForm>;

/** The mapping of a form that nobody has taught yet. */
export function emptyMapping(name: string): TaughtMapping {
  return {
    name: name.trim().slice(0, 200) || 'Formulir',
    per: 'traveller',
    applies: { to: 'on_demand' },
    language: 'id',
    flatten: false,
    entries: [],
  };
}
