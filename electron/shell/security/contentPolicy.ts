import { randomBytes } from 'node:crypto';

/** Origin of everything that the window shows. */
export const appOrigin = 'app://bundle';

/** A nonce for one load of the page: styles that the page makes itself carry it. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The content security policy of one load.
 *
 * SECURITY: nothing by default, no inline script, no remote anything, no frames, and no HTML from
 * text (Trusted Types without a policy). Styles that Fluent makes carry the nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Headers of every answer. SECURITY: no sniffing of types, no referrer, no other origin may hold it. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Policy of published documents and error pages: they run nothing and load nothing. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Policy of the bundle's other files; it counts for workers, which take the policy they are served with. */
export const filePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
