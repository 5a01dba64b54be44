import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  documentPolicy,
  filePolicy,
} from '../../../electron/shell/security/contentPolicy.ts';
import { failurePage } from '../../../electron/shell/protocol/failurePage.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));

describe('the content security policy', () => {
  it('is exactly the strict one', () => {
    expect(contentSecurityPolicy('N0nce')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N0nce'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('lets nothing run in documents and error pages', () => {
    expect(directives(documentPolicy).get('default-src')).toEqual(["'none'"]);
    expect(directives(documentPolicy).has('script-src')).toBe(false);
    expect(failurePage('id', 'ab12')).not.toContain('<script');
  });

  it('knows no remote host, no inline script and no eval anywhere', () => {
    for (const policy of [contentSecurityPolicy('n'), documentPolicy, filePolicy]) {
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(directives(policy).get('script-src') ?? []).not.toContain("'unsafe-inline'");
    }
  });
});
