import { existsSync } from 'node:fs';
import type { IsolateName } from '#shared/contract/coreHost.ts';

/** What is run in a process of its own: by its name in the application, from its file in plain Node. */
export interface IsolateEntry {
  readonly name: IsolateName;
  readonly url: URL;
}

/** The entry `NAME.worker`: beside its feature as source (tests), beside the bundles once built. */
export function isolateEntry(name: IsolateName, besides: string): IsolateEntry {
  const source = new URL(`./${name}.worker.ts`, besides);
  return { name, url: existsSync(source) ? source : new URL(`./${name}.worker.js`, besides) };
}
