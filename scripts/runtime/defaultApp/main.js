/**
 * What Electron's own default application does and the registry's runtime lacks: `electron FOLDER`
 * starts the application of that folder. The await at top level keeps Electron from becoming ready
 * before the application has said how it wants to start.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Usage: electron FOLDER');
  process.exit(2);
}
const root = resolve(folder);
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(root);
await import(pathToFileURL(join(root, description.main)).href);
