import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createCore } from './app/api.ts';
import { CoreConnection } from './app/connection.ts';
import { listenToShell } from './app/corePort.ts';
import { createQueryClient } from './app/queryClient.ts';
import { createSaveRegistry } from './app/saveRegistryContext.ts';
import { readStartHint } from './app/startHint.ts';

const connection = new CoreConnection();
const core = createCore(connection);
const queryClient = createQueryClient();
const statusKey = core.orpc.store.status.queryKey();
const hint = readStartHint(window.localStorage);

function connect(): void {
  const stop = listenToShell(connection);
  window.addEventListener('pagehide', stop);
}

function draw(): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <App core={core} queryClient={queryClient} registry={createSaveRegistry()} />,
  );
}

if (hint === null) {
  connect();
  draw();
} else {
  // The core is started once there is something to see: both at once would hold each other up on a small machine.
  const { state, preferences } = hint;
  queryClient.setQueryData(statusKey, { state, kind: null, setUp: null, version: '' });
  queryClient.setQueryData(core.orpc.office.preferences.queryKey(), preferences);
  draw();
  requestAnimationFrame(() => setTimeout(connect));
}
