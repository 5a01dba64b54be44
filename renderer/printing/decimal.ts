/** A number as people write it: `1,5` in Indonesian, `1.5` in English. */
export function decimal(value: number, language: 'id' | 'en'): string {
  const text = String(value);
  return language === 'id' ? text.replace('.', ',') : text;
}
