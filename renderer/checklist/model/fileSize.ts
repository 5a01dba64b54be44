import type { AppLanguage } from '#shared/i18n/index.ts';

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** A file size in words: `1,4 MB`, in English `1.4 MB`; counted in steps of 1024 as Windows does. */
export function fileSizeText(bytes: number, language: AppLanguage): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || size >= 10 || Number.isInteger(size) ? 0 : 1;
  const number = size.toFixed(digits);
  return `${language === 'id' ? number.replace('.', ',') : number} ${units[unit] ?? 'B'}`;
}
