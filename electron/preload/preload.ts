import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { ShellBridge, ShellEvent } from '#shared/contract/shell.ts';
import { corePortMessage, shellCallNames } from '#shared/contract/shellNames.ts';

// SECURITY: named calls only; neither ipcRenderer nor a channel of the page's choosing is given away.
const ask = (channel: string) => (input?: unknown) => ipcRenderer.invoke(channel, input) as unknown;
const bridge = {
  ...Object.fromEntries(shellCallNames.map((name) => [name, ask(`shell:${name}`)])),
  // SECURITY: only a File that was really dropped has a path; the page never sees it.
  adoptDroppedFiles: (files: readonly File[]) =>
    ask('shell:adoptDroppedFiles')(files.map((file) => webUtils.getPathForFile(file))),
  onEvent: (listener: (event: ShellEvent) => void) => {
    const forward = (_: IpcRendererEvent, event: ShellEvent) => listener(event);
    ipcRenderer.on('shell:event', forward);
    return () => void ipcRenderer.off('shell:event', forward);
  },
} as ShellBridge;
contextBridge.exposeInMainWorld('muhibah', Object.freeze(bridge));
ipcRenderer.on('shell:corePort', ({ ports }) =>
  window.postMessage(corePortMessage, window.location.origin, ports as unknown as Transferable[]),
);
