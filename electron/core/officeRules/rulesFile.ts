import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { AppError } from '#shared/contract/errors.ts';
import type { RulesImportPreview } from '#shared/contract/index.ts';
import {
  keptRuleId,
  overlayOf,
  type KeptCorrection,
  type KeptRule,
  type OfficeRules,
  type RulePack,
  type RulesOverlay,
} from '#shared/domain/rules/index.ts';
import type { ReadableFile } from '#core/files/index.ts';
import { parseOverlay, tasteYaml } from '#core/rules/index.ts';
import type { Authorship } from './correct.ts';

/** How a file joins what is there: beside it, or in its place. */
export type ImportMode = 'add' | 'replace';

/** Data files of rules are small; anything above this is not one. */
const largestBytes = 2 * 1024 * 1024;

/** A data file of the office's own rules that has no mistake. */
export interface RulesFile {
  overlay: RulesOverlay;
  /** SHA-256 of its content. */
  seal: string;
}

/** Reads and checks a data file as a whole; errors: rules_invalid with file, line and reason. */
export async function readRulesFile(file: ReadableFile, pack: RulePack): Promise<RulesFile> {
  const refused = (reason: string) =>
    new AppError('rules_invalid', { file: file.name, line: '1', reason, field: '', about: '' });
  let bytes: Buffer;
  try {
    if ((await stat(file.path)).size > largestBytes) throw refused('file_too_large');
    bytes = await readFile(file.path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused('file_unreadable');
  }
  // A YAML file that is no text at all (a PDF, a picture) is told as such, not by its first odd character.
  if (bytes.includes(0)) throw refused('file_unreadable');
  const text = bytes.toString('utf8');
  await tasteYaml(file.name, text);
  return {
    overlay: parseOverlay(file.name, text, pack),
    seal: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The office's own with a file's content, beside what is there or in its place. */
export function joined(
  pack: RulePack,
  own: OfficeRules,
  { overlay }: RulesFile,
  mode: ImportMode,
  author: Pick<Authorship, 'at' | 'by'>,
): OfficeRules {
  const stamp = { changed_at: author.at, changed_by: author.by };
  const names = new Map(pack.rules.map(({ id, label, label_en }) => [id, { label, label_en }]));
  const same = {
    correction: new Map(own.corrections.map((kept) => [kept.correction.rule, kept])),
    rule: new Map(own.rules.map((kept) => [keptRuleId(kept), kept])),
  };
  const corrections = overlay.corrections.map((correction) => {
    const present = same.correction.get(correction.rule);
    // Nothing of it changed: who entered it and the paper stay.
    if (present !== undefined && isDeepStrictEqual(present.correction, correction)) return present;
    const name = names.get(correction.rule) ?? { label: correction.rule, label_en: '' };
    return { correction, ...name, ...stamp, scan: null };
  });
  const rules = overlay.rules.map((rule) => {
    const present = same.rule.get(rule.id);
    if (present !== undefined && isDeepStrictEqual(present.rule, rule)) return present;
    return { rule: { ...rule }, label: rule.label, label_en: rule.label_en, ...stamp, scan: null };
  });
  if (mode === 'replace') return { corrections, rules, closed_days: overlay.closed_days };
  const corrected = new Set(corrections.map(({ correction }) => correction.rule));
  const brought = new Set(rules.map(keptRuleId));
  const closed = new Set(overlay.closed_days.map(({ date }) => date));
  return {
    corrections: [
      ...own.corrections.filter(({ correction }) => !corrected.has(correction.rule)),
      ...corrections,
    ],
    rules: [...own.rules.filter((kept) => !brought.has(keptRuleId(kept))), ...rules],
    closed_days: [
      ...own.closed_days.filter(({ date }) => !closed.has(date)),
      ...overlay.closed_days,
    ].sort((a, b) => a.date.localeCompare(b.date)),
  };
}

/** What the step from one state of the office's own to another does to its rules and days. */
export function changesOf(
  before: OfficeRules,
  after: OfficeRules,
): Pick<RulesImportPreview, 'rules' | 'closedDays'> {
  const entries = (own: OfficeRules) =>
    new Map<string, KeptCorrection | KeptRule>([
      ...own.corrections.map((kept) => [kept.correction.rule, kept] as const),
      ...own.rules.map((kept) => [keptRuleId(kept), kept] as const),
    ]);
  const was = entries(before);
  const is = entries(after);
  const rules: RulesImportPreview['rules'] = [];
  for (const [id, kept] of is) {
    const present = was.get(id);
    if (present === kept) continue;
    const { label, label_en: labelEn } = kept;
    rules.push({ id, label, labelEn, change: present === undefined ? 'added' : 'changed' });
  }
  for (const [id, { label, label_en: labelEn }] of was) {
    if (!is.has(id)) rules.push({ id, label, labelEn, change: 'removed' });
  }
  const days = (own: OfficeRules) => new Set<string>(own.closed_days.map(({ date }) => date));
  const [earlier, later] = [days(before), days(after)];
  return {
    rules,
    closedDays: {
      added: [...later].filter((date) => !earlier.has(date)),
      removed: [...earlier].filter((date) => !later.has(date)),
    },
  };
}

/** The office's own as a data file: the same format that an import reads. */
export function rulesFileText(own: OfficeRules, about: readonly string[]): string {
  const { corrections, rules, closed_days } = overlayOf(own);
  const head = about.map((text) => `# ${text}\n`).join('');
  return head + stringify({ corrections, rules, closed_days }, { aliasDuplicateObjects: false });
}
