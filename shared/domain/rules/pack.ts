import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import { purpose } from '../dossiers/index.ts';
import { grade } from './checklist.ts';
import { covers, mayBlock } from './evidence.ts';
import { activity } from './matcher.ts';
import { documentDefinition, rule } from './rule.ts';

/** Where a fact was read. */
const sourceEntry = z.strictObject({
  what: line(400).min(1),
  what_en: line(400).min(1),
  where: line(600).min(1),
});

/** Which of Setneg's activity kinds a purpose is taken for. */
const purposeActivity = z.strictObject({ purpose, activity, grade, covers });

/** Something that nobody knows yet, with who could tell. */
const unknownEntry = z.strictObject({
  text: line(500).min(1),
  text_en: line(500).min(1),
  /** Where it can be asked or read. */
  ask: line(300).default(''),
  covers,
});

/**
 * A rule pack: a version of the trade's rules with their evidence.
 *
 * Checked beyond types: identifiers are unique, documents and sources that are named exist, needs have no
 * circle, an example or a consequence stands in both languages with its evidence, and no rule blocks that may not (grade A in force, or verified by an office).
 */
export const rulePack = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/u, { error: 'pack_id' }),
    /** Number of the version as people say it. */
    version: line(40).default(''),
    title: line(200).min(1),
    compiled: calendarDate,
    /** From when to when the pack is meant for new dossiers; open when absent. */
    valid_from: calendarDate.nullable().default(null),
    valid_to: calendarDate.nullable().default(null),
    /** What a reader must know of the pack as a whole. */
    warning: paragraphs(2000),
    warning_en: paragraphs(2000),
    sources: z.record(z.string().max(40), sourceEntry),
    documents: z.array(documentDefinition).min(1).max(400),
    activities: z.array(purposeActivity).max(100),
    rules: z.array(rule).min(1).max(2000),
    /** What nobody knows yet; never filled silently. */
    unknown: z.array(unknownEntry).max(200),
  })
  .superRefine((pack, context) => {
    const problem = (path: (string | number)[], message: string, about: string) => {
      context.addIssue({ code: 'custom', path, message, params: { about } });
    };
    const documents = new Set<string>();
    pack.documents.forEach((item, index) => {
      if (documents.has(item.id)) problem(['documents', index, 'id'], 'document_twice', item.id);
      documents.add(item.id);
    });
    pack.documents.forEach((item, index) => {
      item.needs.forEach((needed, at) => {
        if (!documents.has(needed)) {
          problem(['documents', index, 'needs', at], 'document_unknown', needed);
        }
      });
      for (const text of ['example', 'without'] as const) {
        const evidence = item[`${text}_evidence`];
        if ((item[text] === '') !== (item[`${text}_en`] === '')) {
          problem(['documents', index, text], 'one_language', item.id);
        }
        if (item[text] !== '' && evidence === null) {
          problem(['documents', index, text], 'evidence_missing', item.id);
        }
        evidence?.source.forEach((key, at) => {
          if (!Object.hasOwn(pack.sources, key)) {
            const path = ['documents', index, `${text}_evidence`, 'source', at];
            problem(path, 'source_unknown', key);
          }
        });
      }
    });
    const circle = needsCircle(pack.documents);
    if (circle !== null) {
      const index = pack.documents.findIndex((item) => item.id === circle);
      problem(['documents', index, 'needs'], 'needs_circle', circle);
    }
    const rules = new Set<string>();
    pack.rules.forEach((item, index) => {
      if (rules.has(item.id)) problem(['rules', index, 'id'], 'rule_twice', item.id);
      rules.add(item.id);
      item.source.forEach((key, at) => {
        if (!Object.hasOwn(pack.sources, key)) {
          problem(['rules', index, 'source', at], 'source_unknown', key);
        }
      });
      if (item.enforce === 'block' && !mayBlock(item)) {
        problem(['rules', index, 'enforce'], 'block_not_allowed', item.id);
      }
      if (
        (item.kind === 'change' ||
          (item.kind === 'notice' && item.parameters.notice === 'statement')) &&
        (item.parameters.statement === '' || item.parameters.statement_en === '')
      ) {
        problem(['rules', index, 'parameters'], 'missing_field', 'statement');
      }
      const document =
        item.kind === 'document' || item.kind === 'deadline' ? item.parameters.document : null;
      if (document !== null && !documents.has(document)) {
        problem(['rules', index, 'parameters', 'document'], 'document_unknown', document);
      }
    });
  });
export type RulePack = z.infer<typeof rulePack>;

/** A document whose needs lead back to itself, or null. */
function needsCircle(documents: readonly z.infer<typeof documentDefinition>[]): string | null {
  const needs = new Map(documents.map((item) => [item.id, item.needs]));
  const finished = new Set<string>();
  const visit = (id: string, above: ReadonlySet<string>): string | null => {
    if (above.has(id)) return id;
    if (finished.has(id)) return null;
    const path = new Set(above).add(id);
    for (const next of needs.get(id) ?? []) {
      const found = visit(next, path);
      if (found !== null) return found;
    }
    finished.add(id);
    return null;
  };
  for (const item of documents) {
    const found = visit(item.id, new Set());
    if (found !== null) return found;
  }
  return null;
}

/** A file of a pack's folder: any part of the pack; lists of several files are joined. */
export const packPartKeys = [
  'id',
  'version',
  'title',
  'compiled',
  'valid_from',
  'valid_to',
  'warning',
  'warning_en',
  'sources',
  'documents',
  'activities',
  'rules',
  'unknown',
] as const;
