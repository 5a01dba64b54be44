import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { AttachmentModel } from './model.ts';
import { letterDate, letterNumber, type Speaker } from './parts.ts';
import { tableOf } from './points.ts';
import { attachedRows } from './attachedList.ts';
import { letterOwner } from './signature.ts';
import { participantTable } from './tables.ts';
import { words } from './text.ts';

/**
 * The page behind a letter: which letter, its number and date, and the list.
 *
 * Heads and columns follow the attachment of the approval itself (reference/pdln.md SPL-02, B).
 */
export function attachmentOf(input: LetterInput, speaker: Speaker): AttachmentModel {
  const rows = input.template.rows[attachedRows];
  const say = (text: string) => speaker.keep(speaker.fill(text).text);
  return {
    heads: [
      { label: 'Lampiran Surat', text: speaker.keep(letterOwner(input)) },
      { label: 'Nomor', text: speaker.keep(letterNumber(input)) },
      { label: 'Tanggal', text: speaker.keep(letterDate(input)) },
    ],
    title: [words`DAFTAR PESERTA`, say('{acara}'), say('{negara}')],
    table:
      rows !== undefined && 'columns' in rows
        ? tableOf(input, speaker, rows)
        : participantTable(travellersOf(input)),
  };
}
