import { appOrigin } from './contentPolicy.ts';

/** What a message from a page tells about its origin. */
export interface MessageSender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * SECURITY: a call is answered only for the main frame of a window that the shell itself opened, while it
 * shows the application's own origin.
 */
export function isTrustedSender(event: MessageSender, trustedIds: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  return (
    trustedIds.has(event.sender.id) &&
    frame !== null &&
    frame.parent === null &&
    originOf(frame.url) === appOrigin
  );
}

/** `URL.origin` is "null" for schemes that Node does not know, so it is put together here. */
function originOf(url: string): string | null {
  try {
    const { protocol, host, username, password } = new URL(url);
    return username === '' && password === '' ? `${protocol}//${host}` : null;
  } catch {
    return null;
  }
}
