import {
  allowanceOf,
  allowanceTableFor,
  type AllowanceClass,
  type AllowanceTable,
} from '../../allowances/index.ts';
import { minorDigits, type Money } from '../../common/index.ts';
import type { Dossier, Traveller } from '../../dossiers/index.ts';
import type { CostLine, CostLineKind, CostSheet, ExchangeRate } from '../ownData.ts';

/** Amounts from here on are taken as mistakes; words for them do not exist either. */
const tooMuch = 1_000_000_000_000_000n;

/** A whole number divided and rounded half up; null when it is too large to be an amount. */
function divided(dividend: bigint, divisor: bigint): number | null {
  const result = (2n * dividend + divisor) / (2n * divisor);
  return result < tooMuch ? Number(result) : null;
}

/** Quantity × amount × percent, rounded half up to minor units; null while the amount is not known. */
export function costOf(
  line: Pick<CostLine, 'quantity' | 'percent'>,
  unit: Money | null,
): Money | null {
  if (unit === null) return null;
  const product = BigInt(line.quantity) * BigInt(unit.amount) * BigInt(line.percent);
  const amount = divided(product, 100n);
  return amount === null ? null : { amount, currency: unit.currency };
}

/** An amount in rupiah, rounded half up; null without an exchange rate for its currency. */
export function inRupiah(money: Money | null, rates: readonly ExchangeRate[]): number | null {
  if (money === null) return null;
  if (money.currency === 'IDR') return money.amount;
  const hundredths = rates.find((rate) => rate.currency === money.currency)?.hundredths ?? null;
  if (hundredths === null) return null;
  const divisor = 100n * 10n ** BigInt(minorDigits(money.currency));
  return divided(BigInt(money.amount) * BigInt(hundredths), divisor);
}

/** Adds amounts; null as soon as one of them is not known, because a part must not look like the whole. */
export function sumOf(amounts: readonly (number | null)[]): number | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += BigInt(amount);
  }
  return sum < tooMuch ? Number(sum) : null;
}

/** One row of a traveller's costs with what it comes to. */
export interface CostItem {
  line: CostLine;
  /** Amount for one: typed, or the table's allowance. */
  unit: Money | null;
  amount: Money | null;
  rupiah: number | null;
}

/** The costs of one traveller. */
export interface PersonCosts {
  traveller: Traveller;
  class: AllowanceClass | null;
  items: CostItem[];
  /** Rupiah of each kind; null while something in it is unknown. */
  byKind: Record<CostLineKind, number | null>;
  rupiah: number | null;
}

/** The costs of a delegation. */
export interface DelegationCosts {
  table: AllowanceTable | null;
  people: PersonCosts[];
  byKind: Record<CostLineKind, number | null>;
  rupiah: number | null;
  /** Foreign currencies that occur, in the order of their first row. */
  currencies: string[];
}

function personCosts(
  traveller: Traveller,
  lines: readonly CostLine[],
  sheet: CostSheet,
  table: AllowanceTable | null,
): PersonCosts {
  const own = sheet.classes.find((entry) => entry.travellerId === traveller.id)?.class ?? null;
  const items = lines
    .filter((line) => line.travellerId === null || line.travellerId === traveller.id)
    .map((line): CostItem => {
      const isTable = line.amount === null && line.kind === 'daily_allowance';
      const unit =
        isTable && table !== null && own !== null && line.country !== null
          ? allowanceOf(table, line.country, own)
          : line.amount;
      const amount = costOf(line, unit);
      return { line, unit, amount, rupiah: inRupiah(amount, sheet.rates) };
    });
  const of = (kind: CostLineKind) =>
    sumOf(items.filter((item) => item.line.kind === kind).map((item) => item.rupiah));
  return {
    traveller,
    class: own,
    items,
    byKind: {
      transport: of('transport'),
      daily_allowance: of('daily_allowance'),
      other: of('other'),
    },
    rupiah: sumOf(items.map((item) => item.rupiah)),
  };
}

/** What a delegation's travel costs, from the rows of the breakdown. Figures add up as they are printed. */
export function delegationCosts(
  dossier: Dossier,
  sheet: CostSheet,
  lines: readonly CostLine[],
  tables: readonly AllowanceTable[],
): DelegationCosts {
  const table = allowanceTableFor(tables, dossier.travel.departsOn);
  const people = dossier.travellers.map((item) => personCosts(item, lines, sheet, table));
  const of = (kind: CostLineKind) => sumOf(people.map((person) => person.byKind[kind]));
  const currencies = people.flatMap((person) =>
    person.items.flatMap(({ unit }) => (unit === null ? [] : [unit.currency])),
  );
  const usesTable = lines.some((line) => line.kind === 'daily_allowance' && line.amount === null);
  return {
    table,
    people,
    byKind: {
      transport: of('transport'),
      daily_allowance: of('daily_allowance'),
      other: of('other'),
    },
    rupiah: sumOf(people.map((person) => person.rupiah)),
    currencies: [
      ...new Set([...(usesTable && table !== null ? [table.currency] : []), ...currencies]),
    ].filter((currency) => currency !== 'IDR'),
  };
}
