/** Fields that may be logged: never names, numbers of passports, or anything that an officer typed. */
export type LogFields = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Writes one event to the log of this computer.
 *
 * SECURITY: the shell keeps only the fields of its allow-list; give codes and numbers, never texts.
 */
export type Log = (event: string, fields?: LogFields) => void;

/** Fields of an error nobody expected: its kind and its places in the program, not its message, which may quote data. */
export function errorFields(error: unknown): { code: string; frames: string[] } {
  if (!(error instanceof Error)) return { code: 'unknown', frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { code: error.name, frames: frames.slice(0, 8) };
}
