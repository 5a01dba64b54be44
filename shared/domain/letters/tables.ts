import { formatNip } from '../language/index.ts';
import type { Traveller } from '../dossiers/index.ts';
import type { TableModel } from './model.ts';
import { breakLongWords, keepTogether, missing, plainText, words, type Text } from './text.ts';

/** Whether a person of this category has NIP and rank: civil servants do, others print a dash. */
export function isCivilServant(traveller: Traveller): boolean {
  return traveller.snapshot.category?.startsWith('asn_') ?? false;
}

type SnapshotLine = 'name' | 'rank' | 'position' | 'unit' | 'institution';

/** One field of a traveller, a mark where it must not be empty, or a dash where it may. */
export function travellerText(
  traveller: Traveller,
  field: SnapshotLine,
  what: string,
  needed: boolean,
): Text {
  const text = traveller.snapshot[field];
  if (text.trim() !== '') return field === 'rank' ? keepTogether(text) : words`${text}`;
  return needed ? missing(what, `travellers.${traveller.id}.snapshot.${field}`) : words`-`;
}

/** A traveller's NIP in groups, a mark, or a dash. */
export function nipText(traveller: Traveller): Text {
  const { nip } = traveller.snapshot;
  if (nip !== '') return keepTogether(formatNip(nip));
  return isCivilServant(traveller)
    ? missing('NIP', `travellers.${traveller.id}.snapshot.nip`)
    : words`-`;
}

/** Where a traveller works: institution, or the unit while no institution is known. */
export function institutionText(traveller: Traveller): Text {
  const { institution, unit } = traveller.snapshot;
  if (institution.trim() !== '') return words`${institution}`;
  if (unit.trim() !== '') return words`${unit}`;
  return missing('instansi', `travellers.${traveller.id}.snapshot.institution`);
}

/** Room for a dash under a short title, in ems. */
const dashColumn = 5;

/** Takes the room away from columns in which every row has a dash, so that the others have it. */
export function withoutBareColumns(table: TableModel): TableModel {
  const isBare = (index: number) =>
    table.rows.length > 0 && table.rows.every((row) => plainText(row[index] ?? []) === '-');
  return {
    ...table,
    columns: table.columns.map((column, index) => {
      if (!isBare(index)) return column;
      const { width } = column;
      const narrow = 'em' in width && width.em > dashColumn ? { em: dashColumn } : width;
      return { ...column, width: narrow, align: 'center' as const };
    }),
  };
}

const columns: TableModel['columns'] = [
  { title: 'No.', width: { em: 2.7 }, align: 'center' },
  { title: 'Nama', width: { weight: 1.5 }, align: 'left' },
  { title: 'NIP', width: { em: 11.9 }, align: 'left' },
  { title: 'Pangkat/Gol.', width: { weight: 1.05 }, align: 'left' },
  { title: 'Jabatan', width: { weight: 1.6 }, align: 'left' },
  { title: 'Instansi', width: { weight: 1.35 }, align: 'left' },
];

/** The table of participants: No., Nama, NIP, Pangkat/Gol., Jabatan, Instansi (reference/pdln.md §5.2, C). */
export function participantTable(travellers: readonly Traveller[]): TableModel {
  return withoutBareColumns({
    columns,
    rows: travellers.map((traveller, index) =>
      [
        words`${String(index + 1)}`,
        travellerText(traveller, 'name', 'nama', true),
        nipText(traveller),
        travellerText(traveller, 'rank', 'pangkat/gol.', isCivilServant(traveller)),
        travellerText(traveller, 'position', 'jabatan', true),
        institutionText(traveller),
      ].map(breakLongWords),
    ),
  });
}
