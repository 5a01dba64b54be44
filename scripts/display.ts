import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { findProgram } from './prepare/systemLibraries.mjs';

/** Screen of the tests: room for both sizes at which every screen must be right. */
const screen = '-screen 0 1920x1080x24';
const socketFolder = '/tmp/.X11-unix';

/** What goes before a program that needs a display nobody looks at, so that no window pops up. */
export function displayPrefix(): string[] {
  if (process.platform !== 'linux') return [];
  if (findProgram('xvfb-run') !== undefined) {
    // Only root may make the folder of the display's socket.
    if (process.getuid?.() === 0 && !existsSync(socketFolder)) {
      mkdirSync(socketFolder);
      chmodSync(socketFolder, 0o1777);
    }
    return ['xvfb-run', '--auto-servernum', `--server-args=${screen}`];
  }
  if ((process.env.DISPLAY ?? '') !== '') return [];
  throw new Error('This needs a display: install xvfb and xauth.');
}
