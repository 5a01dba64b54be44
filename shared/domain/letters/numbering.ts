import { romanMonth } from '../language/index.ts';
import type { CalendarDate } from '../common/index.ts';

/** What a letter number is made of. */
export interface NumberTokens {
  /** {kode}: kode klasifikasi arsip. */
  classification: string;
  /** {seq}: the running number of the year. */
  sequence: number;
  /** {unit}: short code of the unit. */
  unit: string;
  /** {bulan}, {bulan_romawi} and {tahun} come from the letter's date. */
  date: CalendarDate;
}

/** Why a number pattern cannot be used; the key's text is under `letters:numbering.*`. */
export interface PatternProblem {
  key:
    | 'letters:numbering.empty'
    | 'letters:numbering.noSequence'
    | 'letters:numbering.unknownToken'
    | 'letters:numbering.width'
    | 'letters:numbering.brace'
    | 'letters:numbering.noYear';
  severity: 'error' | 'warning';
  params: Record<string, string>;
}

const tokenNames = ['kode', 'seq', 'unit', 'bulan', 'bulan_romawi', 'tahun'] as const;

const tokenPattern = /\{([^{}]*)\}/gu;

function isTokenName(name: string): name is (typeof tokenNames)[number] {
  return (tokenNames as readonly string[]).includes(name);
}

/** What is wrong with a number pattern; an empty list means that it can be used. */
export function checkNumberPattern(pattern: string): PatternProblem[] {
  if (pattern.trim() === '') {
    return [{ key: 'letters:numbering.empty', severity: 'error', params: {} }];
  }
  const problems: PatternProblem[] = [];
  const names: string[] = [];
  for (const [whole, inside = ''] of pattern.matchAll(tokenPattern)) {
    const [name = '', width] = inside.split(':');
    names.push(name);
    if (!isTokenName(name)) {
      problems.push({
        key: 'letters:numbering.unknownToken',
        severity: 'error',
        params: { token: whole },
      });
    } else if (width !== undefined && (name !== 'seq' || !/^[1-9]$/u.test(width))) {
      problems.push({
        key: 'letters:numbering.width',
        severity: 'error',
        params: { token: whole },
      });
    }
  }
  if (/[{}]/u.test(pattern.replace(tokenPattern, ''))) {
    problems.push({ key: 'letters:numbering.brace', severity: 'error', params: {} });
  }
  if (!names.includes('seq')) {
    problems.push({ key: 'letters:numbering.noSequence', severity: 'error', params: {} });
  }
  // Running numbers start again each year: without the year the same number would come back.
  if (!names.includes('tahun')) {
    problems.push({ key: 'letters:numbering.noYear', severity: 'warning', params: {} });
  }
  return problems;
}

/** Codes that a pattern asks for and that are still empty: a number without them would read `000.1.3.3/1//2027`. */
export function emptyCodes(
  pattern: string,
  { classification, unit }: Pick<NumberTokens, 'classification' | 'unit'>,
): ('kode' | 'unit')[] {
  const codes = { kode: classification, unit };
  return (['kode', 'unit'] as const).filter(
    (name) => pattern.includes(`{${name}}`) && codes[name].trim() === '',
  );
}

/**
 * A letter number from the office's pattern: `{kode}/{seq:3}/{unit}/{bulan_romawi}/{tahun}` may give
 * `000.1.3.3/045/BKS/III/2027`.
 *
 * Throws RangeError for a pattern that `checkNumberPattern` finds an error in.
 */
export function formatNumber(pattern: string, tokens: NumberTokens): string {
  const error = checkNumberPattern(pattern).find((problem) => problem.severity === 'error');
  if (error !== undefined) throw new RangeError(error.key);
  const [year = '', month = ''] = tokens.date.split('-');
  return pattern.replace(tokenPattern, (_whole, inside: string) => {
    const [name = '', width = '0'] = inside.split(':');
    switch (name) {
      case 'kode':
        return tokens.classification;
      case 'seq':
        return String(tokens.sequence).padStart(Number(width), '0');
      case 'unit':
        return tokens.unit;
      case 'bulan':
        return month;
      case 'bulan_romawi':
        return romanMonth(Number(month));
      default:
        return year;
    }
  });
}
