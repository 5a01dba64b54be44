import type { Attachment } from '../attachments/index.ts';
import type { Checklist, ChecklistItem } from '../rules/index.ts';
import type { PaperKind } from '../letters/index.ts';
import type { BundlePart, BundlePlan } from './bundle.ts';

/** A paper of the dossier, as far as a bundle needs to know it. */
export interface BundlePaper {
  key: string;
  kind: PaperKind;
  travellerId: string | null;
  /** Whether it is made only when something happens: it is left out until the officer wants it. */
  onDemand: boolean;
  title: string;
  detail: string;
}

/** What a bundle is planned from. */
export interface BundleInput {
  title: string;
  checklist: Pick<Checklist, 'items'>;
  papers: readonly BundlePaper[];
  attachments: readonly Pick<Attachment, 'id' | 'item' | 'fileName' | 'bytes'>[];
  labelOf: (item: ChecklistItem) => string;
}

/** Whether a paper is a letter that others are enclosed with. Statements, assignments and forms are enclosures. */
function isCoveringLetter(kind: PaperKind): boolean {
  return /_(?:request|cover)$/u.test(kind);
}

function paperPart(paper: BundlePaper, item: string | null, included: boolean): BundlePart {
  return {
    key: `paper:${paper.key}`,
    source: 'paper',
    title: paper.title,
    detail: paper.detail,
    item,
    bytes: null,
    enclosure: !isCoveringLetter(paper.kind),
    included: included && !paper.onDemand,
  };
}

/**
 * What can go into the bundle of a dossier, in the order of its checklist: for each item the papers that Muhibah
 * makes for it, then the files attached to it; at the end whatever belongs to no item.
 *
 * A paper is left out at first where a file is attached to its item: that file is the signed one. Items that do
 * not apply bring nothing and are not missing.
 */
export function planBundle(input: BundleInput): BundlePlan {
  const papers = new Map(input.papers.map((paper) => [paper.key, paper]));
  const files = new Map(input.attachments.map((file) => [file.id, file]));
  const letters: BundlePart[] = [];
  const parts: BundlePart[] = [];
  const missing: string[] = [];
  for (const item of input.checklist.items) {
    const label = input.labelOf(item);
    const attached = [...files.values()].filter((file) => file.item === item.key);
    const made = [...papers.values()].filter(
      (paper) =>
        paper.kind === item.madeBy &&
        (item.traveller === null ||
          paper.travellerId === null ||
          paper.travellerId === item.traveller),
    );
    const applies = item.state !== 'not_applicable';
    for (const paper of made) {
      papers.delete(paper.key);
      const part = paperPart(paper, item.key, applies && attached.length === 0);
      (part.enclosure ? parts : letters).push(part);
    }
    for (const file of attached) {
      files.delete(file.id);
      const covers = made.some(({ kind }) => isCoveringLetter(kind));
      (covers ? letters : parts).push(filePart(file, label, !covers));
    }
    if (applies && made.length === 0 && attached.length === 0) missing.push(label);
  }
  for (const paper of papers.values()) {
    const part = paperPart(paper, null, true);
    (part.enclosure ? parts : letters).push(part);
  }
  for (const file of files.values()) parts.push(filePart(file, file.item, true));
  return { title: input.title, parts: [...letters, ...parts], missing };
}

function filePart(
  file: BundleInput['attachments'][number],
  title: string,
  enclosure: boolean,
): BundlePart {
  return {
    key: `file:${file.id}`,
    source: 'file',
    title,
    detail: file.fileName,
    item: file.item,
    bytes: file.bytes,
    enclosure,
    included: true,
  };
}
