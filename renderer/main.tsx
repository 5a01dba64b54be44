import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createCore } from './app/api.ts';
import { CoreConnection } from './app/connection.ts';
import { listenToShell } from './app/corePort.ts';
import { createQueryClient } from './app/queryClient.ts';
import { createSaveRegistry } from './app/saveRegistryContext.ts';

/** So long the first picture waits for the core, so that it is the right one; after that it says that it waits. */
const patienceMs = 300;

const connection = new CoreConnection();
const stop = listenToShell(connection);
window.addEventListener('pagehide', stop);

const core = createCore(connection);
const queryClient = createQueryClient();
const known = Promise.allSettled([
  queryClient.query(core.orpc.store.status.queryOptions({ staleTime: Infinity })),
  queryClient.query(core.orpc.office.preferences.queryOptions()),
]);
const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
void Promise.race([known, patience]).then(() => {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <App core={core} queryClient={queryClient} registry={createSaveRegistry()} />,
  );
});
