import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import pMap from 'p-map';
import { isAppError } from '#shared/contract/errors.ts';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { situationOfFile, type Situation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import {
  finalPdf,
  findingsOf,
  makePaper,
  openPaperDesk,
  paperFileName,
  planPapers,
  uniqueName,
  type PlannedPaper,
} from '#core/papers/index.ts';
import { errorWords, writingTo } from './failures.ts';
import { makeOutFolder } from './folders.ts';
import { exitCodes, wordsOf, type Output } from './output.ts';
import { withCore, withStore, type CommonOptions } from './withCore.ts';

/** What became of one paper. */
interface PaperAnswer {
  key: string;
  kind: string;
  /** Null when the paper could not be made; the findings say why. */
  fileName: string | null;
  sha256: string | null;
  findings: { severity: string; message: string; field: string | null }[];
}

/** How the papers of one source are made into PDFs. */
interface Making {
  situation: Situation;
  plan: readonly PlannedPaper[];
  makeOne: (paper: PlannedPaper) => Promise<Uint8Array>;
}

/** A dossier file's papers. The key of the check codes lies in a store, and so does the logo: these have neither. */
function makingOfFile(context: CoreContext, content: DossierFile): Making {
  const situation = situationOfFile(content);
  const today = context.clock.today(situation.office.timeZone);
  const all = planPapers(context, situation, content.papers, today);
  return {
    situation,
    // Papers that the trip may do without are made when the file has something of their own.
    plan: all.filter((paper) => !paper.onDemand || content.papers[paper.key] !== undefined),
    makeOne: async (paper) =>
      (await makePaper(context, situation, paper, { logo: null, seal: null })).pdf,
  };
}

/** A stored dossier's papers, as saving them all in the application makes them: final, with logo and check code. */
async function makingOfStored(context: CoreContext, dossierId: string): Promise<Making> {
  const desk = await context.session.store.read((read) => openPaperDesk(context, read, dossierId));
  return {
    situation: desk.situation,
    plan: desk.plan.filter(({ key, onDemand }) => !onDemand || desk.stored.has(key)),
    makeOne: async (paper) => (await finalPdf(context, desk, paper)).pdf,
  };
}

/** Makes one paper; one that cannot be made does not stop the others. */
async function answerFor(
  context: CoreContext,
  { situation, makeOne }: Making,
  paper: PlannedPaper,
  { folder, taken, output }: { folder: string; taken: Set<string>; output: Output },
): Promise<PaperAnswer> {
  const { key, kind } = paper;
  const namespace = paper.letter === null ? 'forms' : 'letters';
  // Before anything is waited for: papers are made two at a time, their names must not depend on which is quicker.
  const fileName = uniqueName(paperFileName(paper, situation.dossier.title), taken);
  const findings = (await findingsOf(context, situation, paper)).map((finding) => ({
    severity: finding.severity,
    message: wordsOf(output.t, finding.message, namespace),
    field: finding.field,
  }));
  try {
    const pdf = await makeOne(paper);
    const path = join(folder, fileName);
    await writingTo(path, () => writeUserFile(path, pdf));
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { key, kind, fileName, sha256, findings };
  } catch (error) {
    if (!isAppError(error) || ['disk_full', 'read_only'].includes(error.code)) throw error;
    const message = errorWords(output, error.code, error.params);
    const failure = { severity: 'error', message, field: null };
    return { key, kind, fileName: null, sha256: null, findings: [failure, ...findings] };
  }
}

function linesOf(
  { t }: Output,
  papers: readonly PaperAnswer[],
  { checkCodes }: { checkCodes: boolean },
): string[] {
  if (papers.length === 0) return [t('cli:letters.none')];
  const lines = papers.flatMap(({ key, fileName, findings }) => [
    fileName ?? t('cli:letters.notMade', { key }),
    ...findings.map(
      ({ severity, message }) => `  - ${t(`rules:severity.${severity}`)}: ${message}`,
    ),
  ]);
  return checkCodes ? lines : [...lines, t('cli:letters.noCodes')];
}

/**
 * `letters FILE|ID --out DIR`: every letter and form of a dossier file, or of a dossier of the store, as PDF, with
 * what is still open in each.
 *
 * A memo, a staff review and a report are made when they have own fields.
 * Exit code 1 when a paper could not be made or has a mistake that must be mended before it is sent.
 */
export async function lettersCommand(
  source: string,
  options: CommonOptions & { out: string },
  output: Output,
): Promise<number> {
  const isKept = z.uuid().safeParse(source).success;
  const make = async (context: CoreContext, making: Making): Promise<number> => {
    await makeOutFolder(options.out);
    const place = { folder: options.out, taken: new Set<string>(), output };
    const papers = await pMap(making.plan, (paper) => answerFor(context, making, paper, place), {
      concurrency: 2,
    });
    const told = { checkCodes: isKept };
    output.answer({ ...told, papers }, () => linesOf(output, papers, told));
    const open = papers.some(({ findings }) =>
      findings.some(({ severity }) => severity === 'error'),
    );
    return open || papers.length === 0 ? exitCodes.problems : exitCodes.done;
  };
  if (isKept) {
    return withStore(options, output, async ({ context }) =>
      make(context, await makingOfStored(context, source)),
    );
  }
  const content = await readDossierFile(source);
  return withCore(options, output, ({ context }) => make(context, makingOfFile(context, content)));
}
