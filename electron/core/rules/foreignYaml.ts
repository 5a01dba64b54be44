import { isAppError } from '#shared/contract/errors.ts';
import { IsolateBench, isolateEntry } from '#core/isolation/index.ts';
import type { YamlJobs } from './protocol.ts';
import { parseYaml, readYamlText, refuse, type YamlFile } from './yamlFile.ts';

/** Starting the process is most of this; a file of data is parsed within a tenth of a second. */
const limits = { milliseconds: 10_000, megabytes: 256 };
/** Longest time that the core will then spend on the same text. */
const mostMilliseconds = 2_000;

const bench = new IsolateBench<YamlJobs>(isolateEntry('yaml', import.meta.url), limits);

/**
 * Has a YAML text from outside parsed in a process of its own before the core parses it.
 *
 * SECURITY: some hundred kilobytes of quotes, brackets or keys keep the parser busy for minutes; what takes that long
 * costs this process only. Throws `rules_invalid` with file, line and reason.
 */
export async function tasteYaml(name: string, text: string): Promise<void> {
  let took = Infinity;
  try {
    took = (await bench.run('taste', { name, text })).milliseconds;
  } catch (error) {
    if (isAppError(error)) throw error;
  }
  if (took > mostMilliseconds) throw refuse(name, 1, 'yaml_too_heavy');
}

/** Reads a YAML file that the user chose; throws `rules_invalid` with file, line and reason. */
export async function readForeignYaml(path: string): Promise<YamlFile> {
  const { name, text } = await readYamlText(path);
  await tasteYaml(name, text);
  return parseYaml(name, text);
}
