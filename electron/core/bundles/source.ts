import { z } from 'zod';
import type { CoreContext } from '#core/context/index.ts';
import { readSituation } from '#core/checklist/index.ts';
import { logoBytes, planPapers } from '#core/papers/index.ts';
import type { BundleSource } from './documents.ts';

/** Reads what the bundle of a dossier is made from; errors: not_found, record_damaged, logo_unreadable. */
export async function readSource(context: CoreContext, dossierId: string): Promise<BundleSource> {
  const { store } = context.session;
  const { situation, papers, signed } = await store.read(async (read) => ({
    situation: await readSituation(read, dossierId),
    papers: await read.papers.list(dossierId),
    signed: await read.signedPapers.list(dossierId, z.unknown()),
  }));
  const fields = Object.fromEntries(papers.map((paper) => [paper.key, paper.fields]));
  const today = context.clock.today(situation.office.timeZone);
  return {
    situation,
    papers: planPapers(context, situation, fields, today),
    files: situation.attachments.map(({ id, item, fileName, bytes, mime, hash }) => ({
      id,
      item,
      fileName,
      bytes,
      mime,
      read: () => store.files.read(hash, fileName),
    })),
    // Of several signed files of one paper the latest counts.
    signed: new Map(
      signed.map(({ key, fileHash, fileName }) => [
        key,
        { fileName, read: () => store.files.read(fileHash, fileName) },
      ]),
    ),
    seal: store.seal,
    logo: await logoBytes(context, situation.office.letterhead.logo),
  };
}
