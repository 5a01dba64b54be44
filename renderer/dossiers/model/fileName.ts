/**
 * Name under which a dossier is offered for saving: its short name without what file systems forbid.
 */
export function fileNameOf(title: string): string {
  const bare = title
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[. ]+$/u, '')
    .trim()
    .slice(0, 80);
  return `${bare === '' ? 'berkas' : bare}.muhibah.json`;
}
