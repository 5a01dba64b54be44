import type { Money } from '../../common/index.ts';
import { formatDate, formatMoney, numberWords } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import type { BlockModel, DocumentModel, FactModel, PartModel, TableModel } from '../model.ts';
import { speakerOf, type Speaker } from '../parts.ts';
import { fundingText } from '../phrases.ts';
import { fundingOf } from '../statementsOf.ts';
import { isCivilServant, nipText, travellerText } from '../tables.ts';
import { breakLongWords, joinPhrases, missing, words, type Text } from '../text.ts';
import { delegationCosts, type CostItem, type DelegationCosts, type PersonCosts } from './costs.ts';
import { paragraphs, part, tripDocument, tripFacts } from './pieces.ts';
import { suggestedCostLines } from './suggestedCosts.ts';

/** The rows that the breakdown is made from: the office's own, otherwise the suggested ones. */
export function costLinesOf(input: Pick<LetterInput, 'dossier' | 'fields'>) {
  const own = input.fields.costs.lines;
  return own.length > 0 ? own : suggestedCostLines(input.dossier);
}

/** The costs of a delegation as its breakdown has them. */
export function costsOf(input: LetterInput): DelegationCosts {
  const { dossier, fields, allowances = [] } = input;
  return delegationCosts(dossier, fields.costs, costLinesOf(input), allowances);
}

/** Rupiah, or a mark while it cannot be known. */
export function rupiahText(amount: number | null): Text {
  return amount === null
    ? missing('belum lengkap', 'paper.costs')
    : words`${formatMoney({ amount, currency: 'IDR' })}`;
}

/** An amount in words, as such papers spell it: `Sembilan puluh juta rupiah`. */
export function amountInWords(rupiah: number): string {
  const text = `${numberWords(rupiah)} rupiah`;
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}

function inWords(rupiah: number | null): Text {
  return rupiah === null ? missing('terbilang', 'paper.costs') : words`${amountInWords(rupiah)}`;
}

/** `Rp16.345,50` from hundredths of a rupiah. */
export function rateText(hundredths: number): string {
  const whole = formatMoney({ amount: Math.floor(hundredths / 100), currency: 'IDR' });
  const fraction = hundredths % 100;
  return fraction === 0 ? whole : `${whole},${String(fraction).padStart(2, '0')}`;
}

function unitText(input: LetterInput, person: PersonCosts, item: CostItem): Text {
  const { line, unit } = item;
  if (unit !== null) return words`${formatMoney(unit)}`;
  if (line.kind !== 'daily_allowance') return missing(`nilai ${line.label}`, 'paper.costs');
  if (person.class === null) return missing('golongan', 'paper.costs');
  if (line.country === null) return missing('negara uang harian', 'paper.costs');
  return missing('tarif uang harian', 'paper.costs');
}

/** How an amount comes about: `3 hari × USD 467 × 40%`. */
function reckoning(input: LetterInput, person: PersonCosts, item: CostItem): Text {
  const { line } = item;
  const count =
    line.kind === 'daily_allowance'
      ? `${String(line.quantity)} hari × `
      : line.quantity === 1
        ? ''
        : `${String(line.quantity)} × `;
  const percent =
    line.kind === 'daily_allowance' || line.percent !== 100 ? ` × ${String(line.percent)}%` : '';
  return words`${count}${unitText(input, person, item)}${percent}`;
}

function foreign(amount: Money | null): Text {
  if (amount === null || amount.currency === 'IDR') return words`-`;
  return words`${formatMoney(amount)}`;
}

function personTable(input: LetterInput, person: PersonCosts, hasForeign: boolean): TableModel {
  const money = { width: { em: 9.2 }, align: 'right' as const };
  return {
    columns: [
      { title: 'No.', width: { em: 2.7 }, align: 'center' },
      { title: 'Perincian', width: { weight: 1.3 }, align: 'left' },
      { title: 'Perhitungan', width: { weight: 1 }, align: 'left' },
      ...(hasForeign ? [{ title: 'Mata uang asing', ...money }] : []),
      { title: 'Jumlah', ...money },
    ],
    rows: person.items.map((item, index) => [
      words`${String(index + 1)}`,
      breakLongWords(
        item.line.label.trim() === ''
          ? missing('uraian biaya', 'paper.costs')
          : words`${item.line.label}`,
      ),
      reckoning(input, person, item),
      ...(hasForeign ? [foreign(item.amount)] : []),
      rupiahText(item.rupiah),
    ]),
    foot: [{ label: words`Jumlah`, cells: [rupiahText(person.rupiah)] }],
  };
}

/** Whether the government pays anything of the travel; where nobody is named yet it may. */
function spendsPublicMoney({ dossier: { funding } }: LetterInput): boolean {
  return funding.length === 0 || funding.some(({ payer }) => payer === 'government');
}

/** Whether a breakdown has no row at all because others pay. */
function isFree(input: LetterInput, { people }: DelegationCosts): boolean {
  return (
    people.length > 0 &&
    people.every(({ items }) => items.length === 0) &&
    !spendsPublicMoney(input)
  );
}

/** What a breakdown says of somebody whose travel costs the government nothing. */
function paidByOthers({ dossier }: LetterInput, traveller: PersonCosts['traveller']): Text {
  const payers = joinPhrases(fundingOf(dossier, traveller).map((line) => fundingText(line)));
  return words`Seluruh biaya perjalanan ditanggung oleh ${payers}; tidak ada biaya yang dibebankan pada anggaran pemerintah daerah.`;
}

