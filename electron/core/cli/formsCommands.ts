import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formsFillCommand, formsInspectCommand } from '#core/forms/index.ts';
import { naming } from './failures.ts';
import { exitCodes, tableLines, wordsOf, type Output } from './output.ts';
import { findAssets } from './withCore.ts';

/** `forms inspect PDF`: the fields of a PDF form. */
export async function formsInspect(path: string, output: Output): Promise<number> {
  const inspection = await naming(basename(path), () => formsInspectCommand(path));
  const { t } = output;
  output.answer(inspection, () =>
    tableLines(
      [
        t('cli:column.name'),
        t('cli:column.type'),
        t('cli:column.page'),
        t('cli:column.required'),
        t('cli:column.options'),
      ],
      inspection.fields.map((field) => [
        field.name,
        field.type,
        field.page === null ? '-' : String(field.page),
        field.required ? t('cli:yes') : t('cli:no'),
        field.options.join(', '),
      ]),
    ),
  );
  return exitCodes.done;
}

/** `forms fill PDF --data JSON --out PDF`: fills a form; findings are listed and errors among them exit with 1. */
export async function formsFill(
  path: string,
  options: { data: string; out: string; flatten?: boolean; acceptProtected?: boolean },
  output: Output,
): Promise<number> {
  const { t } = output;
  const font = new Uint8Array(await readFile(join(findAssets(), 'fonts', 'Arimo-Regular.ttf')));
  const { written, findings } = await naming(basename(path), () =>
    formsFillCommand(path, options.data, options.out, {
      font,
      flatten: options.flatten ?? false,
      acceptProtected: options.acceptProtected ?? false,
    }),
  );
  const listed = findings.map((finding) => ({
    severity: finding.severity,
    field: finding.field,
    message: wordsOf(t, finding.message, 'forms'),
  }));
  output.answer({ file: written ? options.out : null, findings: listed }, () => [
    written ? t('cli:written', { file: options.out }) : t('cli:form.notWritten'),
    ...listed.map(({ message }) => `  - ${message}`),
  ]);
  return written ? exitCodes.done : exitCodes.problems;
}
