import {
  planBundle,
  type BundleChoices,
  type BundleInput,
  type BundlePart,
  type BundlePlan,
} from '#shared/domain/bundles/index.ts';
import { attachmentKinds, type AttachmentMime } from '#shared/domain/attachments/index.ts';
import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { translator } from '#shared/i18n/index.ts';
import { evaluateSituation, type Situation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { makePaper, paperFileName, type PlannedPaper } from '#core/papers/index.ts';
import type { LetterSeal } from '#core/storage/index.ts';
import type { BundleDocument, BundleRequest } from './request.ts';

/** A file that can go into a bundle, wherever it lies. */
export interface BundleFile {
  id: string;
  /** Checklist item that it belongs to. */
  item: string;
  fileName: string;
  bytes: number;
  mime: AttachmentMime;
  read: () => Promise<Uint8Array>;
}

/** Everything that the bundle of one dossier is made from. */
export interface BundleSource {
  situation: Situation;
  papers: readonly PlannedPaper[];
  files: readonly BundleFile[];
  /** Signed PDFs that came back, by the key of their paper. */
  signed: ReadonlyMap<string, { fileName: string; read: () => Promise<Uint8Array> }>;
  logo: Uint8Array | null;
  /** Key of the letters' codes, or null without a store. */
  seal: LetterSeal | null;
}

/** Words of a paper's kind; the kinds are data here, so the compiler cannot know the key. */
function kindWords(kind: string): string {
  const say = translator('id') as (key: string) => string;
  return say(`papers:kindLong.${kind}`);
}

/** What a bundle is planned from. Its own words are Indonesian, as those of the letters in it. */
function inputOf(context: CoreContext, source: BundleSource): BundleInput {
  const { situation, papers, files } = source;
  const today = context.clock.today(situation.office.timeZone);
  const nameOf = (id: string) =>
    situation.dossier.travellers.find((traveller) => traveller.id === id)?.snapshot.name ?? id;
  return {
    title: situation.dossier.title,
    checklist: evaluateSituation(context.rules, situation, today),
    papers: papers.map(({ key, kind, travellerId, onDemand, about, fields }) => ({
      key,
      kind,
      travellerId,
      onDemand,
      title: kindWords(kind),
      detail: [fields.number, about.join('; ')].filter((part) => part !== '').join(' · '),
    })),
    attachments: files,
    labelOf: (item: ChecklistItem) =>
      item.traveller === null ? item.label : `${item.label} (${nameOf(item.traveller)})`,
  };
}

/** What can go into the bundle of a dossier. */
export function planOf(context: CoreContext, source: BundleSource): BundlePlan {
  return planBundle(inputOf(context, source));
}

/** What is to be made of a dossier: the chosen parts of its plan, in their order. */
export function requestOf(
  context: CoreContext,
  source: BundleSource,
  chosen: { plan: BundlePlan; parts: readonly BundlePart[]; choices: BundleChoices },
): BundleRequest {
  const { office } = source.situation;
  return {
    title: chosen.plan.title,
    office,
    today: context.clock.today(office.timeZone),
    logo: source.logo,
    documents: documentsOf(context, source, chosen.parts),
    missing: chosen.plan.missing,
    choices: chosen.choices,
  };
}

/** Says how each document of the plan is read or made. */
function documentsOf(
  context: CoreContext,
  source: BundleSource,
  parts: readonly BundlePart[],
): BundleDocument[] {
  const papers = new Map(source.papers.map((paper) => [`paper:${paper.key}`, paper]));
  const files = new Map(source.files.map((file) => [`file:${file.id}`, file]));
  return parts.flatMap((part): BundleDocument[] => {
    const { key, title, detail, enclosure } = part;
    const paper = papers.get(key);
    if (paper !== undefined) {
      const signed = source.signed.get(paper.key);
      const made = async () => (await makePaper(context, source.situation, paper, source)).pdf;
      return [
        {
          key,
          title,
          detail,
          enclosure,
          kind: 'pdf',
          own: signed === undefined,
          fileName: signed?.fileName ?? paperFileName(paper, source.situation.dossier.title),
          bytes: null,
          read: signed?.read ?? made,
        },
      ];
    }
    const file = files.get(key);
    if (file === undefined) return [];
    const { fileName, bytes, read } = file;
    const kind = attachmentKinds[file.mime];
    return [{ key, title, detail, enclosure, kind, own: false, fileName, bytes, read }];
  });
}
