import { attachedRows, hasAttachment } from './attachedList.ts';
import type { z } from 'zod';
import { coversAll } from './conditionCover.ts';
import { isPhraseToken } from './placeholders.ts';
import { rowSources, type RowSource } from './rows.ts';
import {
  letterTemplate,
  templateParts,
  withLabels,
  type LetterTemplate,
  type TemplateBlock,
  type TemplatePart,
} from './template.ts';
import { braceFaults, tokensIn } from './tokenScan.ts';

/** What can be wrong with a template. */
export const templateFaults = [
  'shape',
  'unknown_placeholder',
  'row_placeholder',
  'unclosed_brace',
  'empty_text',
  'empty_part',
  'part_not_shown',
  'rows_not_shown',
  'two_tables',
  'no_participants',
  'subject_gap',
  'contradiction',
  'section_missing',
  'rows_unused',
  'empty_title',
  'title_placeholder',
] as const;
export type TemplateFault = (typeof templateFaults)[number];

/** Where in a template something is: a block of a part or of a named section, or a text of its rows. */
export interface TemplatePlace {
  part: TemplatePart | 'sections' | 'labels' | 'rows' | 'template';
  /** Name of the section, the label or the rows. */
  name: string | null;
  /** Index of the block or of the column, counted from 0. */
  index: number | null;
}

/** One thing that is wrong with a template; an error keeps it from being saved. */
export interface TemplateProblem {
  severity: 'error' | 'warning';
  fault: TemplateFault;
  place: TemplatePlace;
  /** Place in the text, in characters, where the fault is in a text. */
  range: { from: number; to: number } | null;
  /** What it is about: a placeholder, a condition, a field. */
  about: string;
}

/** Parts that a layout prints although the built-in words leave them empty. */
const printedWhenEmpty: Partial<Record<LetterTemplate['kind'], readonly TemplatePart[]>> = {
  surat_tugas: ['opening'],
};

/** The parts that a kind of letter prints: what its built-in words fill, and a few that they leave empty. */
export function partsOf(builtIn: LetterTemplate): TemplatePart[] {
  const extra = printedWhenEmpty[builtIn.kind] ?? [];
  return templateParts.filter((part) => builtIn[part].length > 0 || extra.includes(part));
}

type Found = Omit<TemplateProblem, 'severity'>;

/** A fault of a place as a whole, not of some characters in its text. */
function faultOf(fault: TemplateFault, place: TemplatePlace, about = ''): Found {
  return { fault, place, range: null, about };
}

/** Whether one of the texts asks for rows of its template. */
function asksForRows(template: LetterTemplate, blocks: readonly TemplateBlock[]): boolean {
  return blocks.some(({ text }) =>
    tokensIn(text).some(({ name }) => Object.hasOwn(template.rows, name)),
  );
}

/** Whether the built-in words show rows under the texts of a part; only there does the layout print them. */
export function showsRows(builtIn: LetterTemplate, part: TemplatePart): boolean {
  return asksForRows(builtIn, builtIn[part]);
}

function textFaults(
  text: string,
  place: TemplatePlace,
  knows: (name: string) => TemplateFault | null,
): Found[] {
  return [
    ...braceFaults(text).map(({ from, to }): Found => ({
      fault: 'unclosed_brace',
      place,
      range: { from, to },
      about: text.slice(from, Math.min(text.length, from + 24)),
    })),
    ...tokensIn(text).flatMap(({ name, from, to }): Found[] => {
      const fault = knows(name);
      return fault === null ? [] : [{ fault, place, range: { from, to }, about: `{${name}}` }];
    }),
  ];
}

function isRowPlaceholder(name: string): boolean {
  return Object.values<RowSource>(rowSources).some(({ tokens }) => tokens.includes(name));
}

