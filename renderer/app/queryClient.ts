import { QueryClient } from '@tanstack/react-query';
import { toAppError } from './errors.ts';

/**
 * The query cache: reads are repeated after a core restart and never for an error that the core meant.
 *
 * Nothing is refetched on focus: the core tells what changed.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 8 && toAppError(error).code === 'core_restarting',
        retryDelay: (failures) => Math.min(100 * 2 ** failures, 3000),
        refetchOnWindowFocus: false,
        networkMode: 'always',
        staleTime: 30_000,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
