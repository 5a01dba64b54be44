import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { preferences, type Preferences } from '#shared/contract/office.ts';
import { translating, writeFileAtomically } from '#core/storage/index.ts';

/** How the window looks before anybody chose. */
const defaults: Preferences = { language: 'id', theme: 'system' };

/**
 * What the user prefers for the window, in a small plain file beside the store: the lock screen needs it before any
 * passphrase, and it says nothing about the office.
 */
export class PreferencesFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The preferences; a missing or spoilt file gives the defaults. */
  async read(): Promise<Preferences> {
    try {
      const parsed = preferences
        .partial()
        .safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      return parsed.success ? { ...defaults, ...definedParts(parsed.data) } : defaults;
    } catch {
      return defaults;
    }
  }

  /** Saves parts of the preferences; errors: read_only, disk_full. */
  async save(parts: Partial<Preferences>): Promise<Preferences> {
    const next = { ...(await this.read()), ...definedParts(parts) };
    await translating(async () => {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      await writeFileAtomically(this.#path, JSON.stringify(next));
    });
    return next;
  }
}

function definedParts(parts: { [Key in keyof Preferences]?: Preferences[Key] | undefined }) {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Partial<Preferences>;
}
