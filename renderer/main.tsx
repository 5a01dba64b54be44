import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createCore } from './app/api.ts';
import { CoreConnection } from './app/connection.ts';
import { listenToShell } from './app/corePort.ts';
import { createQueryClient } from './app/queryClient.ts';
import { createRoutes } from './app/routes.tsx';
import { createSaveRegistry } from './app/saving.tsx';

const connection = new CoreConnection();
const stop = listenToShell(connection);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <App
      core={createCore(connection)}
      queryClient={createQueryClient()}
      registry={createSaveRegistry()}
      router={createRoutes()}
    />,
  );
}
window.addEventListener('pagehide', stop);
