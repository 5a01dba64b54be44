/** A size in words as portals count it: 2 MB are 2 × 1024 × 1024 bytes. */
export function sizeWords(bytes: number, language: 'id' | 'en'): string {
  const inMegabytes = bytes / (1024 * 1024);
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  if (inMegabytes >= 1) return `${format(inMegabytes, 1)} MB`;
  return `${format(Math.max(1, Math.ceil(bytes / 1024)), 0)} KB`;
}