function personPart(
  input: LetterInput,
  person: PersonCosts,
  hasForeign: boolean,
  speaker: Speaker,
): PartModel {
  const { traveller } = person;
  const isPaidByOthers = person.items.length === 0 && !spendsPublicMoney(input);
  const name = travellerText(traveller, 'name', 'nama', true);
  const facts: FactModel[] = [
    // Who is no civil servant has no NIP: no empty line for it.
    ...(isCivilServant(traveller) || traveller.snapshot.nip !== ''
      ? [{ label: 'NIP', text: nipText(traveller) }]
      : []),
    { label: 'Jabatan', text: travellerText(traveller, 'position', 'jabatan', true) },
    ...(isPaidByOthers
      ? []
      : [
          {
            label: 'Golongan uang harian',
            text:
              person.class === null ? missing('golongan', 'paper.costs') : words`${person.class}`,
          },
        ]),
  ];
  const blocks: BlockModel[] = [
    { kind: 'facts', rows: facts },
    ...(person.items.length === 0
      ? paragraphs([
          isPaidByOthers
            ? speaker.keep(paidByOthers(input, traveller))
            : missing('rincian biaya', 'paper.costs'),
        ])
      : ([
          { kind: 'table', table: personTable(input, person, hasForeign) },
          { kind: 'facts', rows: [{ label: 'Terbilang', text: inWords(person.rupiah) }] },
        ] satisfies BlockModel[])),
  ];
  return { ...part('', blocks, { isKept: person.items.length <= 8 }), heading: speaker.keep(name) };
}

function summary(costs: DelegationCosts): TableModel {
  const money = { width: { weight: 1 }, align: 'right' as const };
  // The mark of an unknown class is wider than a class.
  const isClassMissing = costs.people.some((person) => person.class === null);
  return {
    columns: [
      { title: 'No.', width: { em: 2.7 }, align: 'center' },
      { title: 'Nama', width: { weight: 1.6 }, align: 'left' },
      { title: 'Gol.', width: { em: isClassMissing ? 6 : 3 }, align: 'center' },
      { title: 'Transpor', ...money },
      { title: 'Uang harian', ...money },
      { title: 'Lain-lain', ...money },
      { title: 'Jumlah', ...money },
    ],
    rows: costs.people.map((person, index) => [
      words`${String(index + 1)}`,
      breakLongWords(travellerText(person.traveller, 'name', 'nama', true)),
      person.class === null ? missing('golongan', 'paper.costs') : words`${person.class}`,
      rupiahText(person.byKind.transport),
      rupiahText(person.byKind.daily_allowance),
      rupiahText(person.byKind.other),
      rupiahText(person.rupiah),
    ]),
    foot: [
      {
        label: words`Jumlah seluruhnya`,
        cells: [
          costs.byKind.transport,
          costs.byKind.daily_allowance,
          costs.byKind.other,
          costs.rupiah,
        ].map(rupiahText),
      },
    ],
  };
}

/** Exchange rates with date and source; the regulation sets none (KEU-14, C), so the office names its own. */
function rateFacts(input: LetterInput, costs: DelegationCosts, speaker: Speaker): FactModel[] {
  return costs.currencies.map((currency) => {
    const rate = input.fields.costs.rates.find((entry) => entry.currency === currency);
    const known = rate?.hundredths ?? null;
    const value =
      known === null ? missing(`kurs ${currency}`, 'paper.costs') : words`${rateText(known)}`;
    const date = rate?.date ?? null;
    const day = date === null ? missing('tanggal kurs', 'paper.costs') : words`${formatDate(date)}`;
    const source = rate?.source.trim() ?? '';
    const from = source === '' ? missing('sumber kurs', 'paper.costs') : words`${source}`;
    return {
      label: `Kurs ${currency}`,
      text: speaker.keep(words`${value} untuk ${currency} 1, tanggal ${day}, sumber ${from}`),
    };
  });
}

function tariffFacts(costs: DelegationCosts): FactModel[] {
  const uses = costs.people.some((person) =>
    person.items.some(({ line }) => line.kind === 'daily_allowance' && line.amount === null),
  );
  if (!uses) return [];
  return [
    {
      label: 'Tarif uang harian',
      text:
        costs.table === null
          ? missing('tabel uang harian', 'paper.costs')
          : words`${costs.table.basis}, tahun ${String(costs.table.year)} (batas tertinggi)`,
    },
  ];
}

/**
 * The cost breakdown (rincian biaya perjalanan dinas, DOC-06): for each person transport, daily allowance
 * (days × rate × percent) and other costs with a sum in words, then all of them together.
 *
 * Rows: reference/pdln.md §5.2 (S44, C); allowances and percents: §4 KEU-06, KEU-12 (C).
 */
export function costBreakdown(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  const costs = costsOf(input);
  const hasForeign = costs.currencies.length > 0;
  const people = costs.people.map((person) => personPart(input, person, hasForeign, speaker));
  const total: PartModel = part(
    'Rekapitulasi',
    costs.people.length === 0
      ? paragraphs([missing('peserta', 'travellers')])
      : [
          { kind: 'table', table: summary(costs) },
          { kind: 'facts', rows: [{ label: 'Terbilang', text: inWords(costs.rupiah) }] },
        ],
    { isKept: costs.people.length <= 12 },
  );
  return tripDocument(input, {
    facts: [
      ...tripFacts(input, speaker),
      ...tariffFacts(costs),
      ...rateFacts(input, costs, speaker),
    ],
    numbering: '1.',
    // One person's sum needs no list of sums, nor does a travel that costs nothing.
    parts: costs.people.length === 1 || isFree(input, costs) ? people : [...people, total],
  });
}
