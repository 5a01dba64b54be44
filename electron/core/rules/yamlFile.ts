import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { AppError } from '#shared/contract/errors.ts';

/** Data files of rules are small; anything above this is not one. */
const largestBytes = 2 * 1024 * 1024;

/** A YAML file as read: its data and the way from a path in them to a line. */
export interface YamlFile {
  name: string;
  data: unknown;
  /** Line of what stands at a path, or of the nearest thing above it that stands in the file; counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** The error for a mistake in a data file; the whole file or pack is refused with it. */
export function refuse(
  file: string,
  line: number,
  reason: string,
  detail: { field?: string; about?: string } = {},
): AppError {
  return new AppError('rules_invalid', {
    file,
    line: String(line),
    reason,
    field: detail.field ?? '',
    about: detail.about ?? '',
  });
}

function lineFinder(document: Document.Parsed, lines: LineCounter): YamlFile['lineOf'] {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown =
        length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return Math.max(1, lines.linePos(node.range[0]).line);
    }
    return 1;
  };
}

/** Reads the text of a YAML file; throws `rules_invalid` when it is unreadable or too large. */
export async function readYamlText(path: string): Promise<{ name: string; text: string }> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > largestBytes) throw refuse(name, 1, 'file_too_large');
    return { name, text: await readFile(path, 'utf8') };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse(name, 1, 'file_unreadable');
  }
}

/**
 * Reads a YAML file of the program with limits.
 *
 * Throws `rules_invalid` with file, line and reason when it is unreadable, too large, or not one YAML document.
 */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const { name, text } = await readYamlText(path);
  return parseYaml(name, text);
}

/** Parses the text of a YAML file; throws like {@link readYamlFile}. */
export function parseYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  // Duplicate keys and bad syntax are errors here; the core schema leaves dates as the text that they are.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    throw refuse(name, lines.linePos(problem.pos[0]).line, 'yaml_syntax', {
      about: problem.code,
    });
  }
  try {
    // SECURITY: aliases are refused, so that a small file cannot unfold into a huge one.
    return { name, data: document.toJS({ maxAliasCount: 0 }), lineOf: lineFinder(document, lines) };
  } catch {
    throw refuse(name, 1, 'yaml_alias');
  }
}
