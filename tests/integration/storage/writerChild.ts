/**
 * A program of its own that opens a store and writes without end, until it is killed.
 *
 * It prints a line for each write that the store acknowledged: what was shown as saved.
 */
import { openStore } from '#core/storage/index.ts';
import { by, passphrase, sampleDossier, tickingDeps } from './stores.ts';

const directory = process.argv[2] ?? '';
const store = await openStore(directory, { passphrase }, tickingDeps());
process.stdout.write('open\n');

for (let count = 1; process.argv[3] === 'write'; count += 1) {
  const dossier = sampleDossier({ title: `Berkas ${count}`, notes: 'isi '.repeat(500) });
  await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
  await store.write(by('dossier.save', dossier.id), (w) =>
    w.dossiers.patch(dossier.id, { title: `Berkas ${count} disimpan` }),
  );
  process.stdout.write(`${dossier.id}\n`);
}

// Without work the open store alone would not keep the program running.
setInterval(() => undefined, 60_000);
