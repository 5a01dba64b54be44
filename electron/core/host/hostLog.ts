/**
 * Writes one event for the log of this computer: a JSON line on stderr, which the shell takes over.
 *
 * SECURITY: the shell keeps only the fields of its allow-list; give codes and numbers, never texts.
 */
export type HostLog = (
  event: string,
  fields?: Readonly<Record<string, string | number | readonly string[]>>,
) => void;

/** The log of the utility process. */
export function createHostLog(write: (line: string) => void): HostLog {
  return (event, fields = {}) => {
    write(`${JSON.stringify({ event, ...fields })}\n`);
  };
}

/** Fields of an error nobody expected: its kind and its places in the program, not its message. */
export function errorFields(error: unknown): { code: string; frames: string[] } {
  if (!(error instanceof Error)) return { code: 'unknown', frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { code: error.name, frames: frames.slice(0, 8) };
}
