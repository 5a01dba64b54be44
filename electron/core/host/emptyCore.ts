import { implement } from '@orpc/server';
import type { CoreConfiguration } from '#shared/contract/coreHost.ts';
import { storeContract } from '#shared/contract/store.ts';
import type { FileHandleRegistry } from '../files/index.ts';
import type { ServedCore } from './serveCore.ts';

/** A core without a store: it only says so. */
export function emptyCore({
  version,
}: CoreConfiguration & { files: FileHandleRegistry }): ServedCore {
  const status = implement(storeContract.status).handler(() => ({
    state: 'absent' as const,
    kind: null,
    setUp: null,
    version,
  }));
  return { router: { store: { status } }, close: () => undefined };
}
