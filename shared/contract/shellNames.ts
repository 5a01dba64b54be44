/** Names of the shell's calls, apart from their schemas so that the preload carries no validator. */
export const shellCallNames = [
  'connectCore',
  'restartCore',
  'chooseOpenFiles',
  'chooseSaveFile',
  'chooseFolder',
  'listPrinters',
  'printDocument',
  'showInFolder',
  'openExternal',
  'setTitle',
  'setLocked',
  'setLanguage',
] as const;

/** `event.data` of the window message that carries the core's port in `event.ports[0]`. */
export const corePortMessage = 'muhibah:core-port';
