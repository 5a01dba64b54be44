import {
  placeParts,
  type BundleFindingCode,
  type BundleFrontModel,
  type BundleNoticesModel,
} from '#shared/domain/bundles/index.ts';
import { formatDate } from '#shared/domain/language/index.ts';
import { letterheadOf, pageSetUp } from '#shared/domain/letters/index.ts';
import { translator } from '#shared/i18n/index.ts';
import type { BundleDocument, BundleMakers, BundleRequest } from './request.ts';
import type { FinishInput, PartAnswer } from './protocol.ts';

/** Indonesian texts of the bundle's own pages. Codes decide some keys, so the compiler cannot know them. */
const say: (key: string, params?: Record<string, string>) => string = (key, params = {}) =>
  (translator('id') as (key: string, params: object) => string)(`bundles:${key}`, params);

/** How much a finding matters: an error is a document that is not in the bundle as it is. */
export const severityOf = {
  part_broken: 'error',
  part_encrypted: 'error',
  part_protected: 'warning',
  part_signed: 'info',
  part_xfa: 'error',
  part_failed: 'error',
  part_gone: 'error',
  too_many_pages: 'error',
  too_many_pixels: 'error',
  too_large: 'error',
  image_broken: 'error',
  layers: 'warning',
  fields_redrawn: 'info',
  active_removed: 'info',
  size_missed: 'warning',
} as const satisfies Record<BundleFindingCode, 'error' | 'warning' | 'info'>;

/** Replaces what the typeface cannot show: an empty box in a title says less, and PDF/A forbids it. */
function showable(
  { coverage }: BundleMakers,
  family: 'Arimo' | 'Tinos',
): (text: string) => Promise<string> {
  const known = new Map<string, boolean>();
  return async (text) => {
    let shown = '';
    for (const character of text.normalize('NFC')) {
      const has =
        known.get(character) ?? (await coverage.hasGlyph(family, character.codePointAt(0) ?? 63));
      known.set(character, has);
      shown += has ? character : '?';
    }
    return shown;
  };
}

function sheetOf({ office, title, today }: BundleRequest) {
  return {
    layout: 'bundle' as const,
    language: 'id' as const,
    title,
    date: today,
    page: pageSetUp(office),
    letterhead: letterheadOf(office),
  };
}

function remarkOf({ notice, carried }: PartAnswer): string {
  if (notice === null) return '';
  return say(`remark.${carried ? 'carried' : 'notice'}`);
}

/** Where each document stands behind so many pages of cover and contents. */
function placedAfter(
  frontPages: number,
  documents: readonly BundleDocument[],
  answers: readonly PartAnswer[],
) {
  const enclosed = new Map(documents.map(({ key, enclosure }) => [key, enclosure]));
  const parts = answers.map(({ key, pages }) => ({
    key,
    pages,
    enclosure: enclosed.get(key) ?? true,
  }));
  return placeParts(parts, frontPages);
}

/** Cover and contents once the number of their own pages is known. */
export async function frontModel(
  makers: BundleMakers,
  request: BundleRequest,
  answers: readonly PartAnswer[],
): Promise<(frontPages: number) => BundleFrontModel> {
  const { documents, office, today, choices, missing } = request;
  const shown = showable(makers, office.fontFamily);
  const texts = new Map<string, { title: string; detail: string }>();
  for (const { key, title, detail } of documents) {
    texts.set(key, { title: await shown(title), detail: await shown(detail) });
  }
  const subject = await shown(request.title);
  const labels = await Promise.all(missing.map(shown));
  const pagesOf = (from: number, to: number) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`;
  return (frontPages) => {
    const placed = placedAfter(frontPages, documents, answers);
    const last = placed.at(-1)?.lastPage ?? frontPages;
    return {
      ...sheetOf(request),
      title: say('sheet.title', { title: subject }),
      sheet: 'front',
      heading: say(`sheet.heading.${choices.purpose}`),
      subject,
      facts: [
        { label: say('sheet.office'), text: office.unitName },
        { label: say('sheet.date'), text: formatDate(today) },
        { label: say('sheet.documents'), text: String(documents.length) },
        { label: say('sheet.pages'), text: String(last) },
      ].filter(({ text }) => text !== ''),
      contents: {
        heading: say('sheet.contents'),
        columns: [say('sheet.document'), say('sheet.enclosure'), say('sheet.page')],
        rows: placed.map(({ key, firstPage, lastPage, number }, index) => {
          const answer = answers[index];
          return {
            target: String(index + 1),
            title: texts.get(key)?.title ?? key,
            detail: texts.get(key)?.detail ?? '',
            enclosure: number === null ? '' : say('sheet.number', { number: String(number) }),
            remark: answer === undefined ? '' : remarkOf(answer),
            pages: pagesOf(firstPage, lastPage),
          };
        }),
        notes: answers.some(({ carried }) => carried) ? [say('sheet.carriedNote')] : [],
      },
      missing:
        choices.listMissing && labels.length > 0
          ? { heading: say('sheet.missing'), intro: say('sheet.missingIntro'), rows: labels }
          : null,
    };
  };
}

/** Pages that stand where documents cannot be shown, in their order. */
export async function noticesModel(
  makers: BundleMakers,
  request: BundleRequest,
  noticed: readonly PartAnswer[],
): Promise<BundleNoticesModel> {
  const shown = showable(makers, request.office.fontFamily);
  const byKey = new Map(request.documents.map((document) => [document.key, document]));
  const notices: BundleNoticesModel['notices'] = [];
  for (const { key, notice, findings, carried, sha256 } of noticed) {
    const document = byKey.get(key);
    const params = findings.find(({ code }) => code === notice)?.params ?? {};
    notices.push({
      heading: say(`notice.${carried ? 'carried' : 'absent'}`),
      title: await shown(document?.title ?? key),
      paragraphs: [
        say(`reason.${notice ?? 'part_failed'}`, params),
        ...(carried ? [say('notice.where')] : []),
      ],
      facts: [
        { label: say('notice.file'), text: await shown(document?.fileName ?? '') },
        { label: 'SHA-256', text: sha256 },
      ].filter(({ text }) => text !== ''),
    });
  }
  return { ...sheetOf(request), sheet: 'notices', notices };
}

/** The text at the foot of every page; the page numbers are filled in at the very end. */
export function footerText(): string {
  return say('sheet.footer', { page: '{page}', pages: '{pages}' });
}

/** Bookmarks and stamps of the documents. */
export function bookmarksOf(
  documents: readonly BundleDocument[],
  answers: readonly PartAnswer[],
  stamps: boolean,
): Pick<FinishInput, 'bookmarks' | 'parts'> {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const placed = placedAfter(0, documents, answers);
  return {
    bookmarks: { cover: say('sheet.cover'), contents: say('sheet.contents') },
    parts: placed.map(({ key, number }) => {
      const document = byKey.get(key);
      const name = [document?.title ?? key, document?.detail ?? '']
        .filter((part) => part !== '')
        .join(', ');
      return {
        key,
        bookmark:
          number === null ? name : `${say('sheet.number', { number: String(number) })}: ${name}`,
        stamp: stamps ? number : null,
        description: name,
      };
    }),
  };
}
