import type { Log } from '../context/index.ts';

/** The log of the utility process: a JSON line on stderr for each event, which the shell takes over. */
export function createHostLog(write: (line: string) => void): Log {
  return (event, fields = {}) => {
    write(`${JSON.stringify({ event, ...fields })}\n`);
  };
}
