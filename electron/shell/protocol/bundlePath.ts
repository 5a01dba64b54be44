import { extname, isAbsolute, join, relative, sep } from 'node:path';

/** Types that the bundle serves; a file of any other type is not served. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** What an address of the application's protocol asks for. */
export type BundleRequest =
  | { readonly kind: 'page' }
  | { readonly kind: 'file'; readonly path: string; readonly mime: string }
  | { readonly kind: 'published'; readonly handle: string }
  | { readonly kind: 'failure'; readonly incident: string }
  | { readonly kind: 'refused' };

const refused: BundleRequest = { kind: 'refused' };

/**
 * Reads an address: `app://bundle/…` is a file of the bundle, `app://bundle/file/<handle>` a published
 * document, and a path without an ending is a place inside the page.
 *
 * SECURITY: exact host; decoded once; nothing that a file system could read in another way (backslash,
 * colon, NUL, a second percent sign) and nothing above the bundle's folder.
 */
export function readBundleAddress(address: string, folder: string): BundleRequest {
  const pathName = decodedPath(address);
  if (pathName === null) return refused;
  const published = /^\/file\/([\w-]{8,200})$/.exec(pathName);
  if (published?.[1] !== undefined) return { kind: 'published', handle: published[1] };
  const failure = /^\/failure\/([\w-]{1,40})$/.exec(pathName);
  if (failure?.[1] !== undefined) return { kind: 'failure', incident: failure[1] };
  const ending = extname(pathName);
  if (pathName === '/index.html' || ending === '') return { kind: 'page' };
  const path = join(folder, pathName);
  const mime = mimeTypes[ending];
  if (mime === undefined || !isInside(folder, path)) return refused;
  return { kind: 'file', path, mime };
}

/** Tells whether a path lies in a folder, and is not the folder itself. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decodedPath(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'bundle') return null;
    if (url.username !== '' || url.password !== '') return null;
    const pathName = decodeURIComponent(url.pathname);

    if (/[\\:%\u0000-\u001f]/.test(pathName)) return null;
    const segments = pathName.split('/').slice(1);
    const isOdd = segments.some((segment, index) => {
      const isLast = index === segments.length - 1;
      return segment === '..' || segment === '.' || (segment === '' && !isLast);
    });
    return isOdd ? null : pathName;
  } catch {
    return null;
  }
}
