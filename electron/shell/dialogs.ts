import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { ShellToCore } from '#shared/contract/coreHost.ts';
import type { ChosenFile, FileKind, ShellInput, ShellOutput } from '#shared/contract/shell.ts';
import { type Language, shellTexts } from './texts.ts';

type Grant = Extract<ShellToCore, { type: 'grantFile' }>;

const endings: Record<FileKind, string[]> = {
  attachment: ['pdf', 'png', 'jpg', 'jpeg', 'heic', 'heif'],
  pdf: ['pdf'],
  docx: ['docx'],
  image: ['png', 'jpg', 'jpeg'],
  dossier: ['json'],
  spreadsheet: ['xlsx'],
  rules: ['yaml', 'yml'],
  backup: ['muhibah-backup'],
  any: ['*'],
};

/** Grants kept for a core that starts again; the oldest fall out first. */
const maximumGrants = 2_000;

/**
 * Files that the user chose: the paths stay here and in the core, the window gets handles.
 *
 * @param onGrant told of each file, to pass it on to the core.
 */
export class ChosenFiles {
  readonly #grants = new Map<string, Grant>();
  readonly #onGrant: (grant: Grant) => void;

  constructor(onGrant: (grant: Grant) => void) {
    this.#onGrant = onGrant;
  }

  /** Every grant so far, for a core that has just started. */
  all(): readonly Grant[] {
    return [...this.#grants.values()];
  }

  find(handle: string): Grant | null {
    return this.#grants.get(handle) ?? null;
  }

  /** Makes a handle for a path; null when a file that is to be read is not a readable file. */
  grant(path: string, right: Grant['right']): ChosenFile | null {
    const found = statSync(path, { throwIfNoEntry: false });
    if (right === 'read' && found?.isFile() !== true) return null;
    // SECURITY: 128 random bits; a handle cannot be guessed and says nothing about the path.
    const handle = randomBytes(16).toString('base64url');
    const chosen = {
      handle,
      name: basename(path),
      size: found?.isFile() === true ? found.size : 0,
    };
    const grant: Grant = { type: 'grantFile', ...chosen, path, right };
    this.#grants.set(handle, grant);
    if (this.#grants.size > maximumGrants) {
      const [oldest] = this.#grants.keys();
      if (oldest !== undefined) this.#grants.delete(oldest);
    }
    this.#onGrant(grant);
    return chosen;
  }
}

/** What the dialogs need. */
export interface DialogSituation {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: BrowserWindow;
  readonly files: ChosenFiles;
  readonly language: Language;
}

/** Lets the user choose files to read. */
export async function chooseOpenFiles(
  { dialog, window, files, language }: DialogSituation,
  input: ShellInput<'chooseOpenFiles'>,
): Promise<ShellOutput<'chooseOpenFiles'>> {
  const answer = await dialog.showOpenDialog(window, {
    ...(input.title === undefined ? {} : { title: input.title }),
    filters: filtersFor(input.kind, language),
    properties: input.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  if (answer.canceled) return [];
  return answer.filePaths.flatMap((path) => files.grant(path, 'read') ?? []);
}

/** Lets the user choose where to save. */
export async function chooseSaveFile(
  { dialog, window, files, language }: DialogSituation,
  input: ShellInput<'chooseSaveFile'>,
): Promise<ShellOutput<'chooseSaveFile'>> {
  const answer = await dialog.showSaveDialog(window, {
    ...(input.title === undefined ? {} : { title: input.title }),
    defaultPath: plainFileName(input.suggestedName),
    filters: filtersFor(input.kind, language),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled || answer.filePath === '' ? null : files.grant(answer.filePath, 'write');
}

/** Lets the user choose a folder to write into. */
export async function chooseFolder(
  { dialog, window, files }: DialogSituation,
  input: ShellInput<'chooseFolder'>,
): Promise<ShellOutput<'chooseFolder'>> {
  const answer = await dialog.showOpenDialog(window, {
    ...(input.title === undefined ? {} : { title: input.title }),
    properties: ['openDirectory', 'createDirectory'],
  });
  const path = answer.filePaths[0];
  return answer.canceled || path === undefined ? null : files.grant(path, 'folder');
}

/** SECURITY: a suggested name is a name, never a way to another folder. Also takes out what Windows forbids. */
export function plainFileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-').replace(/^\.+/, '');
  return plain === '' ? 'muhibah' : plain;
}

function filtersFor(kind: FileKind, language: Language): FileFilter[] {
  return [{ name: shellTexts(language).dialog[kind], extensions: endings[kind] }];
}
