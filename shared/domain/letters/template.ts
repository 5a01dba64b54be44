import { z } from 'zod';
import { conditionNames } from './conditions.ts';
import { letterKinds, mostPoints } from './paper.ts';
import { rowSourceNames } from './rows.ts';

/** Parts of a letter whose words a template holds, in the order of the page. */
export const templateParts = ['subject', 'grounds', 'opening', 'body', 'closing'] as const;
export type TemplatePart = (typeof templateParts)[number];

const conditions = z.array(z.enum(conditionNames)).max(8).optional();

/** Name by which a text asks for rows: `{tabel_peserta}`. */
export const rowsName = z.string().regex(/^[a-z][a-z_]{1,39}$/u, { error: 'rows_name' });

/** Width of a column: a share of what is left (a number), or fixed in em (`2.7em`). */
export const columnWidth = z.union([
  z.number().positive().max(20),
  z.string().regex(/^[0-9]{1,2}(?:\.[0-9]{1,2})?em$/u, { error: 'column_width' }),
]);

/** How the texts of a column stand; heads are always centred. */
export const columnAligns = ['left', 'center', 'right'] as const;

export const templateColumn = z.strictObject({
  title: z.string().max(80),
  text: z.string().max(1000),
  width: columnWidth.default(1),
  align: z.enum(columnAligns).default('left'),
});
export type TemplateColumn = z.infer<typeof templateColumn>;

const each = z.enum(rowSourceNames);

/** Rows that are repeated for each thing of a source: lettered points (`text`) or a table (`columns`). */
export const templateRows = z.union([
  z.strictObject({ each, text: z.string().max(1000) }),
  z.strictObject({ each, columns: z.array(templateColumn).min(1).max(10) }),
]);
export type TemplateRows = z.infer<typeof templateRows>;

function shapeOf(limits: { text: number; list: number }) {
  const text = (most: number) => z.string().max(Math.max(most, limits.text));
  const list = <Item extends z.ZodType>(item: Item, most: number) =>
    z.array(item).max(Math.max(most, limits.list)).default([]);
  const blocks = (longest: number, most: number) =>
    list(
      z.strictObject({
        /** Words with `{placeholders}`; a line break starts a new paragraph. */
        text: text(longest),
        /** All of these hold. */
        when: conditions,
        /** None of these holds. */
        unless: conditions,
      }),
      most,
    );
  return z.strictObject({
    kind: z.enum(letterKinds as [(typeof letterKinds)[number], ...typeof letterKinds]),
    version: z.number().int().positive(),
    subject: blocks(300, 10),
    grounds: blocks(1000, 30),
    opening: blocks(4000, 6),
    body: blocks(4000, mostPoints),
    closing: blocks(4000, 6),
    /** Named parts of papers that are made of parts, such as a KAK; their paragraphs stand under the part's title. */
    sections: list(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z_]{1,39}$/u, { error: 'rows_name' }),
        title: z.string().max(200).default(''),
        blocks: blocks(6000, 20),
      }),
      60,
    ),
    /** Fixed words of a form, by their names: a form has just these, each office words them. */
    labels: z
      .record(rowsName, z.string().max(600))
      .refine((labels) => Object.keys(labels).length <= 60, { error: 'too_many_rows' })
      .default({}),
    rows: z
      .record(rowsName, templateRows)
      .refine((rows) => Object.keys(rows).length <= 20, { error: 'too_many_rows' })
      .default({}),
  });
}

/**
 * The words of a kind of letter as data: blocks of text with placeholders and conditions, and rows.
 *
 * Of `subject` the first block that applies is used, of the other parts all that apply: blocks of `body` and
 * `grounds` are points, those of `opening` and `closing` paragraphs.
 */
export const letterTemplate = shapeOf({ text: 0, list: 0 });
export type LetterTemplate = z.infer<typeof letterTemplate>;
export type TemplateBlock = LetterTemplate['body'][number];

/** A template with the fixed words that it lacks: those of a version before the form had them. */
export function withLabels(template: LetterTemplate, builtIn: LetterTemplate): LetterTemplate {
  return { ...template, labels: { ...builtIn.labels, ...template.labels } };
}

/** A template while it is edited: it may be longer than a letter takes, so that nothing typed is refused. */
export const templateDraft = shapeOf({ text: 50_000, list: 100 });