function blockFaults(
  template: LetterTemplate,
  block: TemplateBlock,
  place: TemplatePlace,
  rowsShown: boolean,
): Found[] {
  const { text, when = [], unless = [] } = block;
  const tables = tokensIn(text).filter(({ name }) => {
    const rows = Object.hasOwn(template.rows, name) ? template.rows[name] : undefined;
    return rows !== undefined && 'columns' in rows;
  });
  const both = when.find((name) => unless.includes(name));
  const never = when.includes('official') && when.includes('important_reason');
  return [
    ...(text.trim() === '' ? [faultOf('empty_text', place)] : []),
    ...textFaults(text, place, (name) => {
      if (isPhraseToken(name)) return null;
      if (Object.hasOwn(template.rows, name)) return rowsShown ? null : 'rows_not_shown';
      return isRowPlaceholder(name) ? 'row_placeholder' : 'unknown_placeholder';
    }),
    ...tables.slice(1).map(({ name, from, to }): Found => ({
      fault: 'two_tables',
      place,
      range: { from, to },
      about: `{${name}}`,
    })),
    ...(both !== undefined || never
      ? [faultOf('contradiction', place, both ?? 'important_reason')]
      : []),
  ];
}

/** Faults of words that are printed as they are: titles of parts and columns, labels. */
function plainFaults(text: string, place: TemplatePlace): Found[] {
  const [brace] = /\{[^{}]*\}|[{}]/u.exec(text) ?? [];
  return [
    ...(text.trim() === '' ? [faultOf('empty_title', place)] : []),
    ...(brace === undefined ? [] : [faultOf('title_placeholder', place, brace)]),
  ];
}

function labelFaults(template: LetterTemplate, builtIn: LetterTemplate): Found[] {
  return Object.entries(template.labels).flatMap(([name, text]): Found[] => {
    const place: TemplatePlace = { part: 'labels', name, index: null };
    return Object.hasOwn(builtIn.labels, name)
      ? plainFaults(text, place)
      : [faultOf('part_not_shown', place, name)];
  });
}

function partFaults(template: LetterTemplate, builtIn: LetterTemplate): Found[] {
  const printed = partsOf(builtIn);
  return templateParts.flatMap((part): Found[] => {
    const whole: TemplatePlace = { part, name: null, index: null };
    const blocks = template[part];
    if (!printed.includes(part)) {
      return blocks.length === 0 ? [] : [faultOf('part_not_shown', whole, part)];
    }
    const needed = builtIn[part].length > 0 && (part === 'subject' || part === 'body');
    return [
      ...(needed && blocks.length === 0 ? [faultOf('empty_part', whole, part)] : []),
      ...blocks.flatMap((block, index) =>
        blockFaults(template, block, { ...whole, index }, showsRows(builtIn, part)),
      ),
    ];
  });
}

/** Names of rows of a template that list the participants. */
function participantRows(template: LetterTemplate): Set<string> {
  return new Set(
    Object.entries(template.rows)
      .filter(([, rows]) => rows.each === 'peserta')
      .map(([name]) => name),
  );
}

/** Faults of the letter as a whole: what its built-in words always say must always be said. */
function wholeFaults(template: LetterTemplate, builtIn: LetterTemplate): Found[] {
  const found: Found[] = [];
  if (template.subject.length > 0 && !coversAll(template.subject)) {
    found.push(faultOf('subject_gap', { part: 'subject', name: null, index: null }));
  }
  const listing = (words: LetterTemplate) => {
    const names = participantRows(words);
    return words.body.filter(({ text }) => tokensIn(text).some(({ name }) => names.has(name)));
  };
  if (listing(builtIn).length > 0 && !coversAll(listing(template))) {
    found.push(faultOf('no_participants', { part: 'body', name: null, index: null }));
  }
  return found;
}

function sectionFaults(template: LetterTemplate, builtIn: LetterTemplate): Found[] {
  const rowsShown = builtIn.sections.some(({ blocks }) => asksForRows(builtIn, blocks));
  const present = new Set(template.sections.map(({ key }) => key));
  const known = new Set(builtIn.sections.map(({ key }) => key));
  const place = (name: string, index: number | null = null): TemplatePlace => ({
    part: 'sections',
    name,
    index,
  });
  return [
    ...builtIn.sections
      .filter(({ key }) => !present.has(key))
      .map(({ key }) => faultOf('section_missing', place(key), key)),
    ...template.sections
      .filter(({ key }) => !known.has(key))
      .map(({ key }) => faultOf('part_not_shown', place(key), key)),
    ...template.sections.flatMap(({ key, title, blocks }) => [
      ...plainFaults(title, place(key)),
      ...blocks.flatMap((block, index) =>
        blockFaults(template, block, place(key, index), rowsShown),
      ),
    ]),
  ];
}

