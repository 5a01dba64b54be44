import type * as ElectronModule from 'electron';

/**
 * Electron as the shell's functions receive it: as an argument, so that tests hand them a fake and no
 * module loads the real one but main.ts.
 */
export type Electron = typeof ElectronModule;
