import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Api, ConnectionState, CoreConnection } from './connection.ts';

export type { Api } from './connection.ts';
export { toAppError, useErrorText } from './errors.ts';

/** The connection and its helpers, made once per window. */
export interface Core {
  connection: CoreConnection;
  api: Api;
  orpc: Orpc;
}

/** Query and mutation options by procedure: `orpc.dossiers.get.queryOptions({ input: { id } })`. */
export type Orpc = ReturnType<typeof createTanstackQueryUtils<Api>>;

/** Wraps a connection for the window. */
export function createCore(connection: CoreConnection): Core {
  return { connection, api: connection.api, orpc: createTanstackQueryUtils(connection.api) };
}

const CoreContext = createContext<Core | null>(null);

/** Gives the core to everything inside. */
export const CoreProvider = CoreContext.Provider;

/** The connection with its helpers. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (core === null) throw new Error('useCore needs a CoreProvider');
  return core;
}

/** The raw client: `await api.dossiers.undo({ id })`. */
export function useApi(): Api {
  return useCore().api;
}

/** Options for TanStack Query, by procedure. */
export function useOrpc(): Orpc {
  return useCore().orpc;
}

/** Whether the core answers right now. */
export function useConnectionState(): ConnectionState {
  const { connection } = useCore();
  return useSyncExternalStore(connection.subscribe, connection.getState);
}
