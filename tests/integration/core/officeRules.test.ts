import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorrectionInput, RulesView, RuleView } from '#shared/contract/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { ask, sampleDossier, tell, unlocked, writeDossier } from '../cli/support.ts';
import { readBack } from '../letters/tools.ts';
import { shippedAssets, startCore, startOffice, temporaryFolder } from './support.ts';

type Started = Awaited<ReturnType<typeof startOffice>>;

const leadTime = 'tenggat_kemendagri_terima';
const on = '2026-11-20' as CalendarDate;

/** An office with the delegation of the sample, whose request goes to the ministry. */
async function withDossier(started: Started) {
  const file = await sampleDossier();
  const path = await writeDossier(await temporaryFolder(), file);
  const handle = started.files.grant({ path, name: 'a.muhibah.json', size: 1, right: 'read' });
  const { dossier } = await started.api.dossiers.importFile({ handle });
  return dossier.id;
}

function handleOf(started: Started, path: string, right: 'read' | 'write' = 'read'): string {
  return started.files.grant({ path, name: path.split('/').at(-1) ?? '', size: 1, right });
}

/** A scan of the letter that says 14 days. */
async function letter(started: Started): Promise<string> {
  const path = join(await temporaryFolder(), 'surat-biro.pdf');
  await cp(join(shippedAssets, 'forms', (await firstForm()) ?? ''), path);
  return handleOf(started, path);
}

async function firstForm() {
  return (await readdir(join(shippedAssets, 'forms'))).find((name) => name.endsWith('.pdf'));
}

