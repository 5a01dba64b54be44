import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { portal, type Portal, type PortalId } from '#shared/domain/portals/index.ts';
import { readYamlFile, refuse, refuseIssue } from '#core/rules/index.ts';

/**
 * Loads a portal's definition from a file, shipped or chosen by an office.
 *
 * A mistake refuses the whole file: throws `rules_invalid` with file, line and reason.
 */
export async function loadPortalFile(path: string): Promise<Portal> {
  const file = await readYamlFile(path);
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
      .map((name) => loadPortalFile(join(folder, name))),
  );
  return new Map(portals.map((loaded) => [loaded.id, loaded]));
}
