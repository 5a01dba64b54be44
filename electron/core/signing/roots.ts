import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import { readOutsideFile } from './readFile.ts';

const key = 'signing.roots';
const mostRoots = 20;
const stored = z.array(z.string().max(20_000)).max(mostRoots);

/** The certificates that the office trusts, as PEM. */
export async function readRoots(context: CoreContext): Promise<string[]> {
  const { store } = context.session;
  return (await store.read(({ preferences }) => preferences.get(key, stored))) ?? [];
}

/** The roots with what people know them by. */
export async function describeRoots(context: CoreContext) {
  return (await readRoots(context)).map((pem) => {
    const certificate = new X509Certificate(pem);
    return {
      fingerprint: certificate.fingerprint256,
      name: certificate.subject.split('\n').join(', '),
      notAfter: new Date(certificate.validTo).toISOString(),
    };
  });
}

async function keep(context: CoreContext, roots: string[]): Promise<void> {
  await context.session.store.write({ actor, action: 'signing.roots' }, ({ preferences }) =>
    preferences.set(key, roots),
  );
}

/** Adds a root certificate from a file; errors: certificate_invalid and those of reading it. */
export async function addRoot(
  context: CoreContext,
  file: { path: string; name: string },
): Promise<void> {
  const bytes = await readOutsideFile(file.path, file.name);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(bytes);
  } catch (error) {
    throw new AppError('certificate_invalid', { name: file.name }, { cause: error });
  }
  const pem = certificate.toString();
  const roots = await readRoots(context);
  if (roots.includes(pem)) return;
  if (!certificate.ca || pem.length > 20_000 || roots.length >= mostRoots) {
    throw new AppError('certificate_invalid', { name: file.name });
  }
  await keep(context, [...roots, pem]);
}

/** Takes a root certificate off the list. */
export async function removeRoot(context: CoreContext, fingerprint: string): Promise<void> {
  const roots = await readRoots(context);
  await keep(
    context,
    roots.filter((pem) => new X509Certificate(pem).fingerprint256 !== fingerprint),
  );
}
