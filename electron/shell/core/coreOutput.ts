import { allowedFields, type Log, type LogFields } from '../log.ts';

/**
 * Takes what the core, or a process of its own for files from outside, writes on stderr into the log.
 *
 * The core's own lines are JSON with an `event`; a crash of Node itself is free text, of which only the
 * error's code and the places in the program are kept, since a message could hold a name.
 */
export function coreOutputReader(
  log: Log,
  area: 'core' | 'isolate' = 'core',
): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = (lines.pop() ?? '').slice(0, 10_000);
    for (const line of lines) {
      const entry = readLine(line.trim(), area);
      if (entry !== null) log(entry.event, entry.fields);
    }
  };
}

function readLine(line: string, area: string): { event: string; fields: LogFields } | null {
  const structured = readStructured(line, area);
  if (structured !== null) return structured;
  if (/^at\s/.test(line)) {
    return { event: `${area}_trace`, fields: allowedFields({ area, frames: [line] }) };
  }
  const code = /\b(ERR_[A-Z_]+|[A-Z][a-zA-Z]*Error)\b/.exec(line)?.[1];
  return code === undefined ? null : { event: `${area}_error`, fields: { area, code } };
}

function readStructured(line: string, area: string): { event: string; fields: LogFields } | null {
  if (!line.startsWith('{')) return null;
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    if (typeof value.event !== 'string') return null;
    return { event: value.event, fields: { area, ...allowedFields(value) } };
  } catch {
    return null;
  }
}
