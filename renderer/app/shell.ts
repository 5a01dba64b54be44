import { useEffect, useRef } from 'react';
import type { ShellBridge, ShellEvent } from '#shared/contract/shell.ts';

export type { ChosenFile, FileKind, MenuCommand, PrintOutcome } from '#shared/contract/shell.ts';

declare global {
  interface Window {
    /** The bridge that the preload gives; the only way to files, printers and the menu. */
    readonly muhibah: ShellBridge;
  }
}

/** The shell's bridge. */
export function shell(): ShellBridge {
  return window.muhibah;
}

/** Listens to the shell while the component is there. */
export function useShellEvents(listener: (event: ShellEvent) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => shell().onEvent((event) => latest.current(event)), []);
}
