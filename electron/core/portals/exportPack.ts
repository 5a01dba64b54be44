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

/** Why a slot is open, with the file that it is about. */
interface OpenReason {
  reason: Done['open'][number]['reason'];
  file?: string;
  bytes?: number;
  /** Whether a file that was attached is gone or was altered since. */
  isDamaged?: boolean;
}

/** What came of a slot: the file that was written, why it is open, or both when the file is too large. */
interface SlotOutcome {
  written: Omit<Done['files'][number], 'slot' | 'label'> | null;
  open: OpenReason | null;
}

/** Troubles that concern the whole pack and not one slot. */
const stopping: readonly string[] = ['disk_full', 'read_only', 'cancelled'];
const damaging: readonly string[] = ['file_gone', 'record_damaged'];

/** Makes one slot's PDF and writes it; errors: cancelled, disk_full, read_only. */
async function writeSlot(
  context: CoreContext,
  desk: PortalDesk,
  slot: PlannedSlot,
  given: { folder: string; taken: Set<string>; signal: AbortSignal | undefined },
): Promise<SlotOutcome> {
  try {
    const answer = await slotFile(context, desk, slot, given.signal);
    if (answer === null) return { written: null, open: { reason: 'missing' } };
    if (!answer.ok) return { written: null, open: { reason: answer.trouble, file: answer.file } };
    const fileName = uniqueName(slotFileName(desk, slot), given.taken);
    const bytes = answer.pdf.byteLength;
    await writeUserFile(join(given.folder, fileName), answer.pdf);
    const reason = answer.signed ? 'signed_too_large' : 'too_large';
    return {
      written: { fileName, bytes, dpi: answer.dpi },
      open: bytes > desk.portal.max_file_bytes ? { reason, bytes } : null,
    };
  } catch (error) {
    if (!isAppError(error) || stopping.includes(error.code)) throw error;
    const isDamaged = damaging.includes(error.code);
    const file = isDamaged ? (error.params.name ?? '') : '';
    return { written: null, open: { reason: isDamaged ? 'damaged' : 'failed', file, isDamaged } };
  }
}

/** The files of a pack that are text: the list of participants and the sheet of entries. */
function textFiles(
  desk: PortalDesk,
  csv: CsvOptions,
  came: { damaged: Map<string, string>; made: Map<string, number>; listed: SheetFile[] },
): { slot: string; fileName: string; text: string }[] {
  const { portal, values, checklist, steps } = desk;
  const { title } = desk.situation.dossier;
  const slots = slotFacts(desk, came.damaged, came.made);
  return [
    {
      slot: 'participants',
      fileName: nameWithEnding([`${portal.name} ${portal.csv.file_name}`, title], 'csv'),
      text: csvText(participantRows(portal, values), csv),
    },
    {
      slot: 'entries',
      fileName: nameWithEnding([`${portal.name} isian`, title], 'txt'),
      text: entrySheet({
        portal,
        title,
        steps,
        preflight: preflight(portal, { ...values, checklist, steps, slots }),
        files: came.listed,
      }),
    },
  ];
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
  const { portal, slots } = desk;
  const { folder } = given;
  const taken = new Set<string>();
  const done: Done = { type: 'done', files: [], open: [], limit: portal.max_file_bytes };
  const made = new Map<string, number>();
  const damaged = new Map<string, string>();
  const listed: SheetFile[] = [];
  for (const [index, slot] of slots.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled');
    const { key, required } = slot;
    const label = labelOf(slot);
    yield { type: 'progress', done: index, total: slots.length, label };
    const { written, open } = await writeSlot(context, desk, slot, { folder, taken, signal });
    if (written !== null) {
      made.set(key, written.bytes);
      done.files.push({ slot: key, label, ...written });
    }
    listed.push({ fileName: written?.fileName ?? null, label, bytes: written?.bytes ?? null });
    if (open === null) continue;
    const { reason, file = '', bytes = null, isDamaged = false } = open;
    if (isDamaged) damaged.set(key, file);
    done.open.push({ slot: key, label, required, reason, file, bytes });
  }
  const csv: CsvOptions = {
    delimiter: given.csv?.delimiter ?? portal.csv.delimiter,
    bom: given.csv?.bom ?? portal.csv.bom,
    longNumbers: given.csv?.longNumbers ?? 'plain',
  };
  for (const { slot, fileName, text } of textFiles(desk, csv, { damaged, made, listed })) {
    await writeUserFile(join(folder, fileName), text);
    done.files.push({ slot, label: fileName, fileName, bytes: Buffer.byteLength(text), dpi: null });
  }
  yield done;
}
