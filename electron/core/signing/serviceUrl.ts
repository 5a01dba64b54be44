/** Whether an address is one of a closed network: loopback or a private range (RFC 1918). */
function isPrivateHost(host: string): boolean {
  if (host === 'localhost' || host === '[::1]') return true;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u.exec(host)?.slice(1).map(Number);
  if (parts === undefined) return false;
  const [first = 0, second = 0] = parts;
  return (
    first === 127 ||
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168)
  );
}

/**
 * Why an address of the signing service cannot be used, or null.
 *
 * Passwords and passphrases travel to it: plain http only inside the office's own network, and only when the office
 * said so.
 */
export function serviceUrlProblem(
  text: string,
  allowPlainHttp: boolean,
): 'invalid' | 'plain' | 'plain_public' | null {
  if (!URL.canParse(text)) return 'invalid';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return 'invalid';
  }
  if (url.protocol === 'https:') return null;
  if (url.protocol !== 'http:') return 'invalid';
  if (!isPrivateHost(url.hostname)) return 'plain_public';
  return allowPlainHttp ? null : 'plain';
}
