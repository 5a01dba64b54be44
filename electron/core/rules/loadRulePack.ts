import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packPartKeys, rulePack, type RulePack } from '#shared/domain/rules/index.ts';
import { refuseIssue } from './issues.ts';
import { readYamlFile, refuse, type YamlFile } from './yamlFile.ts';

/** Where each part of a joined pack came from. */
interface Origins {
  /** By top-level key: the file and, for lists, the file and index of each element. */
  whole: Map<string, YamlFile>;
  elements: Map<string, { file: YamlFile; index: number }[]>;
  entries: Map<string, YamlFile>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Joins one file's parts to the pack; lists and tables of several files grow together. */
function joinPart(joined: Record<string, unknown>, origins: Origins, file: YamlFile): void {
  if (!isRecord(file.data)) throw refuse(file.name, 1, 'not_a_map');
  for (const [key, value] of Object.entries(file.data)) {
    if (!packPartKeys.some((known) => known === key)) {
      throw refuse(file.name, file.lineOf([key]), 'unknown_field', { field: key, about: key });
    }
    const present = joined[key];
    if (Array.isArray(value) && (present === undefined || Array.isArray(present))) {
      joined[key] = [...((present as unknown[] | undefined) ?? []), ...(value as unknown[])];
      const places = value.map((_, index) => ({ file, index }));
      origins.elements.set(key, [...(origins.elements.get(key) ?? []), ...places]);
    } else if (isRecord(value) && (present === undefined || isRecord(present))) {
      for (const entry of Object.keys(value)) {
        if (isRecord(present) && Object.hasOwn(present, entry)) {
          throw refuse(file.name, file.lineOf([key, entry]), 'source_twice', { about: entry });
        }
        origins.entries.set(entry, file);
      }
      joined[key] = { ...(present ?? {}), ...value };
    } else if (present !== undefined) {
      throw refuse(file.name, file.lineOf([key]), 'field_twice', { field: key, about: key });
    } else joined[key] = value;
    origins.whole.set(key, file);
  }
}

/** The file and the path within it for a path of the joined pack. */
function locate(origins: Origins, path: readonly PropertyKey[], first: YamlFile) {
  const [key, second, ...rest] = path;
  const element =
    typeof second === 'number' ? origins.elements.get(String(key))?.[second] : undefined;
  if (element !== undefined) {
    return { file: element.file, path: [String(key), element.index, ...rest] };
  }
  const entry = typeof second === 'string' ? origins.entries.get(second) : undefined;
  return { file: entry ?? origins.whole.get(String(key)) ?? first, path: [...path] };
}

/**
 * Loads a rule pack from its folder of YAML files.
 *
 * A mistake refuses the whole pack: throws `rules_invalid` with `file`, `line`, `reason`, `field` and `about`.
 */
export async function loadRulePack(folder: string): Promise<RulePack> {
  const label = basename(folder);
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch {
    throw refuse(label, 1, 'folder_unreadable');
  }
  const [first, ...others] = await Promise.all(
    names.map((name) => readYamlFile(join(folder, name))),
  );
  if (first === undefined) throw refuse(label, 1, 'folder_empty');
  const joined: Record<string, unknown> = {};
  const origins: Origins = { whole: new Map(), elements: new Map(), entries: new Map() };
  for (const file of [first, ...others]) joinPart(joined, origins, file);
  const result = rulePack.safeParse(joined, { reportInput: true });
  if (result.success) return result.data;
  const issuePath = result.error.issues[0]?.path ?? [];
  const place = locate(origins, issuePath, first);
  throw refuseIssue(place.file, result.error, (path) => locate(origins, path, place.file).path);
}
