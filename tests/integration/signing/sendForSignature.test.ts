import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databasePath, openDatabase } from '#core/storage/database/connection.ts';
import { readVault } from '#core/storage/vault/vaultFile.ts';
import { unwrapWithPassphrase } from '#core/storage/vault/wraps.ts';
import { serviceAgrees } from '#shared/domain/signing/index.ts';
import { TestSigningService } from '#tests/fixtures/signing/service.ts';
import { passphrase } from '../cli/support.ts';
import { officeWithRequest } from './support.ts';

const signingPassphrase = 'rahasia-pribadi-77';
const signer = { nik: '3201010101010001', passphrase: signingPassphrase };
let service: TestSigningService;

beforeAll(async () => {
  service = new TestSigningService(signingPassphrase);
  await service.start();
});

beforeEach(async () => {
  await service.stop();
  await service.start();
  service.asked.length = 0;
});

afterAll(() => service.dispose());

/** An office that uses the service, with a request that has its number. */
async function office(connector: { appearance?: 'visible'; placeNumbers?: 'corners' } = {}) {
  const started = await officeWithRequest();
  await started.api.signing.setConnector({
    on: true,
    baseUrl: service.baseUrl,
    user: 'muhibah',
    password: 'sandi-kantor',
    allowPlainHttp: true,
    ...connector,
  });
  return started;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error as { data: { code: string } }).data.code;
  }
}

/** Everything that the store's tables hold, as text. */
async function storeAsText(directory: string): Promise<string> {
  const key = await unwrapWithPassphrase(await readVault(directory), passphrase);
  const database = openDatabase(databasePath(directory), key);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables
      .map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all()))
      .join('\n');
  } finally {
    database.close();
  }
}

