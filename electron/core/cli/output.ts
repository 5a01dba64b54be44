import { translator, type AppLanguage } from '#shared/i18n/index.ts';
import { isAppError, type AppError } from '#shared/contract/errors.ts';

/** Exit codes: done, the input has problems (listed), wrong use. */
export const exitCodes = { done: 0, problems: 1, wrongUse: 2 } as const;

/** Texts in the language of the terminal; keys that data decide cannot be checked by the compiler. */
export type Translate = (key: string, params?: Record<string, string>) => string;

/** Words for a message of the rules or the papers: an i18n key, with or without its namespace. */
export function wordsOf(
  t: Translate,
  message: { key: string; params: Record<string, string> },
  namespace: 'rules' | 'letters' | 'forms' = 'rules',
): string {
  const key = message.key.includes(':') ? message.key : `${namespace}:${message.key}`;
  return t(key, message.params);
}

/** The text of an error in the user's language: what happened and what to do; never a stack. */
export function errorWords(t: Translate, error: AppError): string {
  return t(`errors:${error.code}`, error.params);
}

/** Writes one JSON document, or lines for people. */
export class Output {
  readonly t: Translate;
  readonly json: boolean;

  constructor(language: AppLanguage, json: boolean) {
    const t = translator(language) as (key: string, params: object) => string;
    this.t = (key, params = {}) => t(key, params);
    this.json = json;
  }

  /** Prints the answer: `value` with `--json`, else the lines. */
  answer(value: unknown, lines: () => string[]): void {
    const text = this.json ? JSON.stringify(value, null, 2) : lines().join('\n');
    process.stdout.write(`${text}\n`);
  }

  /** Prints an expected error and gives its exit code; anything else is thrown on. */
  problem(error: unknown): number {
    if (!isAppError(error)) throw error;
    const message = errorWords(this.t, error);
    if (this.json) {
      process.stdout.write(
        `${JSON.stringify({ error: { code: error.code, params: error.params, message } }, null, 2)}\n`,
      );
    } else {
      process.stderr.write(`${message}\n`);
    }
    return exitCodes.problems;
  }
}

/** Lines of a table whose columns are as wide as their widest cell. */
export function tableLines(header: string[], rows: string[][]): string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const lineOf = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [lineOf(header), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)];
}
