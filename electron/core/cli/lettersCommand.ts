import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { situationOfFile } from '#core/checklist/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import {
  findingsOf,
  makePaper,
  paperFileName,
  planPapers,
  uniqueName,
} from '#core/papers/index.ts';
import { translating } from '#core/storage/index.ts';
import { exitCodes, wordsOf, type Output } from './output.ts';
import { withCore, type CommonOptions } from './withCore.ts';

/** `letters FILE --out DIR`: every letter and form of a dossier file as PDF, with what is still open in each. */
export async function lettersCommand(
  file: string,
  options: CommonOptions & { out: string },
  output: Output,
): Promise<number> {
  const content = await readDossierFile(file);
  return withCore(options, async ({ context }) => {
    const situation = situationOfFile(content);
    const today = context.clock.today(situation.office.timeZone);
    const plan = planPapers(context.rules, situation, content.papers, today);
    await translating(() => mkdir(options.out, { recursive: true }));
    const taken = new Set<string>();
    const papers: {
      key: string;
      kind: string;
      fileName: string;
      sha256: string;
      findings: { severity: string; message: string; field: string | null }[];
    }[] = [];
    for (const paper of plan) {
      const { pdf, pdfSha256 } = await makePaper(context, situation, paper, { logo: null });
      const fileName = uniqueName(paperFileName(paper, situation.dossier.title), taken);
      await writeUserFile(join(options.out, fileName), pdf);
      const findings = findingsOf(context, situation, paper).map((finding) => ({
        severity: finding.severity,
        message: wordsOf(output.t, finding.message, paper.letter === null ? 'forms' : 'letters'),
        field: finding.field,
      }));
      papers.push({ key: paper.key, kind: paper.kind, fileName, sha256: pdfSha256, findings });
    }
    output.answer({ papers }, () =>
      papers.flatMap(({ fileName, findings }) => [
        fileName,
        ...findings.map(({ message }) => `  - ${message}`),
      ]),
    );
    return exitCodes.done;
  });
}
