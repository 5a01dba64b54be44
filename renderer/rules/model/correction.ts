import type { CorrectionInput, ParameterValue, RuleView } from '#shared/contract/index.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import type { Enforce } from '#shared/domain/rules/index.ts';

/** How a parameter is edited. */
export type ParameterInput = 'number' | 'unit' | 'date' | 'tick' | 'text' | 'dates' | 'lines';

/** One parameter of a rule that an officer may correct, as it is typed. */
export interface TypedParameter {
  name: string;
  input: ParameterInput;
  typed: string;
}

/** A correction while it is typed. */
export interface CorrectionDraft {
  parameters: TypedParameter[];
  enforce: Enforce;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  disabled: boolean;
  note: string;
  isVerified: boolean;
  by: string;
  on: CalendarDate | null;
  paper: string;
  /** A scan that was chosen now, or null when what is there stays. */
  scan: { handle: string; name: string } | null;
  /** Whether the scan that is there is taken off. */
  dropScan: boolean;
}

/** Words of a rule that are a choice of the program, not of the office. */
const texts: ReadonlySet<string> = new Set(['code', 'through']);

function inputFor(name: string, value: unknown): ParameterInput | null {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'tick';
  if (name === 'unit') return 'unit';
  if (name === 'polling_days') return 'dates';
  if (name === 'addressee') return 'lines';
  if (typeof value !== 'string') return null;
  if (parseCalendarDate(value) !== null) return 'date';
  return texts.has(name) ? 'text' : null;
}

function typedOf(value: unknown, input: ParameterInput): string {
  if (Array.isArray(value)) return value.map(String).join(input === 'dates' ? ', ' : '\n');
  return String(value);
}

/** The parameters of a rule that an officer may correct: numbers, days, and words that the office decides. */
export function typedParameters(parameters: Readonly<Record<string, unknown>>): TypedParameter[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const input = inputFor(name, value);
    return input === null ? [] : [{ name, input, typed: typedOf(value, input) }];
  });
}

/** What was typed as a value; text that is no number stays text, so that the core can say what is wrong. */
function valueOf({ input, typed }: TypedParameter): ParameterValue {
  const text = typed.trim();
  switch (input) {
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return text === '' || Number.isNaN(number) ? typed : number;
    }
    case 'tick':
      return typed === 'true';
    case 'dates':
      return text.split(/[\s,;]+/u).filter(Boolean);
    case 'lines':
      return typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    case 'unit':
    case 'date':
    case 'text':
      return text;
  }
}

/** The draft with which the form opens: the rule as it stands here. */
export function draftOf(rule: RuleView): CorrectionDraft {
  return {
    parameters: typedParameters(rule.parameters),
    enforce: rule.enforce,
    validFrom: rule.validFrom as CalendarDate | null,
    validTo: rule.validTo as CalendarDate | null,
    disabled: rule.own?.disabled ?? false,
    note: rule.own?.note ?? '',
    isVerified: rule.verified !== null,
    by: rule.verified?.by ?? '',
    on: rule.verified?.on ?? null,
    paper: rule.verified?.paper ?? '',
    scan: null,
    dropScan: false,
  };
}

/** Entries of a verification that are still empty, by field. */
export function missingOf(
  draft: Pick<CorrectionDraft, 'isVerified' | 'by' | 'on' | 'paper'>,
): string[] {
  if (!draft.isVerified) return [];
  return [
    ...(draft.by.trim() === '' ? ['by'] : []),
    ...(draft.on === null ? ['on'] : []),
    ...(draft.paper.trim() === '' ? ['paper'] : []),
  ];
}

/** A verification as the core takes it; null while it is switched off. */
export function verificationOf(
  draft: Pick<CorrectionDraft, 'isVerified' | 'by' | 'on' | 'paper'>,
): CorrectionInput['verified'] {
  if (!draft.isVerified || draft.on === null) return null;
  return { by: draft.by.trim(), on: draft.on, paper: draft.paper.trim() };
}

/** What becomes of the scan. */
export function paperOf({
  isVerified,
  scan,
  dropScan,
}: Pick<CorrectionDraft, 'isVerified' | 'scan' | 'dropScan'>): CorrectionInput['paper'] {
  if (!isVerified || (dropScan && scan === null)) return { scan: 'none' };
  return scan === null ? { scan: 'keep' } : { scan: 'attach', handle: scan.handle };
}

/** The correction as the core takes it. */
export function inputOf(rule: string, draft: CorrectionDraft): CorrectionInput {
  return {
    rule,
    parameters: draft.parameters.map((typed) => ({ name: typed.name, value: valueOf(typed) })),
    enforce: draft.enforce,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    disabled: draft.disabled,
    note: draft.note,
    verified: verificationOf(draft),
    paper: paperOf(draft),
  };
}
