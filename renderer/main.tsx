import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { corePortMessage, type ShellBridge } from '#shared/contract/shell.ts';

declare global {
  interface Window {
    readonly muhibah: ShellBridge;
  }
}

/** Waits for the port that `connectCore` asks for. */
function nextCorePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== corePortMessage || port === undefined) return;
      window.removeEventListener('message', take);
      resolve(port);
    };
    window.addEventListener('message', take);
    void window.muhibah.connectCore();
  });
}

const port = await nextCorePort();
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
port.start();
const status = await client.store.status();
const root = document.getElementById('root');
if (root !== null) root.textContent = `Muhibah ${status.version}: ${status.state}`;
