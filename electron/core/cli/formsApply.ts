import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { FormFinding } from '#shared/domain/forms/index.ts';
import { emptyPaperFields } from '#shared/domain/letters/index.ts';
import { readSituation, situationOfFile } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { safeFileName, uniqueName } from '#core/papers/index.ts';
import { fillKept, readFormFile, taughtInput, type FormSource } from '#core/taughtForms/index.ts';
import { naming, writingTo } from './failures.ts';
import { makeOutFolder } from './folders.ts';
import { exitCodes, wordsOf, type Output } from './output.ts';
import { withCore, withStore, type CommonOptions } from './withCore.ts';

/** One filled form as the answer names it. */
interface FilledFile {
  fileName: string;
  travellerId: string | null;
  findings: { severity: FormFinding['severity']; field: string | null; message: string }[];
}

/** Runs work with a dossier of the store, named by its id, or with a dossier file. */
async function withSituation(
  source: string,
  options: CommonOptions,
  output: Output,
  work: (context: CoreContext, situation: FormSource) => Promise<number>,
): Promise<number> {
  if (z.uuid().safeParse(source).success) {
    return withStore(options, output, async ({ context }) =>
      work(context, await context.session.store.read((read) => readSituation(read, source))),
    );
  }
  const content = await readDossierFile(source);
  return withCore(options, output, ({ context }) => work(context, situationOfFile(content)));
}

/**
 * `forms apply FORM FILE|ID --out DIR`: fills a taught form for each traveller of a dossier, or once for all.
 *
 * A form that its maker protected was accepted by the office that taught it. Exit code 1 when a finding is an error.
 */
export async function formsApply(
  formPath: string,
  source: string,
  options: CommonOptions & { out: string; flatten?: boolean },
  output: Output,
): Promise<number> {
  const name = basename(formPath);
  const info = await stat(formPath).catch((cause: unknown) => {
    throw new AppError('file_gone', { name }, { cause });
  });
  const form = await naming(name, async () => {
    const source = { path: formPath, name, size: info.size };
    const read = await readFormFile(source, true);
    // The decision is the teaching office's: a file that does not carry it is not filled.
    if (read.form.encrypted !== 'no' && read.taught.protection !== 'accepted') {
      throw new AppError('form_protected');
    }
    return read;
  });
  return withSituation(source, options, output, async (context, situation) => {
    const { dossier, office } = situation;
    const today = context.clock.today(office.timeZone);
    const mapping = { ...form.mapping, flatten: options.flatten ?? form.mapping.flatten };
    const travellers = mapping.per === 'traveller' ? dossier.travellers : [null];
    await makeOutFolder(options.out);
    const taken = new Set<string>();
    const files: FilledFile[] = [];
    for (const traveller of travellers) {
      const { pdf, findings } = await fillKept({
        pdf: form.bytes,
        file: form.file,
        mapping,
        input: taughtInput(situation, {
          travellerId: traveller?.id ?? null,
          fields: emptyPaperFields(),
          today,
        }),
        fontBytes: context.forms.font,
        tooltips: new Map(
          form.form.fields.map((field) => [field.name, field.tooltip || field.name]),
        ),
      });
      const about = traveller === null ? dossier.title : traveller.snapshot.name;
      const fileName = uniqueName(safeFileName([mapping.name, about]), taken);
      const path = join(options.out, fileName);
      await writingTo(path, () => writeUserFile(path, pdf));
      files.push({
        fileName,
        travellerId: traveller?.id ?? null,
        findings: findings.map(({ severity, message, field }) => ({
          severity,
          field,
          message: wordsOf(output.t, message, 'forms'),
        })),
      });
    }
    output.answer({ files }, () =>
      files.flatMap(({ fileName, findings }) => [
        output.t('cli:written', { file: fileName }),
        ...findings.map(
          ({ severity, message }) => `  - ${output.t(`rules:severity.${severity}`)}: ${message}`,
        ),
      ]),
    );
    const isWrong = files.some(({ findings }) =>
      findings.some(({ severity }) => severity === 'error'),
    );
    return isWrong || files.length === 0 ? exitCodes.problems : exitCodes.done;
  });
}
