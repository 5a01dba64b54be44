import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  distrustOf,
  signWithService,
  userStatus,
  type EsignService,
} from '#core/signing/esignClient.ts';
import { serviceUrlProblem } from '#core/signing/serviceUrl.ts';
import {
  keyPemOf,
  makeCertificate,
  pemOf,
  signPdf,
  type TestCertificate,
} from '#tests/fixtures/signing/signers.ts';
import { startOffice } from '../core/support.ts';

/** A small signing service that speaks the published API. */
let server: Server;
let service: EsignService;
let leaf: TestCertificate;
let asked: { method: string; path: string; body: string; authorization: string }[] = [];
let answer: (response: ServerResponse, body: Buffer) => void | Promise<void>;

const passphrase = 'rahasia-pribadi';
const signer = { nik: '3201010101010001', passphrase };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const json = (response: ServerResponse, status: number, value: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};

/** Notes what is asked, and answers as the test wants it. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  void bodyOf(request).then(async (body) => {
    asked.push({
      method: request.method ?? '',
      path: request.url ?? '',
      body: body.toString('latin1'),
      authorization: request.headers.authorization ?? '',
    });
    await answer(response, body);
  });
}

beforeAll(async () => {
  leaf = await makeCertificate('Laras Purnama Contoh', await makeCertificate('Akar Uji'));
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  service = { baseUrl: `http://127.0.0.1:${port}/`, user: 'muhibah', password: 'sandi-kantor' };
});

beforeEach(() => {
  asked = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function letter(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('Surat');
  return document.save({ useObjectStreams: false });
}

/** The error of a call that must fail, with everything that it says. */
async function failing(work: Promise<unknown>) {
  try {
    await work;
    return { code: 'none', said: '' };
  } catch (error) {
    const { code, params } = error as { code: string; params: Record<string, string> };
    return { code, said: JSON.stringify([params, String(error), (error as Error).stack]) };
  }
}

