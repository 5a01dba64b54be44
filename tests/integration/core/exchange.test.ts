import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/domain/common/index.ts';
import { tripFactsOf } from '#shared/domain/dossiers/index.ts';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { emptyPaperFields } from '#shared/domain/letters/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import {
  dossierFileText,
  exportDossier,
  importDossier,
  parseDossierFile,
} from '#core/exchange/index.ts';
import { startOffice } from './support.ts';

/** The sample dossier after two approvals of a shorter trip, each with a letter of change that was begun. */
async function withLetters(context: CoreContext): Promise<DossierFile> {
  const sample = await context.sampleDossier();
  const { dossier } = sample;
  const approved = tripFactsOf({
    ...dossier,
    travel: { ...dossier.travel, returnsOn: dossier.travel.departsOn },
  });
  const grant = (step: string, date: string) => ({
    id: context.newId(),
    step,
    kind: 'granted' as const,
    date: calendarDate.parse(date),
    reference: `${step}/CONTOH`,
    note: '',
    recordedAt: context.clock.now(),
    approved,
  });
  const earlier = grant('kemendagri', '2026-11-19');
  const latest = grant('setneg', '2026-11-20');
  const saying = (opening: string) => ({ ...emptyPaperFields(), opening });
  return {
    ...sample,
    tracking: [earlier, latest],
    papers: {
      [`cancellation_request@${earlier.id}`]: saying('Pengundang membatalkan kegiatan.'),
      [`extension_request@${latest.id}`]: saying('Penerbangan pulang ditunda maskapai.'),
    },
  };
}

describe('a dossier file', () => {
  it('brings back what was written into letters of change, each at its own approval', async () => {
    const { core, api } = await startOffice();
    const { context } = core;
    const { store } = context.session;
    const file = await withLetters(context);
    const first = await importDossier(context, file);
    const text = dossierFileText(await store.read((read) => exportDossier(read, first)));
    const second = await importDossier(context, parseDossierFile(text));

    const written = async (dossierId: string) => {
      const letters = (await api.papers.list({ dossierId })).filter(({ kind }) =>
        /^(?:extension|cancellation)_request$/u.test(kind),
      );
      const own = await Promise.all(
        letters.map(async ({ key, kind, state }) => {
          const { fields } = await api.papers.get({ dossierId, key });
          return { kind, state, opening: fields.opening };
        }),
      );
      return own
        .filter(({ state }) => state === 'draft')
        .map(({ kind, opening }) => [kind, opening]);
    };
    for (const dossierId of [first, second]) {
      expect(await written(dossierId)).toEqual([
        ['cancellation_request', 'Pengundang membatalkan kegiatan.'],
        ['extension_request', 'Penerbangan pulang ditunda maskapai.'],
      ]);
    }
    // Each letter is named by an event of its own dossier, and by the one that it was written about.
    const [events, papers] = await store.read(async (read) => [
      await read.tracking.list(second),
      await read.papers.list(second),
    ]);
    const eventOf = (step: string) => events.find((event) => event.step === step)?.id ?? '';
    expect(papers.map(({ key }) => key).toSorted()).toEqual([
      `cancellation_request@${eventOf('kemendagri')}`,
      `extension_request@${eventOf('setneg')}`,
    ]);
    expect(file.tracking.map(({ id }) => id)).not.toContain(eventOf('setneg'));
  });
});
