import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runForeign } from '#core/forms/foreign/index.ts';
import { launchFork } from '#core/isolation/forkLauncher.ts';
import { launchThrough } from '#core/isolation/index.ts';
import { viewable } from '#core/pictures/index.ts';
import { makeSlotApart } from '#core/portals/slotProcess.ts';
import { tasteYaml } from '#core/rules/index.ts';
import { inSigningProcess } from '#core/signing/index.ts';
import { startOffice } from '../core/support.ts';
import { foreignForm } from '../forms/fixtures.ts';

const crashing = new URL('../../fixtures/isolation/crashing.worker.ts', import.meta.url);

describe('a file that brings its process down natively', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    form = await foreignForm();
    launchThrough((entry, ...rest) => launchFork({ ...entry, url: crashing }, ...rest));
  });
  afterAll(() => {
    launchThrough(launchFork);
  });

  it('gets a clear answer wherever it came in', async () => {
    await expect(runForeign('inspect', { bytes: form })).rejects.toMatchObject({
      code: 'form_too_heavy',
    });
    await expect(inSigningProcess('text', form, 'surat.pdf')).rejects.toMatchObject({
      code: 'file_unreadable',
      params: { name: 'surat.pdf' },
    });
    await expect(viewable(form, 'image/heic', 'foto.heic')).rejects.toMatchObject({
      code: 'file_unreadable',
      params: { name: 'foto.heic' },
    });
    const part = { kind: 'pdf' as const, fileName: 'surat.pdf', bytes: form };
    const job = { parts: [part], maxBytes: 1_000, font: new Uint8Array() };
    expect(await makeSlotApart(job)).toEqual({ ok: false, trouble: 'unreadable', file: '' });
    await expect(tasteYaml('kantor.yaml', 'rules: []')).rejects.toMatchObject({
      code: 'rules_invalid',
      params: { file: 'kantor.yaml', reason: 'yaml_too_heavy' },
    });
  });

  it('leaves the next file alone', async () => {
    launchThrough(launchFork);
    expect(await runForeign('inspect', { bytes: form })).toMatchObject({ pages: 1 });
    expect(await inSigningProcess('text', form, 'surat.pdf')).toEqual(expect.any(String));
    await tasteYaml('kantor.yaml', 'rules: []');
  });
});

describe('a YAML file that keeps the parser busy for minutes', () => {
  // Each key is compared with each other one; 300 KB take a minute and a half, the limit of 2 MB over an hour.
  const heavy = Array.from({ length: 100_000 }, (_, at) => `k${at}:`).join('\n');

  it('is refused, and the core goes on meanwhile', async () => {
    const { api, files, directory } = await startOffice();
    const path = join(directory, 'berat.yaml');
    await writeFile(path, heavy);
    const handle = files.grant({ path, name: 'berat.yaml', size: heavy.length, right: 'read' });
    let isAnswered = false;
    const refusal = expect(
      api.templates.readFile({ kind: 'surat_tugas', handle }).finally(() => {
        isAnswered = true;
      }),
    ).rejects.toMatchObject({
      data: {
        code: 'rules_invalid',
        params: { file: 'berat.yaml', line: '1', reason: 'yaml_too_heavy' },
      },
    });
    await api.office.get();
    expect(isAnswered).toBe(false);
    await refusal;
  });
});
