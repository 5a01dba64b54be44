import {
  dossierFileText,
  exportDossier,
  importDossier,
  readDossierFile,
  writeDossierFile,
} from '#core/exchange/index.ts';
import { agency } from '#shared/domain/tracking/index.ts';
import { naming, writingTo } from './failures.ts';
import { exitCodes, tableLines, type Output, type Translate } from './output.ts';
import { withStore, type CommonOptions } from './withCore.ts';
import type { Core } from '#core/app/index.ts';

/** The words of a step of the route in the user's language; null for an item of the checklist. */
function stepLabel(t: Translate, key: string): string | null {
  const known = agency.safeParse(key.split('@')[0]);
  return known.success ? t(`rules:agencies.${known.data}`) : null;
}

/** The dossiers of the open store as `list` answers them. */
export async function dossierStatus({ context }: Core, t: Translate) {
  const labelOf = ({ item, label }: { item: string; label: string }) => stepLabel(t, item) ?? label;
  const { rows } = await context.session.store.read(({ dossiers }) => dossiers.list());
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    stage: row.stage,
    departure: row.departsOn,
    nextDue: row.nextDue === null ? null : row.nextDue.date,
    nextDueItem: row.nextDue === null ? null : labelOf(row.nextDue),
    blockedBy: row.blockedBy === null ? null : labelOf(row.blockedBy),
    travellers: row.travellers,
    countries: row.countries,
    done: row.itemsDone,
    total: row.itemsTotal,
    stageLabel: t(`rules:stages.${row.stage}`),
  }));
}

/** The status table for people. */
export function statusLines(t: Translate, rows: Awaited<ReturnType<typeof dossierStatus>>) {
  return tableLines(
    [
      t('cli:column.title'),
      t('cli:column.stage'),
      t('cli:column.departure'),
      t('cli:column.nextDue'),
      t('cli:column.done'),
      t('cli:column.id'),
    ],
    rows.map((row) => [
      row.title,
      row.stageLabel,
      row.departure ?? '-',
      row.nextDue === null ? '-' : `${row.nextDue} ${row.nextDueItem ?? ''}`.trim(),
      `${String(row.done)}/${String(row.total)}`,
      row.id,
    ]),
  );
}

/** `list`: the dossiers of the store. */
export function listCommand(options: CommonOptions, output: Output): Promise<number> {
  return withStore(options, output, async (core) => {
    const rows = await dossierStatus(core, output.t);
    output.answer({ dossiers: rows }, () => statusLines(output.t, rows));
    return exitCodes.done;
  });
}

/** `import FILE`: takes a dossier file into the store, which is made when it is not there yet. */
export async function importCommand(
  file: string,
  options: CommonOptions,
  output: Output,
): Promise<number> {
  const content = await readDossierFile(file);
  return withStore({ ...options, create: true }, output, async ({ context }) => {
    const { office } = await context.session.store.read((read) => read.office.get());
    if (!office.setUp) {
      // A new store has no office yet: the file's is better than none, and the wizard can change it.
      await context.session.store.write({ actor: 'cli', action: 'office.save' }, (writes) =>
        writes.office.patch(content.office),
      );
    }
    const id = await importDossier(context, content);
    output.answer({ id }, () => [output.t('cli:imported', { id })]);
    return exitCodes.done;
  });
}

/** `export ID`: a dossier of the store as a file, to standard output or `--out`. */
export function exportCommand(
  id: string,
  options: CommonOptions & { out?: string },
  output: Output,
): Promise<number> {
  return withStore(options, output, async ({ context }) => {
    const file = await naming(id, () =>
      context.session.store.read((read) => exportDossier(read, id)),
    );
    if (options.out === undefined) {
      output.terminal.out(dossierFileText(file));
    } else {
      const { out } = options;
      await writingTo(out, () => writeDossierFile(out, file));
      output.answer({ file: out }, () => [output.t('cli:written', { file: out })]);
    }
    return exitCodes.done;
  });
}
