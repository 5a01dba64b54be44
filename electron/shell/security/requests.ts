import type { Session } from 'electron';
import { appOrigin } from './contentPolicy.ts';
import { pdfViewerOrigin } from './navigation.ts';

/** Which requests a session lets through. */
export interface RequestRules {
  /** The developer tools load their own pages; only in unpackaged builds. */
  readonly developerTools: boolean;
  /** Chromium's PDF viewer is an extension that comes with Electron; only where a PDF is printed. */
  readonly pdfViewer: boolean;
}

const pdfViewerResources = 'chrome://resources/';

/** SECURITY: the window reaches its own bundle and nothing else; there is no network for it. */
export function isRequestAllowed(url: string, resourceType: string, rules: RequestRules): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true;
  if (url.startsWith('data:')) return resourceType === 'image';
  if (rules.developerTools && url.startsWith('devtools://devtools/')) return true;
  return rules.pdfViewer && (url.startsWith(pdfViewerOrigin) || url.startsWith(pdfViewerResources));
}

/** Cancels every request that the rules do not allow. */
export function blockRequests(
  session: Pick<Session, 'webRequest'>,
  rules: RequestRules,
  onBlocked: (scheme: string) => void,
): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isRequestAllowed(details.url, details.resourceType, rules);
    // Only the scheme is told: an address may hold names.
    if (cancel) onBlocked(details.url.slice(0, details.url.indexOf(':')));
    answer({ cancel });
  });
}

/** SECURITY: Chromium's own services stay silent, and no name is ever looked up. */
export function silenceChromium(commandLine: {
  appendSwitch: (name: string, value?: string) => void;
}): void {
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
