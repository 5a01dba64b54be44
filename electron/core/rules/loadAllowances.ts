import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allowanceTable, type AllowanceTable } from '#shared/domain/allowances/index.ts';
import { refuseIssue } from './issues.ts';
import { readYamlFile } from './yamlFile.ts';

/**
 * Loads the tables of daily allowances abroad of a folder, one YAML file per year, the oldest first.
 *
 * A mistake refuses the whole file: throws `rules_invalid` with file, line and reason.
 */
export async function loadAllowances(folder: string): Promise<AllowanceTable[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  const tables = await Promise.all(
    names.map(async (name) => {
      const file = await readYamlFile(join(folder, name));
      const result = allowanceTable.safeParse(file.data, { reportInput: true });
      if (!result.success) throw refuseIssue(file, result.error);
      return result.data;
    }),
  );
  return tables.sort((a, b) => a.year - b.year);
}
