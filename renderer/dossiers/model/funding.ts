import type { Money } from '#shared/domain/common/index.ts';
import type { Dossier, FundingLine, Payer } from '#shared/domain/dossiers/index.ts';
import { costKind } from '#shared/domain/dossiers/index.ts';

/** What the funding lines come to in one currency. */
export interface CurrencyTotal {
  currency: string;
  /** Sum of the lines, or null when it is too large to be printed exactly. */
  total: Money | null;
  byPayer: { payer: Payer; total: Money | null }[];
}

/** Adds amounts exactly, in integer minor units. */
function sum(amounts: readonly Money[], currency: string): Money | null {
  const total = amounts.reduce((so, { amount }) => so + BigInt(amount), 0n);
  return total > BigInt(Number.MAX_SAFE_INTEGER) ? null : { amount: Number(total), currency };
}

const payers: readonly Payer[] = ['government', 'donor', 'own'];

/** Totals per currency, rupiah first; currencies are never added together. */
export function totalsByCurrency(lines: readonly FundingLine[]): CurrencyTotal[] {
  const known = lines.flatMap(({ payer, amount }) => (amount === null ? [] : [{ payer, amount }]));
  const currencies = [...new Set(known.map(({ amount }) => amount.currency))].sort((a, b) =>
    a === 'IDR' ? -1 : b === 'IDR' ? 1 : a.localeCompare(b),
  );
  return currencies.map((currency) => {
    const own = known.filter(({ amount }) => amount.currency === currency);
    const total = (of: typeof own) =>
      sum(
        of.map(({ amount }) => amount),
        currency,
      );
    return {
      currency,
      total: total(own),
      byPayer: payers.flatMap((payer) => {
        const lines = own.filter((line) => line.payer === payer);
        return lines.length === 0 ? [] : [{ payer, total: total(lines) }];
      }),
    };
  });
}

/** Something to look at in a funding line, as a key under `fundingNote.*`. */
export interface FundingNote {
  lineId: string;
  /** Field of the line that the note stands at. */
  field: 'budgetAccount' | 'covers' | 'payer' | 'amount';
  kind: 'account_missing' | 'paid_twice' | 'own_in_official' | 'amount_zero';
  /** Cost kinds that two lines of different payers pay. */
  costs: FundingLine['covers'];
}

/** Notes on the lines; they inform and never stop anyone. */
export function fundingNotes(dossier: Pick<Dossier, 'funding' | 'track'>): FundingNote[] {
  return dossier.funding.flatMap((line, index): FundingNote[] => {
    const note = (
      field: FundingNote['field'],
      kind: FundingNote['kind'],
      costs: FundingNote['costs'] = [],
    ): FundingNote => ({ lineId: line.id, field, kind, costs });
    const twice = line.covers.filter((cost) =>
      dossier.funding
        .slice(0, index)
        .some((earlier) => earlier.payer !== line.payer && earlier.covers.includes(cost)),
    );
    return [
      ...(line.payer === 'government' && line.budgetAccount.trim() === ''
        ? [note('budgetAccount', 'account_missing')]
        : []),
      ...(twice.length > 0 ? [note('covers', 'paid_twice', twice)] : []),
      ...(line.payer === 'own' && dossier.track === 'official'
        ? [note('payer', 'own_in_official')]
        : []),
      ...(line.amount?.amount === 0 ? [note('amount', 'amount_zero')] : []),
    ];
  });
}

/** Usual costs that no line pays, in the order of the list; empty while there is no line at all. */
export function unpaidCosts(lines: readonly FundingLine[]): FundingLine['covers'] {
  if (lines.length === 0) return [];
  const paid = new Set(lines.flatMap(({ covers }) => covers));
  return costKind.options.filter(
    (cost) => ['ticket', 'daily_allowance', 'lodging'].includes(cost) && !paid.has(cost),
  );
}
