import { describe, expect, it } from 'vitest';
import { openStore } from '#core/storage/index.ts';
import { otherProgram, passphrase, temporaryStore, tickingDeps } from './support.ts';

describe('a program that is killed in the middle of writing', () => {
  it('has lost nothing that it had shown as saved, and lets the next one in at once', async () => {
    const made = await temporaryStore();
    await made.close();
    const writer = await otherProgram(made.directory, 'write');
    while (writer.lines.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    await writer.kill();
    const saved = writer.lines.slice(1);

    const store = await openStore(made.directory, { passphrase }, tickingDeps());
    const { rows, damaged } = await store.read((r) => r.dossiers.list());
    const titles = new Map(rows.map((row) => [row.id, row.title]));
    expect(damaged).toEqual([]);
    expect(saved.length).toBeGreaterThanOrEqual(39);
    expect(saved.filter((id) => !titles.get(id)?.endsWith('disimpan'))).toEqual([]);
    const audit = await store.verifyAudit();
    expect(audit.ok).toBe(true);
    expect(audit.events).toBeGreaterThanOrEqual(2 * saved.length);
    for (const id of saved.slice(-3)) {
      const { dossier } = await store.read((r) => r.dossiers.get(id));
      expect(dossier.notes).toHaveLength(2000);
    }
    await store.close();
  });
});

describe('a store that another program has open', () => {
  it('is refused in words, and opened once that program is gone', async () => {
    const made = await temporaryStore();
    await made.close();
    const other = await otherProgram(made.directory, 'hold');
    const open = () => openStore(made.directory, { passphrase }, tickingDeps());
    await expect(open()).rejects.toMatchObject({ code: 'store_in_use' });
    await other.kill();
    const store = await open();
    await store.close();
  });

  it('is refused within one program too, and the first one goes on', async () => {
    const store = await temporaryStore();
    await expect(openStore(store.directory, { passphrase }, tickingDeps())).rejects.toMatchObject({
      code: 'store_in_use',
    });
    await expect(store.read((r) => r.dossiers.ids())).resolves.toEqual([]);
  });
});
