import { minorDigits, type Money } from '#shared/domain/common/index.ts';
import type { AppLanguage } from '#shared/i18n/index.ts';

/** An amount without its currency: `1.250.000` or, in English, `1,250,000`. */
export function amountText(money: Money, language: AppLanguage): string {
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const digits = minorDigits(money.currency);
  const text = String(money.amount).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/gu, group);
  const fraction = text.slice(text.length - digits);
  return digits > 0 && Number(fraction) > 0 ? whole + point + fraction : whole;
}

/**
 * Reads an amount as typed into integer minor units; null when it is not a number.
 *
 * Grouping marks are taken in threes only, so that `1.25` is not read as 125.
 */
export function readAmount(typed: string, currency: string, language: AppLanguage): number | null {
  const text = typed.replace(/^(?:rp|[a-z]{3})\.?\s*/iu, '').replaceAll(/\s/gu, '');
  const [group, point] = language === 'id' ? ['\\.', ','] : [',', '\\.'];
  const digits = minorDigits(currency);
  const pattern = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${point}(\\d{1,2}))?$`, 'u');
  const match = pattern.exec(text);
  if (match === null) return null;
  const whole = (match[1] ?? '').replaceAll(/\D/gu, '');
  const fraction = match[2] ?? '';
  if (digits === 0 && Number(fraction || '0') > 0) return null;
  const units = Number(whole + fraction.padEnd(digits, '0').slice(0, digits));
  return Number.isSafeInteger(units) && units <= 9_000_000_000_000_000 ? units : null;
}
