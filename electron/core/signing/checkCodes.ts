import { plainText } from '#shared/domain/letters/index.ts';
import type { CodeAnswer } from '#shared/contract/signing.ts';
import {
  canonicalNumber,
  checkedText,
  foldedNumber,
  readCheckCode,
  type CheckCode,
} from '#shared/domain/signing/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { contentOf, openPaperDesk, paperSummary } from '#core/papers/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

type Letter = CodeAnswer['letters'][number];

/** The letters of this store that have a number and date. */
async function lettersWith(
  context: CoreContext,
  read: ReadSession,
  of: { number: string; date: string },
): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const { dossierId, key, number } of await read.papers.dated(of.date)) {
    if (canonicalNumber(number) !== of.number) continue;
    const desk = await openPaperDesk(context, read, dossierId);
    const paper = desk.plan.find((item) => item.key === key);
    if (paper === undefined) continue;
    const content = contentOf(desk.situation, paper);
    const { kind, state, about } = paperSummary(desk, paper);
    const subject = content.type === 'letter' ? content.model.title : '';
    const signer = content.type === 'letter' ? plainText(content.model.signature.name) : '';
    const { title } = desk.situation.dossier;
    letters.push({ dossierId, dossierTitle: title, key, kind, state, about, subject, signer });
  }
  return letters;
}

/**
 * The number that a code belongs to, or null when it belongs to none.
 *
 * A code that was typed by hand may differ in blanks, small letters or look-alikes: the store's letters of that day
 * say how the number is written. Only the keyed value decides.
 */
async function genuineNumber(
  { session: { store } }: CoreContext,
  { number, date, check }: CheckCode,
): Promise<string | null> {
  const isOurs = (written: string) =>
    // Plain comparison: whoever asks has the store open and with it the key.
    store.seal.checkOf(checkedText({ number: written, date })) === check;
  const bare = number.replace(/\s/gu, '');
  const typed = [number, bare, number.toUpperCase(), bare.toUpperCase()].find(isOurs);
  if (typed !== undefined) return typed;
  const kept = await store.read(({ papers }) => papers.dated(date));
  return (
    kept
      .map((letter) => canonicalNumber(letter.number))
      .filter((written) => foldedNumber(written) === foldedNumber(number))
      .find(isOurs) ?? null
  );
}

/** Says whether a code that was scanned or pasted is the office's own, and which letter it belongs to. */
export async function checkCode(context: CoreContext, text: string): Promise<CodeAnswer> {
  const found = readCheckCode(text);
  if (!found.ok) return { result: found.reason, number: null, date: null, letters: [] };
  const { code } = found;
  const { date } = code;
  const number = await genuineNumber(context, code);
  if (number === null) return { result: 'false', number: code.number, date, letters: [] };
  const { store } = context.session;
  const letters = await store.read((read) => lettersWith(context, read, { number, date }));
  return { result: 'genuine', number, date, letters };
}
