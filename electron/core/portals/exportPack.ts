import { join } from 'node:path';
import type { PortalProgress } from '#shared/contract/index.ts';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import {
  csvText,
  entrySheet,
  participantRows,
  preflight,
  type CsvOptions,
  type PlannedSlot,
  type SheetFile,
} from '#shared/domain/portals/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { safeFileName, uniqueName } from '#core/papers/index.ts';
import type { PortalDesk } from './portalDesk.ts';
import { slotFacts } from './portalView.ts';
import { slotFile, slotFileName } from './slotFile.ts';

type Done = Extract<PortalProgress, { type: 'done' }>;

function labelOf(slot: PlannedSlot): string {
  return [slot.label, slot.what, slot.travellerName].filter((part) => part !== '').join(' – ');
}

/** Makes a name for another kind of file in the way of the papers' names. */
function nameWithEnding(parts: readonly string[], ending: string): string {
  return safeFileName(parts).replace(/\.pdf$/u, `.${ending}`);
}

/**
 * Writes a portal's pack into a folder: one PDF for each slot, the list of participants, the sheet of entries.
 *
 * A slot that cannot be made is named with its reason and does not stop the others. The signal stops it between two
 * files; what was written stays. Errors: cancelled, disk_full, read_only.
 */
export async function* exportPack(
  context: CoreContext,
  desk: PortalDesk,
  given: { folder: string; csv?: Partial<CsvOptions> },
  signal?: AbortSignal,
): AsyncGenerator<PortalProgress, void, void> {
  const { portal, slots, situation } = desk;
  const { title } = situation.dossier;
  const taken = new Set<string>();
  const { max_file_bytes: limit } = portal;
  const done: Done = { type: 'done', files: [], open: [], limit };
  const made = new Map<string, number>();
  const damaged = new Map<string, string>();
  const listed: SheetFile[] = [];
  for (const [index, slot] of slots.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled');
    yield { type: 'progress', done: index, total: slots.length, label: labelOf(slot) };
    const label = labelOf(slot);
    const open = (
      reason: Done['open'][number]['reason'],
      about: { file?: string; bytes?: number } = {},
    ) =>
      done.open.push({
        slot: slot.key,
        label,
        required: slot.required,
        reason,
        file: about.file ?? '',
        bytes: about.bytes ?? null,
      });
    try {
      const answer = await slotFile(context, desk, slot, signal);
      if (answer === null) open('missing');
      else if (!answer.ok) open(answer.trouble, { file: answer.file });
      else {
        const fileName = uniqueName(slotFileName(desk, slot), taken);
        const bytes = answer.pdf.byteLength;
        await writeUserFile(join(given.folder, fileName), answer.pdf);
        made.set(slot.key, bytes);
        done.files.push({ slot: slot.key, label, fileName, bytes, dpi: answer.dpi });
        listed.push({ fileName, label, bytes });
        if (bytes > limit) {
          open(answer.signed ? 'signed_too_large' : 'too_large', { bytes });
        }
        continue;
      }
    } catch (error) {
      if (!isAppError(error) || ['disk_full', 'read_only', 'cancelled'].includes(error.code)) {
        throw error;
      }
      const isKept = ['file_gone', 'record_damaged'].includes(error.code);
      const file = isKept ? (error.params.name ?? '') : '';
      if (isKept) damaged.set(slot.key, file);
      open(isKept ? 'damaged' : 'failed', { file });
    }
    listed.push({ fileName: null, label, bytes: null });
  }
  const csv: CsvOptions = {
    delimiter: given.csv?.delimiter ?? portal.csv.delimiter,
    bom: given.csv?.bom ?? portal.csv.bom,
    longNumbers: given.csv?.longNumbers ?? 'plain',
  };
  const texts: [string, string, string][] = [
    [
      'participants',
      nameWithEnding([`${portal.name} ${portal.csv.file_name}`, title], 'csv'),
      csvText(participantRows(portal, desk.values), csv),
    ],
    [
      'entries',
      nameWithEnding([`${portal.name} isian`, title], 'txt'),
      entrySheet({
        portal,
        title,
        steps: desk.steps,
        preflight: preflight(portal, {
          ...desk.values,
          checklist: desk.checklist,
          steps: desk.steps,
          slots: slotFacts(desk, damaged, made),
        }),
        files: listed,
      }),
    ],
  ];
  for (const [slot, fileName, text] of texts) {
    await writeUserFile(join(given.folder, fileName), text);
    done.files.push({ slot, label: fileName, fileName, bytes: Buffer.byteLength(text), dpi: null });
  }
  yield done;
}