function ruleIn(view: RulesView, id: string): RuleView {
  const found = view.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

/** A correction that changes nothing yet. */
async function asItIs(started: Started, id: string): Promise<CorrectionInput> {
  const rule = ruleIn(await started.api.rules.list(), id);
  return {
    rule: id,
    parameters: [],
    enforce: rule.enforce,
    validFrom: rule.validFrom as CalendarDate | null,
    validTo: rule.validTo as CalendarDate | null,
    disabled: false,
    note: '',
    verified: null,
    paper: { scan: 'keep' },
  };
}

/** 14 instead of 10 days, verified with a letter. */
async function fourteenDays(started: Started): Promise<RulesView> {
  return started.api.rules.correct({
    ...(await asItIs(started, leadTime)),
    parameters: [{ name: 'number', value: 14 }],
    verified: { by: 'Biro Pemerintahan', on, paper: 'Surat 005/1/2026' },
    paper: { scan: 'attach', handle: await letter(started) },
  });
}

/** The dates of the dossier wherever an officer sees them. */
async function datesOf(started: Started, dossierId: string) {
  const { checklist } = await started.api.checklist.get({ dossierId });
  const step = checklist.steps.find(({ key }) => key === 'kemendagri');
  const item = checklist.items.find(({ id }) => id === 'surat_permohonan');
  const [row] = await started.api.dossiers.list({ query: '', archived: false });
  return {
    minimum: step?.due.minimum,
    plan: step?.due.plan,
    item: item?.due,
    ours: [step?.ours, item?.ours],
    nextDue: row?.nextDue?.date,
    tasks: (await started.api.desk.home()).tasks.map(({ due }) => due),
  };
}

/** Assets with another pack instead of the shipped one. */
async function assetsWithPack(change: (text: string, name: string) => string): Promise<string> {
  const assets = await temporaryFolder();
  for (const name of await readdir(shippedAssets)) {
    if (name !== 'rules') await symlink(join(shippedAssets, name), join(assets, name));
  }
  const folder = join(assets, 'rules', 'id-pdln-2027-03');
  await mkdir(join(assets, 'rules'));
  const [shipped = ''] = await readdir(join(shippedAssets, 'rules'));
  await cp(join(shippedAssets, 'rules', shipped), folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    const own = name === 'pack.yaml' ? text.replace(/^id: .*$/mu, 'id: id-pdln-2027-03') : text;
    await writeFile(join(folder, name), change(own, name));
  }
  return assets;
}

/** The same store under a program with another pack. */
async function reopened(started: Started, assets: string): Promise<Started> {
  await started.core.close();
  const next = await startCore(started.directory, assets);
  await next.api.store.unlock({ passphrase: 'kata sandi uji' });
  return next;
}

describe('a lead time of 14 instead of 10 days, verified with a letter', () => {
  it('changes the dates at once, is the office’s own, and can be taken back', async () => {
    const started = await startOffice();
    const id = await withDossier(started);
    const before = await datesOf(started, id);
    const view = await fourteenDays(started);

    const after = await datesOf(started, id);
    expect(Date.parse(before.minimum ?? '') - Date.parse(after.minimum ?? '')).toBe(4 * 86400_000);
    expect([before.ours, after.ours]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(after.item?.minimum).not.toBe(before.item?.minimum);
    expect(ruleIn(view, leadTime)).toMatchObject({
      parameters: { number: 14 },
      verified: { by: 'Biro Pemerintahan', on, paper: 'Surat 005/1/2026' },
      own: { kind: 'correction', changed: ['number'], scan: { fileName: 'surat-biro.pdf' } },
    });
    expect(ruleIn(view, leadTime).own?.pack?.parameters).toMatchObject({ number: 10 });
    const shown = await started.api.rules.viewScan({ rule: leadTime });
    expect(shown.mime).toBe('application/pdf');

    await started.api.rules.takeBack({ rule: leadTime });
    expect(await datesOf(started, id)).toEqual(before);
    expect(ruleIn(await started.api.rules.list(), leadTime).own).toBeNull();
    expect(await started.api.office.verifyAudit()).toMatchObject({ ok: true });
  });

  it('moves the plan in checklist, list and home when a usual duration is longer here', async () => {
    const started = await startOffice();
    const id = await withDossier(started);
    const before = await datesOf(started, id);
    const duration = ruleIn(await started.api.rules.list(), 'lama_kemendagri');
    await started.api.rules.correct({
      ...(await asItIs(started, duration.id)),
      parameters: [{ name: 'working_days', value: 40 }],
    });
    const after = await datesOf(started, id);
    expect((after.plan ?? '') < (before.plan ?? '')).toBe(true);
    expect((after.nextDue ?? '') < (before.nextDue ?? '')).toBe(true);
    expect(after.tasks).not.toEqual(before.tasks);
  });

  it('tells open windows what to read again', async () => {
    const started = await startOffice();
    await withDossier(started);
    const stop = new AbortController();
    const topics = new Set<string>();
    const listening = (async () => {
      const news = await started.api.desk.changes(undefined, { signal: stop.signal });
      for await (const message of news) message.topics.forEach((topic) => topics.add(topic));
    })();
    await new Promise((resolve) => setImmediate(resolve));
    await fourteenDays(started);
    stop.abort();
    await listening.catch(() => undefined);
    expect([...topics]).toEqual(expect.arrayContaining(['rules', 'dossiers', 'office']));
  });

  it('survives a new pack that still has the rule, with the pack’s other terms', async () => {
    const started = await startOffice();
    const id = await withDossier(started);
    await fourteenDays(started);
    const { minimum } = await datesOf(started, id);
    const assets = await assetsWithPack((text) =>
      text.replace('Permohonan diterima Kemendagri 10 hari', 'Permohonan sampai di Kemendagri'),
    );
    const next = await reopened(started, assets);
    const view = await next.api.rules.list();
    expect(view.pack.id).toBe('id-pdln-2027-03');
    expect(ruleIn(view, leadTime)).toMatchObject({
      label: expect.stringContaining('sampai di Kemendagri') as string,
      parameters: { number: 14 },
      own: { problem: null },
    });
    expect((await datesOf(next, id)).minimum).toBe(minimum);
  });

  it('is named as no longer fitting when a new pack drops the rule or its parameter', async () => {
    const started = await startOffice();
    await withDossier(started);
    await fourteenDays(started);
    const dropped = await reopened(
      started,
      await assetsWithPack((text) => text.replaceAll(`id: ${leadTime}`, 'id: tenggat_lain')),
    );
    expect(ruleIn(await dropped.api.rules.list(), leadTime)).toMatchObject({
      standing: 'unfit',
      label: expect.stringContaining('Kemendagri') as string,
      own: { problem: { reason: 'rule_unknown', about: leadTime } },
    });
    const changed = await reopened(
      dropped,
      await assetsWithPack((text) =>
        text.replace(
          /(id: tenggat_kemendagri_terima\n\s+kind: )deadline([\s\S]*?)parameters: \{.*\}/u,
          '$1duration$2parameters: { step: kemendagri, part: lain, working_days: 1 }',
        ),
      ),
    );
    expect(ruleIn(await changed.api.rules.list(), leadTime)).toMatchObject({
      standing: 'unfit',
      own: { problem: { reason: 'unknown_field', about: 'number' } },
    });
    await changed.api.rules.takeBack({ rule: leadTime });
    expect(ruleIn(await changed.api.rules.list(), leadTime)).toMatchObject({
      standing: 'in_force',
      own: null,
    });
  });

  it('holds for the terminal too', async () => {
    const started = await startOffice();
    await withDossier(started);
    await fourteenDays(started);
    await started.core.close();
    const path = await writeDossier(await temporaryFolder(), await sampleDossier());
    type Answer = { steps: { key: string; due: { minimum: string }; ours: boolean }[] };
    const stepIn = ({ steps }: Answer) => steps.find(({ key }) => key === 'kemendagri');
    const args = ['check', path, '--today', '2026-11-23'];
    const plain = stepIn((await ask<Answer>(args)).answer);
    const own = stepIn(
      (await ask<Answer>([...args, '--store', started.directory], unlocked)).answer,
    );
    expect((own?.due.minimum ?? '') < (plain?.due.minimum ?? '')).toBe(true);
    expect([plain?.ours, own?.ours]).toEqual([false, true]);
    const locked = await tell([...args, '--store', started.directory]);
    expect(locked.exit).not.toBe(0);
  });
});

describe('a correction that may not be', () => {
  const mistakes: [Partial<CorrectionInput>, string, string][] = [
    [{ parameters: [{ name: 'number', value: 'empat belas' }] }, 'parameters.number', 'wrong_type'],
    [{ parameters: [{ name: 'number', value: -1 }] }, 'parameters.number', 'too_small'],
    [{ parameters: [{ name: 'nomor', value: 14 }] }, 'parameters.nomor', 'unknown_field'],
    [{ enforce: 'block' }, 'enforce', 'block_not_allowed'],
    [{ disabled: true }, 'note', 'reason_needed'],
    [{ validFrom: '2027-02-01' as CalendarDate, validTo: on }, 'validTo', 'validity_order'],
  ];

  it('is refused at its field', async () => {
    const started = await startOffice();
    for (const [change, field, rule] of mistakes) {
      const input = { ...(await asItIs(started, leadTime)), ...change };
      await expect(started.api.rules.correct(input), field).rejects.toMatchObject({
        data: { code: 'invalid_input', params: { field, rule } },
      });
    }
    expect(ruleIn(await started.api.rules.list(), leadTime).own).toBeNull();
  });

  it('may block once the office has verified it', async () => {
    const started = await startOffice();
    const view = await started.api.rules.correct({
      ...(await asItIs(started, leadTime)),
      enforce: 'block',
      verified: { by: 'Bagian Hukum', on, paper: 'Surat 1/2026' },
    });
    expect(ruleIn(view, leadTime).enforce).toBe('block');
  });
});

const circular = [
  'rules:',
  '  - id: blk_contoh',
  '    kind: freeze',
  '    label: Penundaan contoh',
  '    label_en: Example freeze',
  '    parameters: { freeze: dated, from: 2026-12-01, to: 2027-12-31 }',
  '    basis: Surat edaran contoh 1/2026',
  '    source: []',
  '    grade: C',
  '    enforce: warn',
  'closed_days:',
  '  - { date: 2027-02-10, name: Hari jadi }',
].join('\n');

async function dataFile(started: Started, text: string | Buffer, name = 'kantor.yaml') {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  return handleOf(started, path);
}

describe('a freeze circular that arrives as a data file', () => {
  it('says which dossiers it hits before anything is kept, and then marks them', async () => {
    const started = await startOffice();
    const id = await withDossier(started);
    const handle = await dataFile(started, circular);
    const preview = await started.api.rules.previewFile({ handle, mode: 'add' });
    expect(preview.rules).toEqual([
      { id: 'blk_contoh', label: 'Penundaan contoh', labelEn: 'Example freeze', change: 'added' },
    ]);
    expect(preview.closedDays).toEqual({ added: ['2027-02-10'], removed: [] });
    expect(preview.dossiers).toMatchObject([{ id, findingsAdded: 1 }]);
    expect((await started.api.rules.list()).closedDays).toEqual([]);

    await started.api.rules.importFile({ handle, mode: 'add', seal: preview.seal });
    const { checklist } = await started.api.checklist.get({ dossierId: id });
    const freeze = checklist.findings.find(({ rule }) => rule === 'blk_contoh');
    expect(freeze).toMatchObject({ ours: true, severity: 'warning' });
    expect((await started.api.desk.home()).freezes.map((entry) => entry.id)).toContain(
      'blk_contoh',
    );
  });

  it('is not taken when the file was changed after it was looked at', async () => {
    const started = await startOffice();
    const path = join(await temporaryFolder(), 'kantor.yaml');
    await writeFile(path, circular);
    const handle = handleOf(started, path);
    const { seal } = await started.api.rules.previewFile({ handle, mode: 'add' });
    await writeFile(path, circular.replace('2027-12-31', '2028-12-31'));
    await expect(started.api.rules.importFile({ handle, mode: 'add', seal })).rejects.toMatchObject(
      { data: { code: 'conflict' } },
    );
  });

  it('takes the place of everything only when that was chosen', async () => {
    const started = await startOffice();
    await fourteenDays(started);
    const handle = await dataFile(started, circular);
    const changes = async (mode: 'add' | 'replace') =>
      (await started.api.rules.previewFile({ handle, mode })).rules.map(
        ({ id, change }) => `${change} ${id}`,
      );
    expect(await changes('add')).toEqual(['added blk_contoh']);
    expect(await changes('replace')).toEqual(['added blk_contoh', `removed ${leadTime}`]);
  });

  it('comes back from an export as it was', async () => {
    const started = await startOffice();
    await fourteenDays(started);
    const first = await dataFile(started, circular);
    const { seal } = await started.api.rules.previewFile({ handle: first, mode: 'add' });
    await started.api.rules.importFile({ handle: first, mode: 'add', seal });
    const path = join(await temporaryFolder(), 'ekspor.yaml');
    await started.api.rules.exportFile({ handle: handleOf(started, path, 'write') });

    const other = await startOffice();
    const handle = handleOf(other, path);
    const preview = await other.api.rules.previewFile({ handle, mode: 'replace' });
    const view = await other.api.rules.importFile({ handle, mode: 'replace', seal: preview.seal });
    expect(ruleIn(view, leadTime)).toMatchObject({
      parameters: { number: 14 },
      verified: { by: 'Biro Pemerintahan' },
      own: { scan: null },
    });
    expect(ruleIn(view, 'blk_contoh').standing).toBe('in_force');
    expect(view.closedDays).toEqual([{ date: '2027-02-10', name: 'Hari jadi' }]);
  });

  const mistakes: [string, string | Buffer, number, string][] = [
    ['a date that does not exist', circular.replace('2026-12-01', '2026-02-30'), 6, 'wrong_format'],
    [
      'an end before its start',
      circular.replace('2027-12-31', '2026-01-01'),
      6,
      'freeze_dates_order',
    ],
    ['blocking without verification', circular.replace('warn', 'block'), 10, 'block_not_allowed'],
    [
      'an estimate with a basis',
      circular.replace('grade: C', 'grade: D'),
      7,
      'estimate_with_basis',
    ],
    ['a field nobody knows', `${circular}\nlain: 1\n`, 13, 'unknown_field'],
    ['a rule that the pack does not have', 'corrections:\n  - rule: tak_ada\n', 2, 'rule_unknown'],
    ['broken YAML', 'rules:\n  - id: [\n', 3, 'yaml_syntax'],
    ['an alias', 'rules: &a []\nclosed_days: *a\n', 1, 'yaml_alias'],
    ['another kind of file', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), 1, 'file_unreadable'],
    ['a list instead of parts', '- satu\n', 1, 'wrong_type'],
  ];

  it('is refused as a whole for a mistake, with file, line and reason', async () => {
    const started = await startOffice();
    await fourteenDays(started);
    const kept = await started.api.rules.list();
    for (const [mistake, text, line, reason] of mistakes) {
      const handle = await dataFile(started, text);
      const params = { file: 'kantor.yaml', line: String(line), reason };
      const refusal = { data: { code: 'rules_invalid', params } };
      for (const mode of ['add', 'replace'] as const) {
        const preview = started.api.rules.previewFile({ handle, mode });
        await expect(preview, mistake).rejects.toMatchObject(refusal);
      }
      const taken = started.api.rules.importFile({ handle, mode: 'replace', seal: '' });
      await expect(taken, mistake).rejects.toMatchObject(refusal);
    }
    expect(await started.api.rules.list()).toEqual(kept);
  });
});

describe('a freeze entered by form', () => {
  const freeze = {
    label: 'Penundaan hari raya',
    basis: 'SE contoh 3/2026',
    grade: 'B' as const,
    from: '2026-12-01' as CalendarDate,
    to: '2027-12-31' as CalendarDate,
    approximate: false,
    categories: [],
    enforce: 'warn' as const,
    note: '',
    verified: null,
  };

  it('marks the dossiers in its days, can be changed, and can be removed', async () => {
    const started = await startOffice();
    const dossierId = await withDossier(started);
    const save = (id: string | null, change: object = {}) =>
      started.api.rules.saveFreeze({
        id,
        freeze: { ...freeze, ...change },
        paper: { scan: 'none' },
      });
    const view = await save(null);
    const id = view.rules.find(({ own }) => own?.kind === 'rule')?.id ?? '';
    const hits = async () => {
      const { checklist } = await started.api.checklist.get({ dossierId });
      return checklist.findings.filter(({ rule }) => rule === id).map(({ severity }) => severity);
    };
    expect(await hits()).toEqual(['warning']);
    await expect(save(id, { enforce: 'block' })).rejects.toMatchObject({
      data: { params: { field: 'enforce', rule: 'block_not_allowed' } },
    });
    await save(id, { enforce: 'block', verified: { by: 'Bagian Umum', on, paper: 'SE contoh' } });
    expect(await hits()).toEqual(['error']);
    await started.api.rules.takeBack({ rule: id });
    expect(await hits()).toEqual([]);
    await expect(save(null, { to: '2026-11-30' })).rejects.toMatchObject({
      data: { params: { rule: 'freeze_dates_order' } },
    });
  });
});

describe('days on which the office is closed', () => {
  it('move the plan, and are refused when one is there twice', async () => {
    const started = await startOffice();
    const id = await withDossier(started);
    const before = (await datesOf(started, id)).plan ?? '';
    const day = (text: string) => ({ date: text as CalendarDate, name: 'Hari jadi' });
    const view = await started.api.rules.setClosedDays({ days: [day(before)] });
    expect(view.closedDays).toEqual([day(before)]);
    expect(((await datesOf(started, id)).plan ?? '') < before).toBe(true);
    await expect(
      started.api.rules.setClosedDays({ days: [day(before), day(before)] }),
    ).rejects.toMatchObject({ data: { params: { field: 'days', rule: 'date_twice' } } });
  });
});

describe('the working paper for asking the ministry', () => {
  it.each(['id', 'en'] as const)(
    'lists every unverified rule and open question with room for an answer, in %s',
    async (language) => {
      const started = await startOffice();
      const verified = await fourteenDays(started);
      const path = join(await temporaryFolder(), 'kertas-kerja.pdf');
      await started.api.rules.saveWorkingPaper({
        handle: handleOf(started, path, 'write'),
        language,
      });
      const { text, fonts, info, pages, check } = readBack(await readFile(path));
      expect(check).toContain('No syntax or stream encoding errors');
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.every(({ embedded }) => embedded)).toBe(true);
      expect([info['Tagged'], info['Page size']]).toEqual(['yes', expect.stringContaining('A4')]);
      expect(pages).toBeGreaterThan(3);
      // Long names break anywhere in their column, so spaces and soft breaks do not count.
      const plain = (words: string) => words.replace(/[\s\u200b\u00ad]/gu, '');
      const content = plain(text);
      const open = verified.rules.filter((rule) => rule.verified === null);
      expect(open.length).toBeGreaterThan(50);
      for (const rule of open) expect(content, rule.id).toContain(plain(`${rule.id} ·`));
      expect(content).not.toContain(plain(`${leadTime} ·`));
      const answers = language === 'en' ? 'Not correct, should be:' : 'Tidak sesuai, seharusnya:';
      expect(content.split(plain(answers)).length - 1).toBe(open.length);
      for (const item of verified.unknown) {
        expect(content).toContain(plain(language === 'en' ? item.text_en : item.text));
      }
      expect(text).not.toMatch(/rulebook[:.]|\{\{/u);
    },
  );
});
