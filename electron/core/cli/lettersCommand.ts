import { join } from 'node:path';
import pMap from 'p-map';
import { isAppError } from '#shared/contract/errors.ts';
import { situationOfFile, type Situation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import {
  findingsOf,
  makePaper,
  paperFileName,
  planPapers,
  uniqueName,
  type PlannedPaper,
} from '#core/papers/index.ts';
import { errorWords, writingTo } from './failures.ts';
import { makeOutFolder } from './folders.ts';
import { exitCodes, wordsOf, type Output } from './output.ts';
import { withCore, type CommonOptions } from './withCore.ts';

/** What became of one paper. */
interface PaperAnswer {
  key: string;
  kind: string;
  /** Null when the paper could not be made; the findings say why. */
  fileName: string | null;
  sha256: string | null;
  findings: { severity: string; message: string; field: string | null }[];
}

/** Makes one paper; one that cannot be made does not stop the others. */
async function makeOne(
  context: CoreContext,
  situation: Situation,
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
    const { pdf, pdfSha256 } = await makePaper(context, situation, paper, {
      logo: null,
      // The key of the check codes lies in a store; letters of a dossier file carry none.
      seal: null,
    });
    const path = join(folder, fileName);
    await writingTo(path, () => writeUserFile(path, pdf));
    return { key, kind, fileName, sha256: pdfSha256, findings };
  } catch (error) {
    if (!isAppError(error) || ['disk_full', 'read_only'].includes(error.code)) throw error;
    const message = errorWords(output, error.code, error.params);
    const failure = { severity: 'error', message, field: null };
    return { key, kind, fileName: null, sha256: null, findings: [failure, ...findings] };
  }
}

/**
 * `letters FILE --out DIR`: every letter and form of a dossier file as PDF, with what is still open in each.
 *
 * A memo, a staff review and a report are made when the file has own fields for them.
 * Exit code 1 when a paper could not be made or has a mistake that must be mended before it is sent.
 */
export async function lettersCommand(
  file: string,
  options: CommonOptions & { out: string },
  output: Output,
): Promise<number> {
  const content = await readDossierFile(file);
  const { t } = output;
  return withCore(options, output, async ({ context }) => {
    const situation = situationOfFile(content);
    const today = context.clock.today(situation.office.timeZone);
    const all = planPapers(context, situation, content.papers, today);
    // Papers that the trip may do without are made when the file has something of their own.
    const plan = all.filter((paper) => !paper.onDemand || content.papers[paper.key] !== undefined);
    await makeOutFolder(options.out);
    const place = { folder: options.out, taken: new Set<string>(), output };
    const papers = await pMap(plan, (paper) => makeOne(context, situation, paper, place), {
      concurrency: 2,
    });
    output.answer({ papers }, () =>
      papers.length === 0
        ? [t('cli:letters.none')]
        : papers.flatMap(({ key, fileName, findings }) => [
            fileName ?? t('cli:letters.notMade', { key }),
            ...findings.map(
              ({ severity, message }) => `  - ${t(`rules:severity.${severity}`)}: ${message}`,
            ),
          ]),
    );
    const open = papers.some(({ findings }) =>
      findings.some(({ severity }) => severity === 'error'),
    );
    return open || papers.length === 0 ? exitCodes.problems : exitCodes.done;
  });
}
