import { corePortMessage } from '#shared/contract/shellNames.ts';
import type { CoreConnection } from './connection.ts';
import { shell } from './shell.ts';

/**
 * Keeps the connection supplied with ports: asks for the first one, and for a new one after each restart.
 *
 * The answer stops listening.
 */
export function listenToShell(connection: CoreConnection): () => void {
  const onMessage = (event: MessageEvent) => {
    const port = event.ports[0];
    // SECURITY: a port is taken only from this very window, where the preload posts it.
    if (event.source !== window || event.data !== corePortMessage || port === undefined) return;
    connection.connect(port);
  };
  window.addEventListener('message', onMessage);
  const ask = () =>
    shell()
      .connectCore()
      .catch(() => connection.lost());
  const stopEvents = shell().onEvent((event) => {
    if (event.type === 'core:restarting') connection.lost();
    if (event.type === 'core:ready') void ask();
    if (event.type === 'core:failed') connection.fail(event.incident);
  });
  void ask();
  return () => {
    window.removeEventListener('message', onMessage);
    stopEvents();
  };
}
