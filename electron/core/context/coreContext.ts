import type { DossierFile } from '#shared/domain/exchange/index.ts';
import type { Portal, PortalId } from '#shared/domain/portals/index.ts';
import type { FileHandles } from '#core/files/index.ts';
import type { FormAssets } from '#core/forms/index.ts';
import type { FontCoverage, LetterEngine } from '#core/letters/index.ts';
import type { StoreSession } from '#core/session/index.ts';
import type { ChangeHub } from './changes.ts';
import type { Clock, NewId } from './ports.ts';
import type { Log } from './log.ts';
import type { RulesShelf } from './rulesShelf.ts';
import type { PreferencesFile } from './preferencesFile.ts';
import type { TemplateShelf } from './templateShelf.ts';
import type { TemporaryFiles } from './temporaryFiles.ts';

/** What every procedure may use; made once by the host, the command line, or a test. */
export interface CoreContext {
  clock: Clock;
  newId: NewId;
  log: Log;
  changes: ChangeHub;
  session: StoreSession;
  /** Read by the time a procedure runs, except for those of the store. */
  rules: RulesShelf;
  /** Words of the letters; read by the time a procedure runs, as the rules are. */
  templates: TemplateShelf;
  /** An invented dossier, for showing what a letter looks like while there is none. */
  sampleDossier: () => Promise<DossierFile>;
  letters: LetterEngine;
  /** Which characters the letters' fonts can show. */
  coverage: FontCoverage;
  /** Template and font of the application form. */
  forms: FormAssets;
  /** Bytes of the typeface of a bundle's stamps and page numbers. */
  bundleFont: () => Promise<Uint8Array>;
  /** The portals that come with the program, read from their files when they are first needed. */
  portals: () => Promise<ReadonlyMap<PortalId, Portal>>;
  files: FileHandles;
  temporary: TemporaryFiles;
  preferences: PreferencesFile;
  version: string;
}
