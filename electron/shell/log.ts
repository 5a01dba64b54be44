import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';

/**
 * What a line of the log may hold.
 *
 * SECURITY: an allow-list; names, numbers of passports, titles and paths have no field to be written in.
 */
export interface LogFields {
  readonly area?: string;
  readonly code?: string;
  readonly incident?: string;
  readonly exitCode?: number;
  readonly attempt?: number;
  readonly procedure?: string;
  readonly durationMs?: number;
  /** Places in the program, as `file:line:column`; never messages. */
  readonly frames?: readonly string[];
}

/** Writes one event. */
export type Log = (event: string, fields?: LogFields) => void;

const wordFields = ['area', 'code', 'incident', 'procedure'] as const;
const numberFields = ['exitCode', 'attempt', 'durationMs'] as const;
const maximumBytes = 1_000_000;
const maximumWord = 80;

/** A log of JSON lines; the file before the last is kept when it has grown too long. */
export function createFileLog(file: string, now: () => Date): Log {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maximumBytes) {
    renameSync(file, `${file}.1`);
  }
  return (event, fields = {}) => {
    const line = { time: now().toISOString(), event: word(event), ...allowedFields({ ...fields }) };
    try {
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not end the program because of its log.
    }
  };
}

/** Keeps the allowed fields of anything, and drops the rest. */
export function allowedFields(value: Readonly<Record<string, unknown>>): LogFields {
  const kept: Record<string, unknown> = {};
  for (const name of wordFields) {
    if (typeof value[name] === 'string') kept[name] = word(value[name]);
  }
  for (const name of numberFields) {
    if (typeof value[name] === 'number') kept[name] = value[name];
  }
  if (Array.isArray(value.frames)) {
    kept.frames = value.frames.filter((frame) => typeof frame === 'string').map(frameOf);
  }
  return kept;
}

/** A short number that ties what the user sees to a line of the log. */
export function newIncident(): string {
  return randomBytes(4).toString('hex');
}

/** Words of the program are plain; anything else is not one of them. */
function word(text: string): string {
  return text.replace(/[^\w.:-]/g, '_').slice(0, maximumWord);
}

function frameOf(frame: string): string {
  return /([^/\\()\s]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? '';
}
