import type { Money } from '../common/index.ts';
import { minorDigits } from '../common/index.ts';
import spell from '@develoka/angka-terbilang-js';
import type { Language } from './dates.ts';

/** The library spells numbers below it. */
const quadrillion = 1e15;

/**
 * A whole number in Indonesian words: 21 is `dua puluh satu`.
 *
 * Takes every whole number that is exact, to nine quadrillion; throws RangeError for anything else.
 */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`cannot spell ${value}`);
  }
  if (value >= quadrillion) {
    const rest = value % quadrillion;
    const head = `${numberWords(Math.floor(value / quadrillion))} kuadriliun`;
    return rest === 0 ? head : `${head} ${numberWords(rest)}`;
  }
  // The library writes `milyar`; the standard spelling (KBBI) is `miliar`.
  return spell(String(value)).replace('milyar', 'miliar').trim();
}

/** A number as official letters count: `3 (tiga)`. */
export function countWithWords(value: number): string {
  return `${value} (${numberWords(value)})`;
}

function groupThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/gu, separator);
}

/**
 * An amount of money as printed: `Rp1.250.000`, `USD 1.250,50`, in English `USD 1,250.50`.
 *
 * Works on integer minor units only. Whole amounts are written without a fraction.
 */
export function formatMoney(money: Money, language: Language = 'id'): string {
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  const fractionDigits = minorDigits(money.currency);
  const digits = String(money.amount).padStart(fractionDigits + 1, '0');
  const whole = groupThousands(digits.slice(0, digits.length - fractionDigits), thousands);
  const fraction = digits.slice(digits.length - fractionDigits);
  const number = fractionDigits > 0 && Number(fraction) > 0 ? whole + decimal + fraction : whole;
  return money.currency === 'IDR' ? `Rp${number}` : `${money.currency} ${number}`;
}
