import {
  overlaidRules,
  rulesOverlay,
  type RulePack,
  type RulesOverlay,
} from '#shared/domain/rules/index.ts';
import { refuseIssue } from './issues.ts';
import { parseYaml, readYamlFile, refuse, type YamlFile } from './yamlFile.ts';

function checkedOverlay(file: YamlFile, pack: RulePack): RulesOverlay {
  const result = rulesOverlay.safeParse(file.data ?? {}, { reportInput: true });
  if (!result.success) throw refuseIssue(file, result.error);
  const [problem] = overlaidRules(pack, result.data).problems;
  if (problem !== undefined) {
    const { schema, path } = problem;
    if (schema !== null) throw refuseIssue(file, schema, (local) => [...path, ...local]);
    throw refuse(file.name, file.lineOf(problem.path), problem.message, {
      field: problem.path.join('.'),
      about: problem.about,
    });
  }
  return result.data;
}

/**
 * Loads an office's corrections from a file and checks them against the pack that they correct.
 *
 * A mistake refuses the whole file: throws `rules_invalid` with file, line and reason.
 */
export async function loadOverlay(path: string, pack: RulePack): Promise<RulesOverlay> {
  return checkedOverlay(await readYamlFile(path), pack);
}

/** Reads an overlay from text, as an import gives it; throws like {@link loadOverlay}. */
export function parseOverlay(name: string, text: string, pack: RulePack): RulesOverlay {
  return checkedOverlay(parseYaml(name, text), pack);
}
