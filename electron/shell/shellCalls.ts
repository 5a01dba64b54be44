import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import {
  type ChosenFile,
  droppedPaths,
  type ShellCallName,
  shellCalls,
  type ShellInput,
  type ShellOutput,
} from '#shared/contract/shell.ts';
import { isTrustedSender } from './security/senders.ts';

/** One function for each call of the contract. */
export type ShellHandlers = {
  readonly [Name in ShellCallName]: (
    input: ShellInput<Name>,
  ) => Promise<ShellOutput<Name>> | ShellOutput<Name>;
} & {
  readonly adoptDroppedFiles: (paths: readonly string[]) => ChosenFile[];
};

/** Answers the window's calls. */
export function answerShellCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: ShellHandlers,
  trustedIds: ReadonlySet<number>,
  onRefused: (code: string) => void,
): void {
  const handle = (name: string, answer: (input: unknown) => unknown) => {
    ipcMain.handle(`shell:${name}`, (event: IpcMainInvokeEvent, input: unknown) => {
      // SECURITY: who asks is checked before anything that was sent is looked at.
      if (!isTrustedSender(event, trustedIds)) {
        onRefused('sender');
        throw new Error('refused');
      }
      return answer(input);
    });
  };
  for (const name of Object.keys(shellCalls) as ShellCallName[]) {
    handle(name, (input) => answerCall(name, handlers, input, onRefused));
  }
  handle('adoptDroppedFiles', (input) => {
    const paths = droppedPaths.safeParse(input);
    if (!paths.success) return refuse(onRefused);
    return handlers.adoptDroppedFiles(paths.data);
  });
}

// SECURITY: every argument is parsed strictly; no message of an error tells the page anything.
function answerCall(
  name: ShellCallName,
  handlers: ShellHandlers,
  input: unknown,
  onRefused: (code: string) => void,
): unknown {
  const parsed = shellCalls[name].input.safeParse(input);
  if (!parsed.success) return refuse(onRefused);
  const handler = handlers[name] as (input: unknown) => unknown;
  return handler(parsed.data);
}

function refuse(onRefused: (code: string) => void): never {
  onRefused('input');
  throw new Error('refused');
}