describe('the connector to the signing service', () => {
  it('sends file, NIK, passphrase and form as published, and gives the signed PDF back', async () => {
    const pdf = await letter();
    const signed = await signPdf(pdf, leaf);
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.end(signed);
    };
    const got = await signWithService(service, { pdf, name: 'surat.pdf' }, signer);
    expect(Buffer.compare(got, signed)).toBe(0);
    const [request] = asked;
    expect(request).toMatchObject({ method: 'POST', path: '/api/sign/pdf' });
    expect(request?.authorization).toBe(
      `Basic ${Buffer.from('muhibah:sandi-kantor').toString('base64')}`,
    );
    for (const [name, value] of [
      ['nik', signer.nik],
      ['passphrase', passphrase],
      ['tampilan', 'invisible'],
    ] as const) {
      expect(request?.body).toContain(`name="${name}"\r\n\r\n${value}\r\n`);
    }
    expect(request?.body).toContain('name="file"; filename="surat.pdf"');
  });

  it('tells each failure in its own words and never says the passphrase', async () => {
    const pdf = await letter();
    const send = () =>
      signWithService(service, { pdf, name: 'surat.pdf' }, signer, { milliseconds: 1500 });
    const cases: [string, typeof answer][] = [
      [
        'signing_passphrase',
        (response) =>
          json(response, 400, { status_code: 2031, error: 'Passphrase anda salah !!!' }),
      ],
      [
        'signing_refused',
        (response) => json(response, 400, { error: `User tidak terdaftar ${passphrase}` }),
      ],
      ['signing_credentials', (response) => json(response, 401, { error: 'Unauthorized' })],
      ['signing_answer', (response) => void response.writeHead(500).end('<html>oops')],
      ['signing_answer', (response) => void response.writeHead(200).end('no PDF')],
      ['signing_answer', (response) => void response.writeHead(500).end('x'.repeat(200_000))],
      ['signing_answer', (response) => void response.writeHead(302, { location: '/' }).end()],
      ['signing_unreachable', () => undefined],
    ];
    for (const [code, how] of cases) {
      answer = how;
      const { code: told, said } = await failing(send());
      expect(told).toBe(code);
      expect(said).not.toContain(passphrase);
      // The service's own words stand inside a sentence.
      expect(said).not.toContain('!');
    }
  });

  it('takes every secret out of the service’s words, also where one begins with another', async () => {
    const own = { ...service, password: `${passphrase}-kantor` };
    answer = (response) => json(response, 400, { error: `gagal: ${own.password}` });
    const { code, said } = await failing(
      signWithService(own, { pdf: await letter(), name: 'surat.pdf' }, signer),
    );
    expect(code).toBe('signing_refused');
    expect(said).toContain('gagal: …');
    expect(said).not.toContain('kantor');
  });

  it('follows no redirect, whatever the service says', async () => {
    answer = (response) => void response.writeHead(307, { location: '/lain' }).end();
    await failing(signWithService(service, { pdf: await letter(), name: 'a.pdf' }, signer));
    await failing(userStatus(service, signer.nik));
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/sign/pdf',
      `/api/user/status/${signer.nik}`,
    ]);
  });

  it('sends nothing where the connection cannot be trusted, and says why', async () => {
    const secure = async (certificate: TestCertificate) => {
      const pem = { cert: pemOf(certificate), key: await keyPemOf(certificate) };
      const listening = createSecureServer(pem, serve);
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      const { port } = listening.address() as AddressInfo;
      const told = await userStatus(
        { ...service, baseUrl: `https://127.0.0.1:${port}` },
        signer.nik,
      ).catch((error: unknown) => error);
      listening.close();
      return told;
    };
    expect(await secure(await makeCertificate('Akar buatan sendiri'))).toMatchObject({
      code: 'signing_certificate',
      params: { reason: 'untrusted' },
    });
    const plain = { ...service, baseUrl: service.baseUrl.replace('http:', 'https:') };
    await expect(userStatus(plain, signer.nik)).rejects.toMatchObject({
      code: 'signing_certificate',
      params: { reason: 'handshake' },
    });
    expect(asked).toEqual([]);
  });

  it('tells the reasons for which a certificate is not taken', () => {
    const reason = (code: string) => distrustOf(new TypeError('x', { cause: { code } }));
    expect(reason('CERT_HAS_EXPIRED')).toBe('expired');
    expect(reason('ERR_TLS_CERT_ALTNAME_INVALID')).toBe('name');
    expect(reason('SELF_SIGNED_CERT_IN_CHAIN')).toBe('untrusted');
    expect(reason('UNABLE_TO_VERIFY_LEAF_SIGNATURE')).toBe('untrusted');
    expect(reason('ECONNREFUSED')).toBeNull();
    expect(reason('ENOTFOUND')).toBeNull();
    expect(distrustOf(new DOMException('x', 'TimeoutError'))).toBeNull();
  });

  it('asks the status of a signer', async () => {
    answer = (response) =>
      json(response, 200, { status_code: 1111, message: 'User telah terdaftar' });
    expect(await userStatus(service, signer.nik)).toBe('User telah terdaftar');
    expect(asked[0]).toMatchObject({ method: 'GET', path: `/api/user/status/${signer.nik}` });
  });

  it('takes plain http only to the office’s own network, and only when that was allowed', () => {
    expect(serviceUrlProblem('https://esign.contoh.go.id', false)).toBeNull();
    expect(serviceUrlProblem('http://10.1.2.3:8080', false)).toBe('plain');
    expect(serviceUrlProblem('http://10.1.2.3:8080', true)).toBeNull();
    expect(serviceUrlProblem('http://172.32.0.1', true)).toBe('plain_public');
    expect(serviceUrlProblem('http://esign.contoh.go.id', true)).toBe('plain_public');
    for (const text of ['', 'file:///x', 'https://u:p@x', 'esign', 'https://x/?a=1']) {
      expect(serviceUrlProblem(text, true)).toBe('invalid');
    }
  });

  it('uses no network while it is off, and keeps its password to itself', async () => {
    const { api, logged } = await startOffice();
    expect(await api.signing.connector()).toMatchObject({ on: false, hasPassword: false });
    const off = { on: false, ...service, allowPlainHttp: true };
    const view = await api.signing.setConnector(off);
    expect(view).toMatchObject({ on: false, hasPassword: true });
    expect(JSON.stringify([view, logged])).not.toContain(service.password);
    await expect(api.signing.signerStatus({ nik: signer.nik })).rejects.toMatchObject({
      data: { code: 'signing_off' },
    });
    expect(asked).toEqual([]);
    await expect(
      api.signing.setConnector({ ...off, baseUrl: 'http://esign.contoh.go.id' }),
    ).rejects.toMatchObject({ data: { code: 'signing_address' } });
    answer = (response) => json(response, 200, { message: 'User telah terdaftar' });
    await api.signing.setConnector({ ...off, on: true, password: null });
    expect(await api.signing.signerStatus({ nik: signer.nik })).toEqual({
      message: 'User telah terdaftar',
    });
    expect(asked).toHaveLength(1);
  });

  it('gives its password to no other address than the one that it was entered for', async () => {
    const { api } = await startOffice();
    const first = { on: true, ...service, allowPlainHttp: true };
    await api.signing.setConnector(first);
    const kept = { ...first, password: null };
    const samePlace = { ...kept, baseUrl: `${service.baseUrl}esign` };
    expect(await api.signing.setConnector(samePlace)).toMatchObject({ hasPassword: true });
    const elsewhere = { ...kept, baseUrl: service.baseUrl.replace('127.0.0.1', 'localhost') };
    expect(await api.signing.setConnector(elsewhere)).toMatchObject({ hasPassword: false });
    answer = (response) => json(response, 200, { message: 'User telah terdaftar' });
    await api.signing.signerStatus({ nik: signer.nik });
    const [request] = asked;
    const sent = Buffer.from(request?.authorization.split(' ')[1] ?? '', 'base64').toString();
    expect(sent).toBe('muhibah:');
    expect(await api.signing.setConnector(kept)).toMatchObject({ hasPassword: false });
  });
});
