import {
  emptyPrintSettings,
  printSettings,
  type PrintSettings,
} from '#shared/domain/printing/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';

/** Row of the settings' table under which the printers are kept. */
const key = 'printing';

/** The printers as they were set up; settings that no longer fit count as none. */
export async function readPrintSettings({ session }: CoreContext): Promise<PrintSettings> {
  const kept = await session.store.read((read) => read.preferences.get(key, printSettings));
  return kept ?? emptyPrintSettings();
}

/** Keeps the printers. */
export async function keepPrintSettings(
  { session }: CoreContext,
  settings: PrintSettings,
): Promise<PrintSettings> {
  await session.store.write({ actor, action: 'printing.settings' }, ({ preferences }) =>
    preferences.set(key, settings),
  );
  return settings;
}
