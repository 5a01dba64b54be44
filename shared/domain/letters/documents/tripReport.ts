import type { Money } from '../../common/index.ts';
import { formatMoney } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import { travellersOf } from '../input.ts';
import type { BlockModel, DocumentModel, TableModel } from '../model.ts';
import { speakerOf } from '../parts.ts';
import { punctuated } from '../points.ts';
import { participantTable, travellerText } from '../tables.ts';
import { breakLongWords, missing, words, type Text } from '../text.ts';
import { costsOf } from './costBreakdown.ts';
import { ownText, paragraphs, templateParts, tripDocument, tripFacts } from './pieces.ts';

/** Estimates of the cost breakdown by traveller, so that the report need not be told again. */
function planned(input: LetterInput): Map<string, Money> {
  if (input.costPlan === undefined) return new Map();
  const costs = costsOf({ ...input, fields: { ...input.fields, costs: input.costPlan } });
  return new Map(
    costs.people.flatMap(({ traveller, rupiah }) =>
      rupiah === null || rupiah === 0
        ? []
        : [[traveller.id, { amount: rupiah, currency: 'IDR' }] as const],
    ),
  );
}

/** Sum of amounts that share one currency; null when one is missing or currencies differ. */
function sum(amounts: readonly (Money | null)[]): Money | null {
  const [first] = amounts;
  if (first === undefined || first === null) return null;
  let amount = 0;
  for (const item of amounts) {
    if (item?.currency !== first.currency) return null;
    amount += item.amount;
  }
  return Number.isSafeInteger(amount) ? { amount, currency: first.currency } : null;
}

function moneyText(money: Money | null, what: string): Text {
  return money === null ? missing(what, 'paper.participantCosts') : words`${formatMoney(money)}`;
}

/** Estimated and real cost of each participant (SPL-04, B). */
function costTable(input: LetterInput): TableModel {
  const plan = planned(input);
  const rows = travellersOf(input).map((traveller) => {
    const own = input.fields.participantCosts.find((entry) => entry.travellerId === traveller.id);
    return {
      name: breakLongWords(travellerText(traveller, 'name', 'nama', true)),
      estimated: own?.estimated ?? plan.get(traveller.id) ?? null,
      real: own?.real ?? null,
    };
  });
  const estimated = sum(rows.map((row) => row.estimated));
  const real = sum(rows.map((row) => row.real));
  const amount = (money: Money | null) => words`${money === null ? '-' : formatMoney(money)}`;
  return {
    columns: [
      { title: 'No.', width: { em: 2.7 }, align: 'center' },
      { title: 'Nama', width: { weight: 1.6 }, align: 'left' },
      { title: 'Estimasi biaya', width: { weight: 1 }, align: 'right' },
      { title: 'Realisasi biaya', width: { weight: 1 }, align: 'right' },
    ],
    rows: rows.map((row, index) => [
      words`${String(index + 1)}`,
      row.name,
      // SIMPEL asks for the real cost; the estimate only helps to compare.
      amount(row.estimated),
      moneyText(row.real, 'realisasi biaya'),
    ]),
    ...(rows.length > 1
      ? { foot: [{ label: words`Jumlah`, cells: [amount(estimated), amount(real)] }] }
      : {}),
  };
}

/**
 * The report of the assignment (laporan penugasan): the fields of SIMPEL's report (SPL-04, B) in the order that
 * reports have (reference/kerjasama.md §6.2, D).
 */
export function tripReport(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  const travellers = travellersOf(input);
  const grounds = punctuated(input.fields.grounds.map((ground) => speaker.fill(ground).text)).map(
    speaker.keep,
  );
  const register = ownText(input, 'register').trim();
  const people: BlockModel[] =
    travellers.length === 0
      ? paragraphs([missing('peserta', 'travellers')])
      : [{ kind: 'table', table: participantTable(travellers) }];
  const costs: BlockModel[] =
    travellers.length === 0 ? [] : [{ kind: 'table', table: costTable(input) }];
  return tripDocument(input, {
    facts: [
      ...(register === '' ? [] : [{ label: 'No. register', text: words`${register}` }]),
      ...tripFacts(input, speaker),
    ],
    parts: templateParts(input, speaker, {
      blocks: {
        dasar: grounds.length === 0 ? [] : [{ kind: 'list', items: grounds }],
        peserta: people,
        biaya: costs,
      },
      optional: ['dasar', 'dokumentasi'],
    }),
  });
}