function rowFaults(template: LetterTemplate): Found[] {
  return Object.entries(template.rows).flatMap(([name, rows]): Found[] => {
    const { tokens }: RowSource = rowSources[rows.each];
    const knows = (token: string): TemplateFault | null => {
      if (tokens.includes(token) || isPhraseToken(token)) return null;
      return isRowPlaceholder(token) ? 'row_placeholder' : 'unknown_placeholder';
    };
    const columns = 'columns' in rows ? rows.columns : [{ title: null, text: rows.text }];
    return columns.flatMap(({ title, text }, index): Found[] => {
      const place: TemplatePlace = { part: 'rows', name, index };
      return [
        ...(title === null ? [] : plainFaults(title, place)),
        ...(text.trim() === '' ? [faultOf('empty_text', place)] : []),
        ...textFaults(text, place, knows),
      ];
    });
  });
}

function unusedRows(template: LetterTemplate): Found[] {
  const texts = [
    ...templateParts.flatMap((part) => template[part]),
    ...template.sections.flatMap(({ blocks }) => blocks),
  ];
  const used = new Set(texts.flatMap(({ text }) => tokensIn(text).map(({ name }) => name)));
  if (hasAttachment(template)) used.add(attachedRows);
  return Object.keys(template.rows)
    .filter((name) => !used.has(name))
    .map((name) => faultOf('rows_unused', { part: 'rows', name, index: null }, `{${name}}`));
}

/** Where the first thing stands that is not of a template's shape. */
function shapeProblem(issue: z.core.$ZodIssue): TemplateProblem {
  const [head, second, third] = issue.path;
  const part = [...templateParts, 'sections' as const, 'labels' as const, 'rows' as const].find(
    (item) => item === head,
  );
  const inBlocks = templateParts.some((item) => item === head);
  return {
    severity: 'error',
    fault: 'shape',
    place: {
      part: part ?? 'template',
      name: (part === 'rows' || part === 'labels') && typeof second === 'string' ? second : null,
      index:
        inBlocks && typeof second === 'number' ? second : typeof third === 'number' ? third : null,
    },
    range: null,
    about: issue.path.map(String).join('.'),
  };
}

/** A template that was checked: what is wrong with it, and itself when it has the shape of one. */
export interface CheckedTemplate {
  template: LetterTemplate | null;
  problems: TemplateProblem[];
}

/**
 * Checks a template against the built-in words of its kind: everything that would make a letter go wrong is named
 * with its place.
 *
 * What the built-in words have decides what is needed: parts that are printed, rows under texts, the participants.
 */
export function checkTemplate(given: unknown, builtIn: LetterTemplate): CheckedTemplate {
  const parsed = letterTemplate.safeParse(given);
  if (!parsed.success) {
    return { template: null, problems: parsed.error.issues.slice(0, 20).map(shapeProblem) };
  }
  const template = withLabels(parsed.data, builtIn);
  if (template.kind !== builtIn.kind) {
    const shape = faultOf('shape', { part: 'template', name: null, index: null }, 'kind');
    return { template: null, problems: [{ severity: 'error', ...shape }] };
  }
  const errors = [
    ...partFaults(template, builtIn),
    ...sectionFaults(template, builtIn),
    ...labelFaults(template, builtIn),
    ...rowFaults(template),
    ...wholeFaults(template, builtIn),
  ];
  return {
    template,
    problems: [
      ...errors.map((found) => ({ severity: 'error' as const, ...found })),
      ...unusedRows(template).map((found) => ({ severity: 'warning' as const, ...found })),
    ],
  };
}
