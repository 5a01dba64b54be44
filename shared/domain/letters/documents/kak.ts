import type { Traveller } from '../../dossiers/index.ts';
import { formatDate, formatDateRange } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import { travellersOf } from '../input.ts';
import type { BlockModel, DocumentModel, TableModel } from '../model.ts';
import { speakerOf, type Speaker } from '../parts.ts';
import { nipText, travellerText } from '../tables.ts';
import { breakLongWords, missing, plainText, words, type Text } from '../text.ts';
import { templateParts, tripDocument, tripFacts } from './pieces.ts';
import { programmeOf } from './programme.ts';

/** Roles up to this length stand in a table; longer ones under the name, where they may run over pages. */
const longestInTable = 600;
const mostLinesInRow = 20;

function roleText(traveller: Traveller): Text {
  return traveller.role.trim() === ''
    ? missing('peran peserta', `travellers.${traveller.id}.role`)
    : words`${traveller.role}`;
}

function roleTable(travellers: readonly Traveller[], speaker: Speaker): TableModel {
  return {
    columns: [
      { title: 'No.', width: { em: 2.7 }, align: 'center' },
      { title: 'Nama dan jabatan', width: { weight: 1.2 }, align: 'left' },
      { title: 'Peran dan alasan keikutsertaan', width: { weight: 1.8 }, align: 'left' },
    ],
    rows: travellers.map((traveller, index) => [
      words`${String(index + 1)}`,
      breakLongWords(
        words`${travellerText(traveller, 'name', 'nama', true)}\n${travellerText(traveller, 'position', 'jabatan', true)}`,
      ),
      speaker.keep(roleText(traveller)),
    ]),
    // Rows stay whole; only lines typed one under the other could make one higher than a page.
    flows: travellers.some(({ role }) => role.split('\n').length > mostLinesInRow),
  };
}

function roles(input: LetterInput, speaker: Speaker): BlockModel[] {
  const travellers = travellersOf(input);
  if (travellers.length === 0) {
    return [{ kind: 'paragraph', text: missing('peserta', 'travellers') }];
  }
  if (travellers.every((item) => item.role.length <= longestInTable)) {
    return [{ kind: 'table', table: roleTable(travellers, speaker) }];
  }
  return [
    {
      kind: 'items',
      items: travellers.map((traveller) => ({
        head: speaker.keep(
          words`${travellerText(traveller, 'name', 'nama', true)}, NIP ${nipText(traveller)}, ${travellerText(traveller, 'position', 'jabatan', true)}`,
        ),
        paragraphs:
          traveller.role.trim() === ''
            ? [roleText(traveller)]
            : // Placeholders are for the words of letters; a role is data and stays as typed.
              traveller.role
                .split(/\r?\n/u)
                .filter((line) => line.trim() !== '')
                .map((line) => speaker.keep(words`${line}`)),
      })),
    },
  ];
}

function schedule(input: LetterInput, speaker: Speaker): BlockModel[] {
  const days = programmeOf(input.dossier, []);
  if (days.length === 0) {
    const { departsOn } = input.dossier.travel;
    const field = departsOn === null ? 'travel.departsOn' : 'travel.returnsOn';
    return [{ kind: 'paragraph', text: missing('tanggal perjalanan', field) }];
  }
  const table: TableModel = {
    columns: [
      { title: 'Tanggal', width: { em: 12.5 }, align: 'left' },
      { title: 'Kegiatan', width: { weight: 2 }, align: 'left' },
      { title: 'Tempat', width: { weight: 1 }, align: 'left' },
    ],
    groups: days.map((day) => day.rows.length),
    rows: days.flatMap((day) =>
      day.rows.map((row) =>
        [
          words`${day.from === day.until ? formatDate(day.from) : formatDateRange(day.from, day.until)}`,
          row.activity,
          row.place,
        ].map(speaker.keep),
      ),
    ),
  };
  return [{ kind: 'table', table }];
}

/** Parts that the state secretariat asks for (SD-01, C). */
const askedParts = ['urgensi', 'peran_peserta', 'biaya_manfaat', 'tindak_lanjut'] as const;

/**
 * The terms of reference (kerangka acuan kerja): eight parts, four of them marked as those that the state
 * secretariat asks for. Parts and their order: reference/pdln.md §5.2 and SD-01 (C).
 */
export function termsOfReference(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  const grounds = input.fields.grounds.map((ground) => speaker.keep(speaker.fill(ground).text));
  const dasar: BlockModel[] =
    grounds.length === 0
      ? []
      : [
          { kind: 'paragraph', text: words`Dasar pelaksanaan:` },
          { kind: 'list', items: grounds },
        ];
  const model = tripDocument(input, {
    facts: tripFacts(input, speaker),
    note: words`*) Bagian yang diminta Kementerian Sekretariat Negara dalam permohonan perjalanan dinas luar negeri.`,
    parts: templateParts(input, speaker, {
      marked: askedParts,
      blocks: {
        latar_belakang: dasar,
        peran_peserta: roles(input, speaker),
        jadwal: schedule(input, speaker),
      },
    }),
  });
  const event = plainText(model.facts[0]?.text ?? []);
  return { ...model, title: `${model.title} – ${event}` };
}
