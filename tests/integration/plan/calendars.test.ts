import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCore, startOffice, temporaryFolder } from '../core/support.ts';

const shipped = join(import.meta.dirname, '../../../assets/calendars/2027.yaml');

type Started = Awaited<ReturnType<typeof startOffice>>;

/** Writes a calendar file and offers it to the core as the user would. */
async function offered({ files }: Started, name: string, text: string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  return files.grant({ path, name, size: text.length, right: 'read' });
}

const decree = (year: number) =>
  readFile(shipped, 'utf8').then((text) => text.replaceAll('2027', String(year)));

describe('an office’s own calendars', () => {
  it('replace the year that ships, outlive a restart, stand in the audit trail, and can be taken back', async () => {
    const started = await startOffice();
    const { api, directory, core } = started;
    const before = await api.calendars.list();
    expect(before.years.map(({ calendar }) => calendar.year)).toEqual([2025, 2026, 2027]);
    const text = (await decree(2027)).replace('SKB 1205/2026', 'SKB contoh 9/2027');
    const { year, view } = await api.calendars.importFile({
      handle: await offered(started, '2027.yaml', text),
    });
    expect(year).toBe(2027);
    const own = view.years.find(({ calendar }) => calendar.year === 2027);
    expect(own?.calendar.decree).toContain('SKB contoh 9/2027');
    expect(own?.importedAt).not.toBeNull();
    expect(own?.isShipped).toBe(true);
    expect((await api.office.verifyAudit()).ok).toBe(true);
    await core.close();

    const again = await startCore(directory);
    await again.api.store.unlock({ passphrase: 'kata sandi uji' });
    const kept = (await again.api.calendars.list()).years.at(-1);
    expect(kept?.calendar.decree).toContain('SKB contoh 9/2027');
    const back = await again.api.calendars.takeBack({ year: 2027 });
    expect(back.years.at(-1)).toMatchObject({ importedAt: null });
    expect(back.years.at(-1)?.calendar.decree).toContain('SKB 1205/2026');
    await expect(again.api.calendars.takeBack({ year: 2027 })).rejects.toMatchObject({
      data: { code: 'not_found' },
    });
  });

  it('bring a year that the program lacks, so that its dates can be counted', async () => {
    const started = await startOffice();
    const { api } = started;
    const { view } = await api.calendars.importFile({
      handle: await offered(started, '2028.yaml', await decree(2028)),
    });
    expect(view.years.at(-1)).toMatchObject({ isShipped: false });
    expect(started.core.context.rules.calendars.map(({ year }) => year)).toContain(2028);
    const without = await api.calendars.takeBack({ year: 2028 });
    expect(without.years.map(({ calendar }) => calendar.year)).toEqual([2025, 2026, 2027]);
  });

  it.each([
    [
      'a date of another year',
      (text: string) => text.replace('  - 2027-01-05', '  - 2026-01-05'),
      'date_outside_year',
      8,
    ],
    [
      'a date that is there twice',
      (text: string) => text.replace('  - 2027-01-05', '  - 2027-01-01'),
      'date_twice',
      8,
    ],
    [
      'a name without its date',
      (text: string) => `${text}  2027-07-07: "Tidak ada"\n`,
      'name_without_date',
      0,
    ],
    ['an unknown field', (text: string) => `${text}libur: []\n`, 'unknown_field', 0],
    ['broken YAML', (text: string) => text.replace('holidays:', 'holidays: ['), 'yaml_syntax', 0],
  ] as const)(
    'are refused as a whole for %s, with file, line and reason',
    async (_what, spoil, reason, line) => {
      const started = await startOffice();
      const { api } = started;
      const before = await api.calendars.list();
      const handle = await offered(started, 'keputusan.yaml', spoil(await decree(2027)));
      const refusal = await api.calendars.importFile({ handle }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        data: { code: 'rules_invalid', params: { file: 'keputusan.yaml', reason } },
      });
      const told = (refusal as { data: { params: { line: string } } }).data.params.line;
      if (line > 0) expect(Number(told)).toBe(line);
      else expect(Number(told)).toBeGreaterThan(0);
      expect(await api.calendars.list()).toEqual(before);
    },
  );

  it('can be saved as a file, edited and brought in again', async () => {
    const started = await startOffice();
    const { api, files } = started;
    const path = join(await temporaryFolder(), 'kalender-2027.yaml');
    const handle = files.grant({ path, name: 'kalender-2027.yaml', size: 0, right: 'write' });
    await api.calendars.exportFile({ year: 2027, handle });
    const text = await readFile(path, 'utf8');
    expect(text).toContain('SKB 1205/2026');
    const { year } = await api.calendars.importFile({
      handle: await offered(started, 'kalender-2027.yaml', text),
    });
    expect(year).toBe(2027);
  });
});
