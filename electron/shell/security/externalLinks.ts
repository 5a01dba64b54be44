/**
 * Domain that only Indonesian government bodies can have; the sources that the rules cite and the
 * portals of the ministries are under it.
 */
const allowedDomain = '.go.id';

/** SECURITY: only https addresses of government hosts ever reach the system's browser. */
export function isAllowedExternalUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return (
      url.protocol === 'https:' &&
      url.username === '' &&
      url.password === '' &&
      url.port === '' &&
      url.hostname.endsWith(allowedDomain) &&
      url.hostname.length > allowedDomain.length
    );
  } catch {
    return false;
  }
}
