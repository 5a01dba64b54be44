/** Longest name before its ending: paths on Windows are short. */
const longest = 120;

/** A file name for a PDF from words, without what file systems refuse. */
export function pdfName(parts: readonly string[]): string {
  const text = parts
    .map((part) =>
      part
        .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' - ')
    .slice(0, longest)
    .replace(/[. ]+$/u, '');
  return `${text === '' ? 'Surat' : text}.pdf`;
}
