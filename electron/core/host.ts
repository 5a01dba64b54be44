import { coreConfiguration } from '#shared/contract/coreHost.ts';
import { createCore, router } from './app/index.ts';
import { errorFields } from './context/index.ts';
import { createHostLog } from './host/hostLog.ts';
import { type ParentPort, serveCore } from './host/serveCore.ts';
import { launchThrough, ShellLauncher } from './isolation/index.ts';

/** The core's entry in Electron's utility process: `host.js CONFIGURATION`, a JSON object. */
const log = createHostLog((line) => process.stderr.write(line));

/** After an error that nobody expected the state is unknown: the shell starts a fresh core. */
function endAfter(event: string): (error: unknown) => void {
  return (error) => {
    log(event, errorFields(error));
    process.exit(1);
  };
}

process.on('uncaughtException', endAfter('core_uncaught'));
process.on('unhandledRejection', endAfter('core_unhandled'));

const configuration = coreConfiguration.parse(JSON.parse(process.argv[2] ?? 'null'));
const { parentPort } = process as unknown as { parentPort: ParentPort };
const isolates = new ShellLauncher((message) => {
  parentPort.postMessage(message);
});
launchThrough(isolates.launch);

await serveCore({
  parentPort,
  build: async (files, say) => {
    const core = await createCore({
      ...configuration,
      files,
      log,
      rulesLater: true,
      onStoreOpen: (open) => say({ type: 'storeOpen', open }),
    });
    return {
      router,
      context: core.context,
      resume: (kind, key) => core.context.session.resume(kind, Buffer.from(key, 'base64')),
      close: () => core.close(),
    };
  },
  isolates,
  log,
  exit: (code) => process.exit(code),
}).catch(endAfter('core_start_failed'));
