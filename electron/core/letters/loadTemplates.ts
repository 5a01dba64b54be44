import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import {
  letterKinds,
  letterTemplate,
  type LetterKind,
  type LetterTemplate,
} from '#shared/domain/letters/index.ts';
import { readYamlFile, refuseIssue } from '#core/rules/index.ts';

/** The words of every kind of letter. */
type LetterTemplates = Record<LetterKind, LetterTemplate>;

async function loadTemplate(folder: string, kind: LetterKind): Promise<LetterTemplate> {
  const file = await readYamlFile(join(folder, `${kind}.yaml`));
  const result = letterTemplate.safeParse(file.data, { reportInput: true });
  if (!result.success) throw refuseIssue(file, result.error);
  if (result.data.kind !== kind) {
    throw new AppError('rules_invalid', {
      file: file.name,
      line: String(file.lineOf(['kind'])),
      reason: 'not_in_list',
      field: 'kind',
      about: kind,
    });
  }
  return result.data;
}

/**
 * Loads the built-in words of every kind of letter, one YAML file each.
 *
 * @throws AppError `rules_invalid` with file, line and reason.
 */
export async function loadLetterTemplates(assetsDir: string): Promise<LetterTemplates> {
  const folder = join(assetsDir, 'letters', 'words');
  const loaded = await Promise.all(
    letterKinds.map(async (kind) => [kind, await loadTemplate(folder, kind)] as const),
  );
  return Object.fromEntries(loaded) as LetterTemplates;
}
