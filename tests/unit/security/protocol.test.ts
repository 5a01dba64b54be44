import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, appScheme } from '../../../electron/shell/protocol/appProtocol.ts';
import { readBundleAddress } from '../../../electron/shell/protocol/bundlePath.ts';
import { PublishedFiles } from '../../../electron/shell/protocol/publishedFiles.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'muhibah-protocol-')));
const folder = join(base, 'renderer');
const published = new PublishedFiles();
const source = { folder, published, failurePage: (incident: string) => `<p>${incident}</p>` };

const get = (url: string, method = 'GET') => answer({ url, method }, source);

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html><head><title>M</title></head></html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'run.exe'), 'MZ');
  writeFileSync(join(base, 'secret.json'), '{"secret":true}');
  symlinkSync(join(base, 'secret.json'), join(folder, 'assets', 'link.json'));
  writeFileSync(join(base, 'letter.pdf'), '%PDF-1.7');
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('the application protocol', () => {
  it('is a standard and secure scheme that may not pass over the policy', () => {
    expect(appScheme.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    });
  });

  it.each([
    ['app://bundle/../secret.json'],
    ['app://bundle/assets/../../secret.json'],
    ['app://bundle/..%2fsecret.json'],
    ['app://bundle/assets/..%2F..%2Fsecret.json'],
    ['app://bundle/%2e%2e/secret.json'],
    ['app://bundle/%252e%252e/secret.json'],
    ['app://bundle/..%5csecret.json'],
    ['app://bundle/assets\\..\\..\\secret.json'],
    ['app://bundle/%5c%5cserver%5cshare%5csecret.json'],
    ['app://bundle//server/share/secret.json'],
    ['app://bundle/C:/secret.json'],
    ['app://bundle/assets/main.js%00.json'],
    ['app://bundle/assets/main.js::$DATA.json'],
    ['app://bundle/./%2e%2e/secret.json'],
    ['app://bundle/%E0%A4%A.json'],
    ['app://bundle/assets/link.json'],
    ['app://bundle/assets/run.exe'],
    ['app://bundle/assets/missing.js'],
    ['app://other/assets/main.js'],
    ['app://bundle.evil/assets/main.js'],
    ['app://user@bundle/assets/main.js'],
    ['app://bundle:8080/assets/main.js'],
    ['file:///etc/passwd.json'],
    ['http://bundle/assets/main.js'],
    ['not an address'],
  ])('answers %s with nothing', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('serves a file of the bundle with its type', async () => {
    const response = await get('app://bundle/assets/main.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('export {};');
  });

  it('answers no method that could change something', async () => {
    expect((await get('app://bundle/assets/main.js', 'POST')).status).toBe(404);
  });

  it('gives the page for every place inside the application', async () => {
    for (const url of ['app://bundle/', 'app://bundle/index.html', 'app://bundle/dossiers/1']) {
      expect((await get(url)).headers.get('content-type')).toContain('text/html');
    }
  });

  it('puts a new nonce into the policy and the page at every load', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await get('app://bundle/index.html');
        const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? 'none';
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('streams a published document, and only by its handle', async () => {
    const handle = 'abcdefghijklmnopqrstuv';
    published.publish({
      handle,
      path: join(base, 'letter.pdf'),
      name: 'Surat Tugas – Ani.pdf',
      mime: 'application/pdf',
    });
    const response = await get(`app://bundle/file/${handle}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toBe('%PDF-1.7');
    published.withdraw(handle);
    expect((await get(`app://bundle/file/${handle}`)).status).toBe(404);
  });

  it('says in words that the window cannot be loaded, without letting the address into the page', async () => {
    expect(await (await get('app://bundle/failure/ab12cd34')).text()).toContain('ab12cd34');
    expect(readBundleAddress('app://bundle/failure/<script>', folder).kind).not.toBe('failure');
  });
});
