/** A document of a bundle with its number of pages. */
export interface CountedPart {
  key: string;
  pages: number;
  enclosure: boolean;
}

/** A document with its place: pages count from 1 over the whole bundle. */
export interface PlacedPart extends CountedPart {
  firstPage: number;
  lastPage: number;
  /** Number of the enclosure (Lampiran), or null for a covering letter. */
  number: number | null;
}

/** Gives every document its pages and every enclosure its number; `frontPages` come before them. */
export function placeParts(parts: readonly CountedPart[], frontPages: number): PlacedPart[] {
  let page = frontPages;
  let enclosures = 0;
  return parts.map((part) => {
    const firstPage = page + 1;
    page += part.pages;
    if (part.enclosure) enclosures += 1;
    return { ...part, firstPage, lastPage: page, number: part.enclosure ? enclosures : null };
  });
}

/** The stamp of one page of an enclosure: `Lampiran 3, hal. 2 dari 5`. The bundle's language is Indonesian. */
export function stampText(number: number, page: number, pages: number): string {
  return `Lampiran ${String(number)}, hal. ${String(page)} dari ${String(pages)}`;
}
