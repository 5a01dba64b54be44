import { formatMoney } from '../../language/index.ts';
import type { FundingLine } from '../../dossiers/index.ts';
import type { Finding } from '../checklist.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';
import { paperField, paperParams, type KeyedPaper } from './paperNames.ts';

/** Amounts of rupiah in a text: `Rp100.000.000`, `Rp 250 juta`, `Rp1,5 miliar`. */
const rupiah = /\bRp\.?\s?(\d[\d.]*)(?:,(\d{1,3}))?(?:\s(ribu|juta|miliar|milyar))?/giu;
const scales: Record<string, number> = {
  ribu: 1_000,
  juta: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
};

/** Reads the amounts of rupiah that a text names, in whole rupiah; cents do not count. */
function amountsIn(text: string): number[] {
  if (text === '' || !/rp/iu.test(text)) return [];
  return [...text.matchAll(rupiah)].map(([, whole = '', fraction = '', scale]) => {
    const units = Number(whole.replaceAll('.', ''));
    const factor = scale === undefined ? undefined : scales[scale.toLowerCase()];
    if (factor === undefined) return units;
    return units * factor + (Number(fraction || '0') * factor) / 10 ** fraction.length;
  });
}

/** Every amount of rupiah that the funding lines give: each, together by payer, and all together. */
function knownAmounts(lines: readonly FundingLine[]): Set<number> {
  const known = new Set<number>();
  const byPayer = new Map<string, number>();
  let total = 0;
  for (const { amount, payer } of lines) {
    if (amount === null || amount.currency !== 'IDR') continue;
    known.add(amount.amount);
    byPayer.set(payer, (byPayer.get(payer) ?? 0) + amount.amount);
    total += amount.amount;
  }
  for (const sum of byPayer.values()) known.add(sum);
  return known.size === 0 ? known : known.add(total);
}

/** One amount per line, and no cost paid twice by different payers. */
function lines(funding: readonly FundingLine[]): Finding[] {
  const found: Finding[] = [];
  const paidBy = new Map<string, FundingLine>();
  for (const line of funding) {
    const { institution } = line;
    const path = (name: string) => `funding.${line.id}.${name}`;
    if (line.amount?.amount === 0) {
      found.push(dataFinding('funding_zero', 'warning', path('amount'), { institution }));
    }
    for (const cost of line.covers) {
      const other = paidBy.get(cost);
      if (other === undefined) {
        paidBy.set(cost, line);
        continue;
      }
      const isSame = other.payer === line.payer && other.institution === institution;
      if (isSame || cost === 'other') continue;
      const params = { cost, institution, other: other.institution };
      found.push(dataFinding('funding_twice', 'warning', path('covers'), params));
    }
  }
  return found;
}

/** Amounts in the reasons and in the letters' own words against the funding lines. */
function amountsInTexts(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  const { reasoning, funding } = situation.input.dossier;
  const known = knownAmounts(funding);
  if (known.size === 0) return [];
  const unknownIn = (texts: readonly string[]) =>
    [...new Set(texts.flatMap(amountsIn))].filter((amount) => !known.has(amount));
  const said = (amount: number) => formatMoney({ amount: Math.round(amount), currency: 'IDR' });
  // The reasons may well name other money, such as a benefit: worth a look, no more.
  const reasons = Object.entries(reasoning).flatMap(([part, text]) =>
    unknownIn([text]).map((amount) =>
      dataFinding('amount_in_reasoning', 'info', `reasoning.${part}`, { amount: said(amount) }),
    ),
  );
  const letters = papers.flatMap((keyed) =>
    unknownIn(keyed.paper.texts ?? []).map((amount) =>
      dataFinding('amount_in_letter', 'warning', paperField(keyed.key), {
        ...paperParams(situation, keyed),
        amount: said(amount),
      }),
    ),
  );
  return [...reasons, ...letters];
}

/** A budget account typed into an SPD is one of the funding's. */
function accounts(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  const plain = (account: string) => account.replaceAll(/\s/gu, '');
  const known = new Set(
    situation.input.dossier.funding.map((line) => plain(line.budgetAccount)).filter(Boolean),
  );
  if (known.size === 0) return [];
  return papers.flatMap((keyed) => {
    const account = keyed.paper.budgetAccount ?? '';
    if (plain(account) === '' || known.has(plain(account))) return [];
    const params = { ...paperParams(situation, keyed), account };
    return [dataFinding('account_unknown', 'warning', paperField(keyed.key), params)];
  });
}

/** Findings about amounts and accounts that contradict the funding lines. */
export function moneyFindings(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  return [
    ...lines(situation.input.dossier.funding),
    ...amountsInTexts(situation, papers),
    ...accounts(situation, papers),
  ];
}
