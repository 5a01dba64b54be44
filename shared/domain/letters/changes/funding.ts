import type { TripFacts } from '../../dossiers/index.ts';
import { fundingText } from '../phrases.ts';
import { words, type Text } from '../text.ts';
import { settled, type TripChange } from './change.ts';
import { exchanged, pair } from './pairing.ts';

type FundingLine = TripFacts['funding'][number];

function fundingKey(line: FundingLine): string {
  const { payer, institution, covers, amount, budgetAccount } = line;
  return JSON.stringify([
    payer,
    institution.trim(),
    [...covers].sort(),
    amount?.amount ?? null,
    amount?.currency ?? null,
    budgetAccount.trim(),
  ]);
}

/** A funding line in words; who is not the government says what kind of payer it is. */
function said(line: FundingLine): Text {
  const text = settled(fundingText(line));
  if (line.payer === 'donor') return words`${text} (donor)`;
  const named = line.payer === 'own' && line.institution.trim() !== '';
  return named ? words`${text} (biaya sendiri)` : text;
}

/** Who pays what, where it changed. */
export function fundingChanges(before: TripFacts, after: TripFacts): TripChange[] {
  const paired = pair(before.funding, after.funding, [({ id }) => id, fundingKey]);
  const differing = paired.same.filter(([line, other]) => fundingKey(line) !== fundingKey(other));
  return [
    ...exchanged(paired, said, {
      topic: 'funding',
      replaced: 'Pembiayaan',
      added: 'Penambahan pembiayaan',
      gone: 'Pengurangan pembiayaan',
    }),
    ...differing.map(([line, other]): TripChange => ({
      topic: 'funding',
      label: 'Pembiayaan',
      before: said(line),
      after: said(other),
    })),
  ];
}
