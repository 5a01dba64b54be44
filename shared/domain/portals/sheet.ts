import type { PackStep } from './pack.ts';
import type { PreflightLine } from './preflight.ts';
import type { Portal } from './portal.ts';

/** Words of the sheet of entries, which is Indonesian like the portal. */
const words = {
  byHand: '(dipilih atau diisi di portal)',
  empty: '(kosong)',
  missing: '(belum ada di berkas)',
  perPerson: '(belum diketahui per orang; lengkapi rincian biaya)',
  long: (length: number, limit: number) => `  [${String(length)} huruf, batasnya ${String(limit)}]`,
  unverified: 'Urutan langkah belum pernah dilihat; anggap sebagai usulan.',
  preflight: 'YANG TIDAK DIPERIKSA PORTAL',
  files: 'BERKAS',
  states: { ok: '[v]', look: '[ ]', problem: '[!]' },
} as const;

/** A file of the pack as the sheet lists it. */
export interface SheetFile {
  fileName: string | null;
  label: string;
  bytes: number | null;
}

/** All entries of a pack on one plain sheet, in the portal's order, for whoever types them. */
export function entrySheet(given: {
  portal: Portal;
  title: string;
  steps: readonly PackStep[];
  preflight: readonly PreflightLine[];
  files: readonly SheetFile[];
}): string {
  const { portal, steps } = given;
  const lines = [`${portal.name} – ${given.title}`, portal.agency, portal.note];
  if (!portal.order_known) lines.push(words.unverified);
  steps.forEach((step, index) => {
    lines.push('', `${String(index + 1)}. ${step.label.toUpperCase()}`);
    for (const group of step.groups) {
      if (group.name !== '') lines.push('', `   ${group.name}`);
      for (const field of group.fields) {
        const value = {
          ready: field.value,
          too_long: field.value,
          by_hand: words.byHand,
          empty: field.perPersonUnknown ? words.perPerson : words.empty,
          missing: field.perPersonUnknown ? words.perPerson : words.missing,
        }[field.state];
        const mark = field.required ? ' *' : '';
        const tooLong =
          field.state === 'too_long' && field.maxLength !== null
            ? words.long(Array.from(field.value).length, field.maxLength)
            : '';
        lines.push(`   ${field.label}${mark}: ${value}${tooLong}`);
      }
    }
  });
  lines.push('', words.files);
  for (const { fileName, label, bytes } of given.files) {
    const size = bytes === null ? '' : ` (${String(Math.ceil(bytes / 1024))} KB)`;
    lines.push(`   ${label}: ${fileName ?? words.missing}${size}`);
  }
  lines.push('', words.preflight);
  for (const { state, text, about } of given.preflight) {
    lines.push(
      `   ${words.states[state]} ${text}${about.length === 0 ? '' : ` ${about.join('; ')}`}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}
