import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { readEnvironment } from './environment.ts';
import { startShell } from './startShell.ts';

const environment = readEnvironment(electron.app, process.argv, process.env, {
  mainFolder: dirname(fileURLToPath(import.meta.url)),
  resourcesPath: process.resourcesPath,
});

startShell(electron, environment);
