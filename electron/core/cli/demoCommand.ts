import { join } from 'node:path';
import { isNumbered } from '#shared/domain/letters/index.ts';
import { createRouterClient } from '@orpc/server';
import { router } from '#core/app/index.ts';
import { exportDossier, writeDossierFile } from '#core/exchange/index.ts';
import { writingTo } from './failures.ts';
import { makeOutFolder } from './folders.ts';
import { exitCodes, type Output } from './output.ts';
import { dossierStatus, statusLines } from './storeCommands.ts';
import { withCore, withTemporaryFolder, type CommonOptions } from './withCore.ts';

/** The sample dossier that the demonstration works on: a delegation of three categories. */
const demoTitle = 'Kerja sama pertanian ke Niigata';

/**
 * `demo --out DIR`: the whole main job without a window, on sample data in a store of its own.
 *
 * Opens the sample office, looks at the checklist, takes letter numbers, makes every letter and form, records a
 * step of the route, writes the dossier file, and prints where every sample dossier stands.
 */
export function demoCommand(
  options: CommonOptions & { out: string },
  output: Output,
): Promise<number> {
  const { t } = output;
  return withTemporaryFolder((dataDir) =>
    withCore({ ...options, dataDir }, output, async (core, files) => {
      const api = createRouterClient(router, { context: core.context });
      await makeOutFolder(options.out);
      await api.store.openSample();
      const rows = await api.dossiers.list({ query: '', archived: false });
      const dossierId = rows.find((row) => row.title === demoTitle)?.id ?? rows[0]?.id ?? '';
      // Papers that the trip may do without are made when somebody wrote something into them.
      const papers = (await api.papers.list({ dossierId })).filter(
        (paper) => !paper.onDemand || paper.state !== 'none',
      );
      for (const { key, kind } of papers) {
        if (isNumbered(kind)) await api.papers.assignNumber({ dossierId, key });
      }
      const folder = files.grant({ right: 'folder', path: options.out, name: 'out', size: 0 });
      const written: string[] = [];
      const failed: string[] = [];
      const keys = papers.map((paper) => paper.key);
      for await (const progress of await api.papers.saveAll({ dossierId, keys, folder })) {
        if (progress.type !== 'done') continue;
        written.push(...progress.files.map((file) => file.fileName));
        failed.push(...progress.failed.map((failure) => failure.key));
      }
      const { today } = await api.tracking.get({ dossierId });
      await api.tracking.record({
        dossierId,
        event: {
          step: 'kepala_daerah',
          kind: 'granted',
          date: today,
          reference: 'CONTOH/001',
          note: '',
        },
      });
      const { checklist } = await api.checklist.get({ dossierId });
      const dossierFile = 'contoh.muhibah.json';
      const content = await core.context.session.store.read((read) =>
        exportDossier(read, dossierId),
      );
      const path = join(options.out, dossierFile);
      await writingTo(path, () => writeDossierFile(path, content));
      const status = await dossierStatus(core, t);
      output.answer(
        {
          dossier: dossierId,
          files: [...written, dossierFile],
          failed,
          items: checklist.items.length,
          findings: checklist.findings.length,
          dossiers: status,
        },
        () => [
          t('cli:demo.dossier', { title: demoTitle }),
          t('cli:demo.checklist', {
            done: String(checklist.items.filter((item) => item.state === 'done').length),
            total: String(checklist.items.length),
            findings: String(checklist.findings.length),
          }),
          '',
          t('cli:demo.files', { folder: options.out }),
          ...[...written, dossierFile].map((name) => `  ${name}`),
          '',
          ...statusLines(t, status),
        ],
      );
      return failed.length === 0 ? exitCodes.done : exitCodes.problems;
    }),
  );
}
