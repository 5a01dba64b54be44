import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAppError } from '#shared/contract/errors.ts';
import {
  ChangeHub,
  PreferencesFile,
  RulesShelf,
  systemClock,
  systemNewId,
  TemplateShelf,
  TemporaryFiles,
  type Clock,
  type CoreContext,
  type Log,
  type NewId,
} from '#core/context/index.ts';
import type { FileHandles } from '#core/files/index.ts';
import { loadFormAssets } from '#core/forms/index.ts';
import {
  createFontCoverage,
  createLetterEngine,
  loadLetterTemplates,
} from '#core/letters/index.ts';
import { StoreSession } from '#core/session/index.ts';
import { officeTemplates } from '#core/templates/index.ts';

/** What the host, the command line or a test gives to the core. */
export interface CoreOptions {
  /** Directory of all data: the office's store, the sample store, preferences. */
  dataDir: string;
  /** Directory of the shipped data: rules, calendars, letters, forms, fonts, samples. */
  assetsDir: string;
  /** Directory for plain copies while they are shown; the system's own by default. */
  tempDir?: string;
  files: FileHandles;
  log: Log;
  version: string;
  /** Told which store is open with a copy of its key, so that a core that dies can be followed by one that goes on. */
  onStoreOpen?: (open: { kind: 'office' | 'sample'; key: string } | null) => void;
  clock?: Clock;
  newId?: NewId;
  /** Reads the rules when the first procedure needs them, so that the window's first screen comes sooner. */
  rulesLater?: boolean;
}

/** Does the work at the first call and remembers its outcome; a failure is tried again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}

/** Where the day begins by which a pack is meant for new dossiers: the capital, which issues the rules. */
const packTimeZone = 'Asia/Jakarta';

/** The application without a window. */
export interface Core {
  context: CoreContext;
  /** Finishes what runs, closes the store and removes temporary copies. */
  close(): Promise<void>;
}

/**
 * Puts the application together; nothing is opened yet.
 *
 * @throws AppError `rules_invalid` when the rules have a mistake, unless they are read later.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { assetsDir, dataDir, files, log, version } = options;
  const clock = options.clock ?? systemClock;
  const newId = options.newId ?? systemNewId;
  const rules = new RulesShelf(async () => {
    const { loadRulesLibrary } = await import('#core/rules/index.ts');
    return loadRulesLibrary(assetsDir, clock.today(packTimeZone));
  });
  const templates = new TemplateShelf(() => loadLetterTemplates(assetsDir));
  if (options.rulesLater !== true) await Promise.all([rules.read(), templates.read()]);
  const temporary = new TemporaryFiles(options.tempDir);
  const context: CoreContext = {
    clock,
    newId,
    log,
    version,
    files,
    rules,
    templates,
    sampleDossier: async () => {
      const { sampleDossierFile } = await import('#core/samples/index.ts');
      return sampleDossierFile(assetsDir, { clock, newId, rulePack: rules.pack.id });
    },
    temporary,
    changes: new ChangeHub(),
    preferences: new PreferencesFile(join(dataDir, 'preferences.json')),
    letters: createLetterEngine({ assetsDir }),
    coverage: createFontCoverage(assetsDir),
    portals: once(async () => {
      const { loadPortals } = await import('#core/portals/index.ts');
      return loadPortals(assetsDir);
    }),
    forms: await loadFormAssets(assetsDir),
    bundleFont: async () =>
      new Uint8Array(await readFile(join(assetsDir, 'fonts', 'Arimo-Regular.ttf'))),
    session: new StoreSession({
      officeDir: join(dataDir, 'office'),
      sampleDir: join(dataDir, 'sample'),
      deps: { clock, newId },
      version,
      onReady: async (store) => {
        // A damaged record must not keep the office out of its dossiers; its page says what is wrong.
        const reading = async (what: string, read: () => Promise<void>) => {
          try {
            await read();
          } catch (error) {
            if (!isAppError(error)) throw error;
            log(`${what}_unreadable`, { code: error.code });
          }
        };
        await reading('office_rules', async () => {
          rules.useOffice(await store.read(({ officeRules }) => officeRules.get()));
        });
        await reading('office_templates', async () => {
          templates.useOffice(await store.read(officeTemplates));
        });
        await reading('office_calendars', async () => {
          const own = await store.read(({ officeCalendars }) => officeCalendars.list());
          rules.useCalendars(own.map(({ calendar }) => calendar));
        });
      },
      onOpen: async (open) => {
        if (open === null) {
          rules.useOffice(null);
          rules.useCalendars([]);
          templates.useOffice([]);
          // SECURITY: plain copies of papers and attachments go with the key.
          // What another program holds open is removed at the next start; the store is locked all the same.
          await temporary.close().catch(() => log('temporary_files_left'));
        } else temporary.open();
        options.onStoreOpen?.(
          open === null
            ? null
            : { kind: open.kind, key: open.store.keyForResume().toString('base64') },
        );
      },
      fillSample: async (store) => {
        const { fillSampleStore } = await import('#core/samples/index.ts');
        await Promise.all([rules.read(), templates.read()]);
        await fillSampleStore(store, { assetsDir, clock, newId, rulePack: rules.pack.id });
      },
    }),
  };
  return {
    context,
    close: async () => {
      await context.session.close();
      await Promise.all([context.letters.dispose(), temporary.clear()]);
    },
  };
}
