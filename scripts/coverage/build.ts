/**
 * Writes `docs/rules-coverage.md`, and the list of the reference's rows when the reference lies beside the project.
 *
 *   npm run rules:coverage
 */
import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { extractRows } from './extractRows.ts';
import { coverageFiles, readCoverage, readReference } from './files.ts';

const reference = await readReference();
if (reference !== null) {
  const head = '# Rows of the reference on overseas travel; written by npm run rules:coverage.\n';
  const rows = stringify(extractRows(reference), { lineWidth: 0 });
  await writeFile(coverageFiles.rows, head + rows);
}
const { page, problems, counts } = await readCoverage();
await writeFile(coverageFiles.page, page);
for (const problem of problems) console.error(problem);
console.log(
  `docs/rules-coverage.md: ${counts.rows} rows, ${counts.covered} carried by the pack, ${counts.reasoned} with a reason, ${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;
