/**
 * Puts text on the clipboard; call it straight from a click or key, and false when the browser refused.
 *
 * The page has no permissions at all, so the asynchronous clipboard is closed to it; the copy command of a
 * user's own click needs none.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor needs a permission, and all are denied
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
