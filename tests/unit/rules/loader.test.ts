import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCalendars, loadOverlay, loadRulePack } from '#core/rules/index.ts';
import { isAppError } from '#shared/contract/errors.ts';
import { translator } from '#shared/i18n/index.ts';
import indonesian from '#shared/i18n/id/rules.json' with { type: 'json' };
import { shippedPack } from './support.ts';

const assets = join(import.meta.dirname, '../../../assets');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muhibah-rules-'));
  await cp(join(assets, 'rules/id-pdln-2026-11'), join(folder, 'pack'), { recursive: true });
  await cp(join(assets, 'calendars'), join(folder, 'calendars'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces one text of a file and tells the line on which it stood, counted from 1. */
async function spoil(file: string, from: string, to: string): Promise<number> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${from} is not in ${file}`);
  await writeFile(path, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

/** The parameters of the refusal. */
async function refusal(loading: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await loading;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'rules_invalid') throw error;
    expect(Object.keys(indonesian.packProblems)).toContain(error.params['reason']);
    return error.params;
  }
  throw new Error('nothing was refused');
}

const pack = () => loadRulePack(join(folder, 'pack'));

describe('a rule pack with a mistake is refused whole, with file, line and reason', () => {
  it('for a value that is not in the list', async () => {
    const line = await spoil('pack/checks.yaml', 'enforce: warn', 'enforce: shout');
    expect(await refusal(pack())).toMatchObject({
      file: 'checks.yaml',
      line: String(line),
      reason: 'not_in_list',
      about: 'inform, warn, block',
    });
  });

  it('and the message says where and what in words', async () => {
    const line = await spoil('pack/checks.yaml', 'source: [S44]', 'source: [S99]');
    const say = translator('id') as (key: string, params: object) => string;
    const text = say('errors:rules_invalid', await refusal(pack()));
    expect(text).toContain(
      `checks.yaml, baris ${line}: Sumber S99 tidak ada di daftar sumber. Seluruh berkas ditolak`,
    );
  });

  it('for an example of a paper that no source gives', async () => {
    const text = await readFile(join(folder, 'pack/documents.yaml'), 'utf8');
    await writeFile(
      join(folder, 'pack/documents.yaml'),
      text.replace('- id: dpa\n', '- id: dpa\n    example: Surat\n    example_en: Letter\n'),
    );
    expect(await refusal(pack())).toMatchObject({
      file: 'documents.yaml',
      reason: 'evidence_missing',
    });
  });

  it('for a field that nobody knows', async () => {
    const line = await spoil('pack/limits.yaml', 'repealed: true', 'abolished: true');
    expect(await refusal(pack())).toMatchObject({
      file: 'limits.yaml',
      line: String(line),
      reason: 'unknown_field',
      about: 'abolished',
    });
  });

  it('for a field that is missing', async () => {
    await spoil('pack/routes.yaml', '    label_en: Official travel of a governor\n', '');
    expect(await refusal(pack())).toMatchObject({
      file: 'routes.yaml',
      reason: 'missing_field',
      about: 'label_en',
    });
  });

  it('for a rule that blocks without law text or an office behind it', async () => {
    const text = await readFile(join(folder, 'pack/limits.yaml'), 'utf8');
    const at = text.indexOf('enforce: warn', text.indexOf('id: tidak_bersamaan'));
    await writeFile(
      join(folder, 'pack/limits.yaml'),
      `${text.slice(0, at)}enforce: block${text.slice(at + 'enforce: warn'.length)}`,
    );
    expect(await refusal(pack())).toMatchObject({
      file: 'limits.yaml',
      line: String(text.slice(0, at).split('\n').length),
      reason: 'block_not_allowed',
      about: 'tidak_bersamaan',
    });
  });

  it('for a repealed rule that blocks, whatever its letter', async () => {
    const file = join(folder, 'pack/requirements.yaml');
    const text = await readFile(file, 'utf8');
    const at = text.indexOf('enforce: warn', text.indexOf('id: dok_surat_kuasa_penuh'));
    await writeFile(file, `${text.slice(0, at)}enforce: block${text.slice(at + 13)}`);
    expect(await refusal(pack())).toMatchObject({ reason: 'block_not_allowed' });
  });

  it('for a source, a document or a rule that is not there or there twice', async () => {
    const line = await spoil('pack/checks.yaml', 'source: [S44]', 'source: [S99]');
    expect(await refusal(pack())).toMatchObject({
      file: 'checks.yaml',
      line: String(line),
      reason: 'source_unknown',
      about: 'S99',
    });
    await spoil('pack/checks.yaml', 'S99', 'S44');
    await spoil('pack/requirements.yaml', '{ document: kak }', '{ document: kakk }');
    expect(await refusal(pack())).toMatchObject({ reason: 'document_unknown', about: 'kakk' });
    await spoil('pack/requirements.yaml', '{ document: kakk }', '{ document: kak }');
    await spoil('pack/limits.yaml', 'id: batas_lama', 'id: dok_kak');
    expect(await refusal(pack())).toMatchObject({ reason: 'rule_twice', about: 'dok_kak' });
  });

  it('for documents that wait for each other', async () => {
    await spoil('pack/documents.yaml', 'needs: [surat_tugas]', 'needs: [spd]');
    expect(await refusal(pack())).toMatchObject({
      file: 'documents.yaml',
      reason: 'needs_circle',
      about: 'spd',
    });
  });

  it('for broken YAML, aliases, and a file that is no map', async () => {
    await writeFile(join(folder, 'pack/zz.yaml'), 'rules: [\n  {id: "a\n');
    expect(await refusal(pack())).toMatchObject({ file: 'zz.yaml', reason: 'yaml_syntax' });
    await writeFile(join(folder, 'pack/zz.yaml'), 'unknown: &a ["x"]\nwarning: *a\n');
    expect(await refusal(pack())).toMatchObject({ reason: 'yaml_alias' });
    await writeFile(join(folder, 'pack/zz.yaml'), '- 1\n');
    expect(await refusal(pack())).toMatchObject({ reason: 'not_a_map' });
  });

  it('for a folder that is not there', async () => {
    expect(await refusal(loadRulePack(join(folder, 'nowhere')))).toMatchObject({
      reason: 'folder_unreadable',
    });
  });
});

describe('a calendar with a mistake is refused', () => {
  const calendars = () => loadCalendars(join(folder, 'calendars'));

  it('for a day that does not exist', async () => {
    const line = await spoil('calendars/2026.yaml', '2026-01-16', '2026-02-30');
    expect(await refusal(calendars())).toMatchObject({ file: '2026.yaml', line: String(line) });
  });

  it('for a day of another year or there twice', async () => {
    const line = await spoil('calendars/2026.yaml', '2026-01-16', '2025-01-16');
    expect(await refusal(calendars())).toMatchObject({
      line: String(line),
      reason: 'date_outside_year',
    });
    await spoil('calendars/2026.yaml', '2025-01-16', '2026-01-01');
    expect(await refusal(calendars())).toMatchObject({ reason: 'date_twice' });
  });

  it('for a year that two files claim', async () => {
    await cp(join(folder, 'calendars/2026.yaml'), join(folder, 'calendars/copy.yaml'));
    expect(await refusal(calendars())).toMatchObject({ reason: 'year_twice', about: '2026' });
  });
});

describe('an office’s overlay with a mistake is refused', () => {
  async function load(text: string): Promise<unknown> {
    const path = join(folder, 'kantor.yaml');
    await writeFile(path, text);
    return loadOverlay(path, shippedPack);
  }

  it('for a rule that the pack does not have', async () => {
    expect(await refusal(load('corrections:\n  - rule: tak_ada\n'))).toMatchObject({
      file: 'kantor.yaml',
      line: '2',
      reason: 'rule_unknown',
      about: 'tak_ada',
    });
  });

  it('for a parameter that does not fit the rule', async () => {
    const text = [
      'corrections:',
      '  - rule: lama_kemendagri',
      '    parameters:',
      '      working_days: empat belas',
    ].join('\n');
    expect(await refusal(load(text))).toMatchObject({
      line: '4',
      reason: 'wrong_type',
      about: 'number',
    });
  });

  it('for blocking with a rule that the office has not verified', async () => {
    const text = 'corrections:\n  - rule: tidak_bersamaan\n    enforce: block\n';
    expect(await refusal(load(text))).toMatchObject({ line: '3', reason: 'block_not_allowed' });
  });

  it('and one without mistakes is taken', async () => {
    const text = [
      'corrections:',
      '  - rule: tidak_bersamaan',
      '    enforce: block',
      '    verified: { by: Bagian Hukum, on: 2026-11-20, paper: Surat 1/2026 }',
      'closed_days:',
      '  - { date: 2027-02-10, name: Hari jadi }',
    ].join('\n');
    expect(await load(text)).toMatchObject({ closed_days: [{ date: '2027-02-10' }] });
  });
});
