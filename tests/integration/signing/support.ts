import { join } from 'node:path';
import { expect } from 'vitest';
import {
  onTestDay,
  passphrase,
  sampleDossier,
  tell,
  unlocked,
  writeDossier,
} from '../cli/support.ts';
import { startCore, temporaryFolder } from '../core/support.ts';

/** An office with the sample dossier, whose request for permission has its number. */
export async function officeWithRequest() {
  const folder = await temporaryFolder();
  const file = await writeDossier(folder, await sampleDossier());
  const store = join(folder, 'store');
  expect((await tell(['import', file, '--store', store, ...onTestDay], unlocked)).exit).toBe(0);
  const started = await startCore(store);
  const { api, files } = started;
  await api.store.unlock({ passphrase });
  const [row] = await api.dossiers.list({ query: '', archived: false });
  const dossierId = row?.id ?? '';
  const papers = await api.papers.list({ dossierId });
  const key = papers.find(({ kind }) => kind === 'permission_request')?.key ?? '';
  const ref = { dossierId, key };
  const { summary } = await api.papers.assignNumber(ref);
  const grant = (name: string, right: 'read' | 'write') =>
    files.grant({ path: join(folder, name), right, name, size: 1 });
  const summaryOf = async () =>
    (await api.papers.list({ dossierId })).find((paper) => paper.key === key);
  /** The office's letters keep a box for the electronic signature. */
  const keepBox = async () => {
    const { office, rev } = await api.office.get();
    await api.office.save({ rev, patch: { signing: { ...office.signing, signatureBox: true } } });
  };
  return { ...started, folder, file, store, ref, summary, grant, summaryOf, keepBox };
}
