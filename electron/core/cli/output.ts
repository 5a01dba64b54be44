import type { i18n as I18n } from 'i18next';
import { createI18n, type AppLanguage } from '#shared/i18n/index.ts';
import type { Terminal } from './terminal.ts';

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

/** Writes one JSON document, or lines for people, in one language. */
export class Output {
  readonly language: AppLanguage;
  readonly json: boolean;
  readonly terminal: Terminal;
  readonly #texts: I18n;

  constructor(language: AppLanguage, json: boolean, terminal: Terminal) {
    this.language = language;
    this.json = json;
    this.terminal = terminal;
    this.#texts = createI18n(language);
  }

  /** A text by its key, `namespace:place.meaning`. */
  readonly t: Translate = (key, params = {}) =>
    (this.#texts.t as (key: string, params: object) => string)(key, params);

  /** The first of these texts that exists and whose every blank the parameters fill. */
  firstText(keys: readonly string[], params: Record<string, string>): string {
    const isFilled = (key: string) =>
      this.#texts.exists(key) && !this.t(key, params).includes('{{');
    return this.t(keys.find(isFilled) ?? keys.at(-1) ?? '', params);
  }

  /** Prints the answer: `value` with `--json`, else the lines. */
  answer(value: unknown, lines: () => string[]): void {
    this.terminal.out(`${this.json ? JSON.stringify(value, null, 2) : lines().join('\n')}\n`);
  }

  /** Prints a problem: on standard error for people, as the answer with `--json`. */
  refuse(code: string, message: string, params: Record<string, string>): void {
    if (this.json) this.answer({ error: { code, params, message } }, () => []);
    else this.terminal.err(`${message}\n`);
  }

  /** Prints a warning on standard error; the answer stays as it is. */
  warn(message: string): void {
    this.terminal.err(`${message}\n`);
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
