import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { CustomScheme, Protocol } from 'electron';
import {
  appOrigin,
  contentSecurityPolicy,
  documentPolicy,
  filePolicy,
  newNonce,
  securityHeaders,
} from '../security/contentPolicy.ts';
import { isInside, readBundleAddress } from './bundlePath.ts';
import type { PublishedFiles } from './publishedFiles.ts';

/** What the protocol serves from. */
export interface BundleSource {
  /** Folder of the built window. */
  readonly folder: string;
  readonly published: PublishedFiles;
  /** The page that is shown when the window cannot be loaded, as HTML. */
  readonly failurePage: (incident: string) => string;
}

/** SECURITY: a standard, secure scheme of our own instead of file:, without leave to pass over the policy. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    // Compiled scripts are kept beside the profile, so that only the first start compiles them.
    codeCache: true,
  },
};

/**
 * Makes Node read what answers requests, which it otherwise does while the page waits for its first one.
 *
 * Called while the page's process is being started, when there is time to spare.
 */
export function warmUp(): void {
  notFound();
  new Request(`${appOrigin}/`);
}

/** Serves `app://bundle/…` in a session. */
export function serveBundle(protocol: Pick<Protocol, 'handle'>, source: BundleSource): void {
  protocol.handle('app', (request) => answer(request, source));
}

/** Answers one request; anything odd is answered with 404 and an empty body. */
export async function answer(
  request: Pick<Request, 'url' | 'method'>,
  source: BundleSource,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound();
  const asked = readBundleAddress(request.url, source.folder);
  try {
    switch (asked.kind) {
      case 'page':
        return await page(source.folder);
      case 'file':
        return respond(await readInside(source.folder, asked.path), asked.mime, filePolicy);
      case 'published':
        return await publishedFile(asked.handle, source.published);
      case 'failure':
        return respond(
          source.failurePage(asked.incident),
          'text/html; charset=utf-8',
          documentPolicy,
        );
      case 'refused':
        return notFound();
    }
  } catch {
    return notFound();
  }
}

/** The page, with the nonce of this very load where Fluent looks for it (`meta[property="csp-nonce"]`). */
async function page(folder: string): Promise<Response> {
  const nonce = newNonce();
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const marked = html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`);
  return respond(marked, 'text/html; charset=utf-8', contentSecurityPolicy(nonce));
}

/** SECURITY: a link in the bundle may not lead out of it. */
async function readInside(folder: string, path: string): Promise<Buffer> {
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  if (!isInside(root, real)) throw new Error('outside the bundle');
  return readFile(real);
}

async function publishedFile(handle: string, published: PublishedFiles): Promise<Response> {
  const file = published.find(handle);
  if (file === null) return notFound();
  const { size } = await stat(file.path);
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
  return respond(body, file.mime, documentPolicy, {
    'content-length': String(size),
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}

function respond(
  body: string | Buffer | ReadableStream<Uint8Array>,
  mime: string,
  policy: string,
  more: Record<string, string> = {},
): Response {
  const content = Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  return new Response(content, {
    headers: { ...securityHeaders(policy), 'content-type': mime, ...more },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: securityHeaders(documentPolicy) });
}
