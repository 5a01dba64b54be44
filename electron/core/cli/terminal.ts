/** Where the command line writes and what it reads of its surroundings; tests give their own. */
export interface Terminal {
  /** Answers: what another program may read. */
  out(text: string): void;
  /** Problems and warnings for the person in front of it. */
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
};
