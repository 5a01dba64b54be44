import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { FormFinding } from '#shared/domain/forms/index.ts';
import type { PaperFields } from '#shared/domain/letters/index.ts';
import {
  evaluateTaught,
  letterMark,
  type TaughtFile,
  type TaughtInput,
  type TaughtMapping,
  type TaughtValues,
} from '#shared/domain/taughtForms/index.ts';
import type { Situation } from '#core/checklist/index.ts';
import { fillTaughtForm } from '#core/forms/index.ts';

/** The part of a dossier's situation that forms show. */
export type FormSource = Pick<Situation, 'dossier' | 'office' | 'events' | 'papers'>;

type OwnFields = Pick<PaperFields, 'number' | 'date' | 'signatoryId'>;

/** What a form is filled from. */
export function taughtInput(
  source: FormSource,
  about: { travellerId: string | null; fields: OwnFields; today: CalendarDate | null },
): TaughtInput {
  const { dossier, office, events, papers } = source;
  const granted = (step: string) => {
    const event = events.findLast((item) => item.step === step && item.kind === 'granted');
    return letterMark(event && { number: event.reference, date: event.date });
  };
  const letter = (kind: string) =>
    letterMark(papers.find(({ key, number }) => key.split('@')[0] === kind && number !== ''));
  const { number, date, signatoryId } = about.fields;
  return {
    dossier,
    office,
    travellerId: about.travellerId,
    fields: { number, date, signatoryId },
    letters: { request: letter('permission_request'), assignment: letter('surat_tugas') },
    approvals: { setneg: granted('setneg'), kemendagri: granted('kemendagri') },
    today: about.today,
  };
}

/** A taught form to be filled once. */
export interface KeptFill {
  pdf: Uint8Array;
  file: Pick<TaughtFile, 'protection'>;
  mapping: TaughtMapping;
  input: TaughtInput;
  fontBytes: Uint8Array;
  /** What the form itself calls its fields. */
  tooltips?: ReadonlyMap<string, string>;
}

/** Fills a taught form; findings of the mapping and of the filling name the dossier's field where there is one. */
export async function fillKept(
  fill: KeptFill,
): Promise<{ pdf: Uint8Array; findings: FormFinding[] }> {
  const { mapping, input } = fill;
  const values = evaluateTaught(mapping, input);
  const person = input.dossier.travellers.find(({ id }) => id === input.travellerId);
  const filled = await fillTaughtForm({
    template: fill.pdf,
    values,
    fontBytes: fill.fontBytes,
    flatten: mapping.flatten,
    mayLoseProtection: fill.file.protection === 'accepted',
    about: {
      form: mapping.name,
      person: person?.snapshot.name ?? input.dossier.title,
      language: mapping.language,
    },
    labels: fill.tooltips ?? new Map(),
  });
  const findings = joinFindings(mapping, values, filled.findings);
  return { pdf: filled.pdf, findings: findings.map((finding) => named(finding, fill.tooltips)) };
}

/** Calls a field as the form does, where a finding of the mapping knows its name in the file only. */
function named(finding: FormFinding, tooltips: KeptFill['tooltips']): FormFinding {
  const { key, params } = finding.message;
  const label = tooltips?.get(params['field'] ?? '');
  if (label === undefined || !key.startsWith('taught:')) return finding;
  return { ...finding, message: { key, params: { ...params, field: label } } };
}

/** Puts both kinds of findings together: what is missing is said once, and points into the dossier. */
function joinFindings(
  mapping: TaughtMapping,
  values: TaughtValues,
  filling: readonly FormFinding[],
): FormFinding[] {
  const path = new Map<string, string | null>();
  for (const finding of values.findings) {
    const label = finding.message.params['field'] ?? '';
    path.set(label, finding.field);
  }
  const required = new Set(
    filling
      .filter(({ message }) => message.key === 'forms:finding.requiredEmpty')
      .map(({ field }) => field),
  );
  const targets = new Set(
    mapping.entries.map(({ target, id }) => (target.kind === 'field' ? target.name : id)),
  );
  return [
    ...values.findings.filter(({ message }) => !required.has(message.params['field'] ?? '')),
    ...filling
      // A required field that nobody mapped is the officer's to fill by hand: worth knowing, no mistake.
      .map((finding): FormFinding => {
        const { field, message } = finding;
        if (field === null || message.key !== 'forms:finding.requiredEmpty') return finding;
        if (!targets.has(field)) return { ...finding, severity: 'info' };
        return { ...finding, field: path.get(field) ?? field };
      }),
  ];
}