describe('sending a letter to the agency’s signing service', () => {
  it('waits while offline, asks for the passphrase again, and keeps the signed file as final', async () => {
    const { api, core, ref, store, logged, summaryOf, grant, folder } = await office();
    await service.stop();
    expect(await codeOf(api.signing.send({ ...ref, ...signer }))).toBe('signing_unreachable');
    expect(await summaryOf()).toMatchObject({ state: 'final', waiting: true });
    expect(await codeOf(api.signing.signerStatus({ nik: signer.nik }))).toBe('signing_offline');

    await service.start();
    const wrong = { ...ref, ...signer, passphrase: 'salah-sekali-88' };
    expect(await codeOf(api.signing.send(wrong))).toBe('signing_passphrase');
    expect(await summaryOf()).toMatchObject({ state: 'final', waiting: true });

    const taken = await api.signing.send({ ...ref, ...signer });
    expect(taken).toMatchObject({ source: 'connector', report: { verdict: 'valid' } });
    expect(taken.report.signatures[0]?.signer?.name).toBe('Laras Purnama Contoh');
    expect(taken.placement).toBeUndefined();
    expect(await summaryOf()).toMatchObject({ state: 'signed', waiting: false });
    expect(service.asked.at(-1)?.fields).toEqual({ ...signer, tampilan: 'invisible' });

    await api.papers.savePdf({ ...ref, handle: grant('akhir.pdf', 'write') });
    const kept = await readFile(join(folder, 'akhir.pdf'));
    await core.close();
    // Neither the right passphrase nor the wrong one is in any table, in the log, or in the signed file.
    const everything = [
      await storeAsText(join(store, 'office')),
      logged.join('\n'),
      kept.toString('latin1'),
    ];
    expect(everything[0]).toContain('paper.queueForSignature');
    for (const text of everything) {
      expect(text).not.toContain(signingPassphrase);
      expect(text).not.toContain('salah-sekali-88');
      expect(text).not.toContain(signer.nik);
    }
  }, 60_000);

  it('shows the signature in the box that the letter reserves, and says so', async () => {
    const { api, ref, folder, grant, keepBox } = await office({ appearance: 'visible' });
    expect(await codeOf(api.signing.send({ ...ref, ...signer }))).toBe('signing_no_box');
    expect((await api.papers.get(ref)).summary.state).toBe('draft');
    await keepBox();

    const taken = await api.signing.send({ ...ref, ...signer });
    expect(taken).toMatchObject({ placement: 'inside', report: { verdict: 'valid' } });
    const fields = service.asked.at(-1)?.fields ?? {};
    expect(fields).toMatchObject({ tampilan: 'visible', image: 'false' });
    expect(fields['linkQR']).toMatch(/^MUHIBAH:1:/u);

    // The dashed box on the page is where the parameters say: its words stand right of the picture's square.
    await api.signing.saveCopy({
      dossierId: ref.dossierId,
      id: taken.id,
      handle: grant('surat.pdf', 'write'),
    });
    const words = execFileSync('pdftotext', ['-bbox', join(folder, 'surat.pdf'), '-'], {
      encoding: 'utf8',
    });
    const pages = words.split('<page ').slice(1);
    const page = pages[Number(fields['page']) - 1] ?? '';
    const height = Number(/height="([\d.]+)"/u.exec(page)?.[1]);
    const [, left = '', top = '', bottom = ''] =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Ruang</u.exec(page) ?? [];
    const [x, y, side] = ['xAxis', 'yAxis', 'width'].map((name) => Number(fields[name]));
    expect(fields['height']).toBe(fields['width']);
    expect(Number(left)).toBeGreaterThan((x ?? 0) + (side ?? 0) - 1);
    expect(Number(left)).toBeLessThan((x ?? 0) + (side ?? 0) + 4);
    const middle = height - (Number(top) + Number(bottom)) / 2;
    expect(Math.abs(middle - ((y ?? 0) + (side ?? 0) / 2))).toBeLessThan(2);

    // A letter by letter choice against the office's: no picture.
    const unseen = await api.signing.send({ ...ref, ...signer, appearance: 'invisible' });
    expect(unseen.placement).toBeUndefined();
  }, 60_000);

  it('tells when the service showed the signature somewhere else', async () => {
    const { api, ref, keepBox } = await office({
      appearance: 'visible',
      placeNumbers: 'corners',
    });
    await keepBox();
    const taken = await api.signing.send({ ...ref, ...signer });
    expect(taken.placement).toBe('outside');
    expect((await api.signing.list({ dossierId: ref.dossierId }))[0]?.placement).toBe('outside');
  }, 60_000);

  it('asks the service to check a signed file, and tells where the two checks differ', async () => {
    const { api, ref, folder, grant } = await office();
    const taken = await api.signing.send({ ...ref, ...signer });
    const file = { dossierId: ref.dossierId, id: taken.id };
    const detail = (intact: boolean) => ({
      info_signer: {
        signer_name: 'Laras Purnama Contoh',
        issuer_dn: 'CN=Uji',
        cert_user_certified: false,
      },
      signature_document: {
        signed_in: '12-01-2027',
        document_integrity: intact,
        signed_using_tsa: false,
      },
    });
    service.verifyAnswer = {
      jumlah_signature: 1,
      summary: 'DOKUMEN\u0007 VALID',
      notes: null,
      details: [detail(true)],
      unheard: 'of',
    };
    const check = await api.signing.serviceCheck(file);
    expect(check).toMatchObject({
      summary: 'DOKUMEN VALID',
      count: 1,
      signers: [{ name: 'Laras Purnama Contoh', intact: true, certified: false, stamped: false }],
    });
    expect(serviceAgrees(taken.report, check)).toBe('agrees');
    expect(service.asked.at(-1)?.file.subarray(0, 5).toString()).toBe('%PDF-');

    service.verifyAnswer = { jumlah_signature: 1, details: [detail(false)] };
    const path = grant('lain.pdf', 'read');
    await writeFile(join(folder, 'lain.pdf'), service.asked.at(-1)?.file ?? '');
    const other = await api.signing.serviceCheck({ handle: path });
    expect(serviceAgrees(taken.report, other)).toBe('differs');

    service.verifyAnswer = {};
    expect(await codeOf(api.signing.serviceCheck(file))).toBe('signing_answer');
    await service.stop();
    expect(await codeOf(api.signing.serviceCheck(file))).toBe('signing_offline');
    expect(await api.signing.waiting({ dossierId: ref.dossierId })).toEqual([]);
  }, 60_000);

  it('marks a letter that went to be signed by other means, until it is back or given up', async () => {
    const { api, ref, summaryOf } = await office();
    await api.signing.wait(ref);
    expect(await summaryOf()).toMatchObject({ state: 'final', waiting: true });
    await api.signing.giveUp(ref);
    expect(await summaryOf()).toMatchObject({ state: 'final', waiting: false });
  }, 60_000);
});
