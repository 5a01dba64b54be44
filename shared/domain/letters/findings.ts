import { documentFindings } from './documents/findings.ts';
import { isDraftForGovernor } from './governorDraft.ts';
import { travellersOf, type LetterInput } from './input.ts';
import { isOwnStatement } from './kinds.ts';
import type { LetterModel } from './model.ts';
import type { PaperFinding } from './paper.ts';
import { bothAway } from './statementsOf.ts';
import { nameCutByRule, signatoryOf } from './signature.ts';
import { effectiveFields } from './suggest.ts';
import { plainText } from './text.ts';
import { unknownTokenField } from './tokens.ts';
import { textsOf } from './walk.ts';

/** Data that may still be open when a letter goes for signature: the register gives it afterwards. */
const givenLater = new Set(['paper.number', 'paper.date']);

function missingFindings(model: LetterModel): PaperFinding[] {
  const seen = new Set<string>();
  const findings: PaperFinding[] = [];
  for (const segment of textsOf(model).flat()) {
    if (segment.kind !== 'missing') continue;
    const identity = `${segment.field} ${segment.text}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    if (segment.field === unknownTokenField) {
      findings.push({
        severity: 'error',
        message: { key: 'letters:finding.unknownToken', params: { token: segment.text } },
        field: 'paper.body',
      });
    } else if (segment.field !== 'paper.signatoryId') {
      findings.push({
        severity: givenLater.has(segment.field) ? 'warning' : 'error',
        message: { key: 'letters:finding.missing', params: { mark: segment.text } },
        field: segment.field,
      });
    }
  }
  return findings;
}

function needsSignatory(input: LetterInput): boolean {
  return !isOwnStatement(input.kind) && !isDraftForGovernor(input);
}

function ordersTravel(kind: LetterInput['kind']): boolean {
  return kind === 'surat_tugas' || kind === 'spd';
}

/** What only papers of this kind have to say. */
function ownFindings(input: LetterInput): PaperFinding[] {
  const found = (severity: PaperFinding['severity'], key: string): PaperFinding[] => [
    { severity, message: { key: `letters:finding.${key}`, params: {} }, field: null },
  ];
  if (input.kind === 'absence_statement' && bothAway(input.dossier)) {
    return found('error', 'bothAway');
  }
  if (input.kind === 'setneg_request') return found('info', 'setnegThroughMinistry');
  if (isDraftForGovernor(input)) return found('info', 'governorDraft');
  return [];
}

/** What is wrong with one paper before it is printed: marks that are still open, no signatory, names cut by rule. */
export function paperFindings(input: LetterInput, model: LetterModel): PaperFinding[] {
  const ready = { ...input, fields: effectiveFields(input) };
  const findings = missingFindings(model);
  const signatory = signatoryOf(ready);
  if (signatory === null && needsSignatory(input)) {
    const chosen = input.fields.signatoryId !== null;
    findings.push({
      severity: 'error',
      message: {
        key: chosen ? 'letters:finding.signatoryGone' : 'letters:finding.noSignatory',
        params: {},
      },
      field: 'paper.signatoryId',
    });
  }
  findings.push(...documentFindings(ready));
  const own = travellersOf(input).some((item) => item.snapshot.name === signatory?.name);
  // A request may well be one's own; an order to oneself is worth a second look.
  if (own && ordersTravel(input.kind)) {
    findings.push({
      severity: 'warning',
      message: { key: 'letters:finding.signsForSelf', params: { name: signatory?.name ?? '' } },
      field: 'paper.signatoryId',
    });
  }
  findings.push(...ownFindings(input));
  const cut = nameCutByRule(ready);
  if (cut !== null) {
    findings.push({
      severity: 'info',
      message: { key: 'letters:finding.titlesLeftOut', params: { name: cut } },
      field: 'paper.signatoryId',
    });
  }
  return findings;
}

/**
 * Characters of a letter that its font cannot show, each once with a finding that names it.
 *
 * `hasGlyph` answers for the letter's font; line breaks and ordinary spaces need no glyph.
 */
export function coverageFindings(
  model: LetterModel,
  hasGlyph: (codePoint: number) => boolean,
): PaperFinding[] {
  const seen = new Map<number, string>();
  for (const text of textsOf(model)) {
    const plain = plainText(text);
    for (const character of plain) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint <= 0x20 || seen.has(codePoint) || hasGlyph(codePoint)) continue;
      seen.set(codePoint, excerpt(plain, character));
    }
  }
  return [...seen].map(([codePoint, context]) => ({
    severity: 'error',
    message: {
      key: 'letters:finding.noGlyph',
      params: {
        character: String.fromCodePoint(codePoint),
        code: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
        context,
      },
    },
    field: null,
  }));
}

/** Some words around a character, so that the officer finds it. */
function excerpt(text: string, character: string): string {
  const at = text.indexOf(character);
  const from = Math.max(0, at - 20);
  const until = Math.min(text.length, at + character.length + 20);
  const cut = text.slice(from, until).trim();
  return `${from > 0 ? '…' : ''}${cut}${until < text.length ? '…' : ''}`;
}
