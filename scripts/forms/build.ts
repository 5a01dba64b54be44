import { readFile, writeFile } from 'node:fs/promises';
import { exitPermitLayout } from './exitPermitLayout.ts';
import { buildTemplate } from './template.ts';

const asset = (path: string) => new URL(`../../assets/${path}`, import.meta.url);
const template = await buildTemplate(exitPermitLayout, {
  regular: await readFile(asset('fonts/Arimo-Regular.ttf')),
  bold: await readFile(asset('fonts/Arimo-Bold.ttf')),
});
await writeFile(asset('forms/exit-permit.pdf'), template);
console.log(`assets/forms/exit-permit.pdf ${template.length} bytes`);
