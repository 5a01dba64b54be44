import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { portal, type Portal, type PortalId } from '#shared/domain/portals/index.ts';
import {
  readForeignYaml,
  readYamlFile,
  refuse,
  refuseIssue,
  type YamlFile,
} from '#core/rules/index.ts';

/**
 * Loads a portal's definition from a file that an office chose.
 *
 * A mistake refuses the whole file: throws `rules_invalid` with file, line and reason.
 */
export async function loadPortalFile(path: string): Promise<Portal> {
  return checkedPortal(await readForeignYaml(path));
}

function checkedPortal(file: YamlFile): Portal {
  const result = portal.safeParse(file.data, { reportInput: true });
  if (!result.success) throw refuseIssue(file, result.error);
  return result.data;
}

/** Loads the shipped portals, one YAML file each; throws `rules_invalid` like {@link loadPortalFile}. */
export async function loadPortals(assetsDir: string): Promise<ReadonlyMap<PortalId, Portal>> {
  const folder = join(assetsDir, 'portals');
  const names = await readdir(folder).catch(() => {
    throw refuse('portals', 1, 'folder_unreadable');
  });
  const portals = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => checkedPortal(await readYamlFile(join(folder, name)))),
  );
  return new Map(portals.map((loaded) => [loaded.id, loaded]));
}
