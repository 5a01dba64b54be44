import type { Language } from '#shared/domain/language/index.ts';
import type { OpenForm } from '../document.ts';
import { wrapText } from '../layout.ts';
import { drawOnNewPage, lineOperators, type InkFont } from './overlay.ts';
import { readPageView, seenSize } from './pageView.ts';
import { replaceMissing, tidyText } from '../shownText.ts';
import { addendumWords } from './words.ts';

/** A text that did not fit its place. */
export interface AddendumEntry {
  number: number;
  label: string;
  text: string;
}

/** Sizes in points. */
const margin = 56;
const textSize = 10;
const titleSize = 13;
const leading = 14;

/** Smallest page that an addendum is written on; a form on a card gets its addendum on A4. */
const smallest = { width: 400, height: 500 };
const a4 = { width: 595.28, height: 841.89 };

/** One line; `leads` counts the height of lines that must follow on the same page. */
type Line = { text: string; size: number; gap: number; leads?: number };

/** Adds the pages with the full texts; the paper is that of the form's first page. */
export function addAddendum(
  form: OpenForm,
  entries: readonly AddendumEntry[],
  about: { form: string; person: string; language: Language },
  font: InkFont,
): void {
  const first = form.pages[0];
  const seen = first === undefined ? a4 : seenSize(readPageView(first.dict));
  const fits = seen.width >= smallest.width && seen.height >= smallest.height;
  const size = fits ? seen : a4;
  const pages = paginate(linesOf(entries, about, font, size.width - 2 * margin), size.height);
  const words = addendumWords[about.language];
  for (const [index, lines] of pages.entries()) {
    const page = form.document.addPage([size.width, size.height]);
    const foot = words.foot(index + 1, pages.length);
    let y = size.height - margin;
    const operators = lines.map((line) => {
      y -= line.gap;
      return lineOperators(font, { text: line.text, x: margin, y, size: line.size });
    });
    operators.push(lineOperators(font, { text: foot, x: margin, y: margin / 2, size: 8 }));
    drawOnNewPage(form, page.node, operators, font);
  }
}

function linesOf(
  entries: readonly AddendumEntry[],
  { form, person, language }: { form: string; person: string; language: Language },
  font: InkFont,
  width: number,
): Line[] {
  const words = addendumWords[language];
  const wrapped = (text: string, size: number, isMultiline = false) =>
    wrapText(font.metrics, replaceMissing(tidyText(text, isMultiline), font.metrics), width / size);
  const lines: Line[] = [{ text: words.title, size: titleSize, gap: titleSize }];
  const head = [form, person].filter((part) => part !== '').join(' – ');
  for (const text of wrapped(head, textSize))
    lines.push({ text, size: textSize, gap: leading + 2 });
  for (const entry of entries) {
    const title = wrapped(words.entry(entry.number, entry.label), 11);
    title.forEach((text, index) => {
      const leads = (title.length - index) * leading;
      lines.push({ text, size: 11, gap: index === 0 ? 30 : leading, leads });
    });
    for (const text of wrapped(entry.text, textSize, true)) {
      lines.push({ text, size: textSize, gap: leading });
    }
  }
  return lines;
}

function paginate(lines: readonly Line[], height: number): Line[][] {
  const pages: Line[][] = [];
  let page: Line[] = [];
  let used = 0;
  for (const line of lines) {
    // A heading never stands alone at the foot of a page.
    if (used + line.gap + (line.leads ?? 0) > height - 2 * margin && page.length > 0) {
      pages.push(page);
      page = [];
      used = 0;
    }
    // A page begins at its top, whatever stood before.
    const gap = page.length === 0 ? line.size : line.gap;
    page.push({ ...line, gap });
    used += gap;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
