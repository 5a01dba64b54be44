import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadRulePack } from '../../electron/core/rules/index.ts';
import { coverageOf, type Coverage, type Reason } from './coverage.ts';
import type { ReferenceRow } from './extractRows.ts';

const root = new URL('../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));

/** Files of the coverage check; the reference lies beside the project, or where `MUHIBAH_REFERENCE` says, and may be absent. */
export const coverageFiles = {
  reference: process.env['MUHIBAH_REFERENCE'] ?? at('../shared/reference/pdln.md'),
  rows: at('scripts/coverage/rows.yaml'),
  reasons: at('scripts/coverage/reasons.yaml'),
  pack: at('assets/rules/id-pdln-2026-11'),
  page: at('docs/rules-coverage.md'),
};

/** The reference as text, or null where it does not lie beside the project. */
export async function readReference(): Promise<string | null> {
  try {
    return await readFile(coverageFiles.reference, 'utf8');
  } catch {
    return null;
  }
}

/** The list of the reference's rows as the project keeps it. */
export async function readRows(): Promise<ReferenceRow[]> {
  return parse(await readFile(coverageFiles.rows, 'utf8')) as ReferenceRow[];
}

/** The coverage of the pack as the files have it now. */
export async function readCoverage(): Promise<Coverage> {
  const reasons = parse(await readFile(coverageFiles.reasons, 'utf8')) as Reason[];
  return coverageOf(await readRows(), await loadRulePack(coverageFiles.pack), reasons);
}
