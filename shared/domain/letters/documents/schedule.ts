import { formatDateRange, formatDateWithDay } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import type { BlockModel, DocumentModel, TableModel } from '../model.ts';
import { speakerOf } from '../parts.ts';
import { missing, orMissing, words, type Text } from '../text.ts';
import { part, paragraphs, tripDocument, tripFacts } from './pieces.ts';
import { programmeOf, strayRows, type ProgrammeRow } from './programme.ts';

/**
 * The schedule of the activity (jadwal pelaksanaan kegiatan, DOC-05): each day of the travel with the office's rows.
 *
 * Its look is a habit (D); no source shows a form.
 */
export function activitySchedule(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  const { agenda } = input.fields;
  const days = programmeOf(input.dossier, agenda);
  const stray = strayRows(input.dossier, agenda);
  const groups: { day: Text; rows: ProgrammeRow[] }[] = [
    ...days.map(({ from, until, rows }) => ({
      day: words`${from === until ? formatDateWithDay(from) : formatDateRange(from, until)}`,
      rows,
    })),
    ...stray.map(({ id, date, time, activity, place, note }) => ({
      day:
        date === null
          ? missing('tanggal kegiatan', `paper.agenda.${id}`)
          : words`${formatDateWithDay(date)}`,
      rows: [
        {
          time,
          activity: orMissing(activity, 'kegiatan', `paper.agenda.${id}`),
          place: words`${place}`,
          note,
        },
      ],
    })),
  ];
  const rows = groups.flatMap((group) => group.rows);
  const hasTimes = rows.some((row) => row.time.trim() !== '');
  const hasNotes = rows.some((row) => row.note.trim() !== '');
  // Columns that nobody filled only take room.
  const table: TableModel = {
    columns: [
      { title: 'Hari, tanggal', width: { em: 13.2 }, align: 'left' },
      ...(hasTimes
        ? [{ title: 'Waktu setempat', width: { em: 7 }, align: 'center' as const }]
        : []),
      { title: 'Kegiatan', width: { weight: 2 }, align: 'left' },
      { title: 'Tempat', width: { weight: 1.1 }, align: 'left' },
      ...(hasNotes
        ? [{ title: 'Keterangan', width: { weight: 0.9 }, align: 'left' as const }]
        : []),
    ],
    groups: groups.map((group) => group.rows.length),
    rows: groups.flatMap((group) =>
      group.rows.map((row) =>
        [
          group.day,
          ...(hasTimes ? [words`${row.time}`] : []),
          row.activity,
          row.place,
          ...(hasNotes ? [words`${row.note}`] : []),
        ].map(speaker.keep),
      ),
    ),
  };
  const { departsOn } = input.dossier.travel;
  const open = missing(
    'tanggal perjalanan',
    departsOn === null ? 'travel.departsOn' : 'travel.returnsOn',
  );
  const blocks: BlockModel[] = [
    ...(days.length === 0 ? paragraphs([open]) : []),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table }]),
  ];
  return tripDocument(input, {
    facts: tripFacts(input, speaker),
    numbering: null,
    parts: [{ ...part('', blocks), heading: [] }],
  });
}
