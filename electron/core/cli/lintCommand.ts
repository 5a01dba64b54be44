import { z } from 'zod';
import type { LintFinding } from '#shared/domain/lint/index.ts';
import { readableParams } from '#shared/domain/rules/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { lintDossierFile, lintKeptDossier } from '#core/lint/index.ts';
import { exitCodes, type Output } from './output.ts';
import { withStore, withStoreIfThere, type CommonOptions } from './withCore.ts';

function wordsFor({ t, language }: Output): (finding: LintFinding) => string {
  return ({ message: { key, params } }) => t(key, readableParams(params, language));
}

/**
 * `lint FILE|ID`: everything that the check before printing finds in a dossier file or in a dossier of the store.
 *
 * Exit code 1 when there is an error; warnings and notes do not count.
 */
export async function lintCommand(
  source: string,
  options: CommonOptions,
  output: Output,
): Promise<number> {
  const isKept = z.uuid().safeParse(source).success;
  const findings = isKept
    ? await withStore(options, output, async ({ context }) => {
        return (await lintKeptDossier(context, source)).findings;
      })
    : await readDossierFile(source).then((file) =>
        withStoreIfThere(options, output, ({ context }) => lintDossierFile(context, file)),
      );
  const say = wordsFor(output);
  const { t } = output;
  output.answer(
    {
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: say(finding),
        papers: finding.papers,
        values: finding.values,
        field: finding.field,
      })),
    },
    () =>
      findings.length === 0
        ? [t('cli:lint.clean')]
        : findings.map((finding) => {
            const place = finding.papers.length === 0 ? '' : ` [${finding.papers.join(', ')}]`;
            return `${t(`rules:severity.${finding.severity}`)}: ${say(finding)} (${finding.rule})${place}`;
          }),
  );
  const wrong = findings.some(({ severity }) => severity === 'error');
  return wrong ? exitCodes.problems : exitCodes.done;
}
