import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { governmentName } from '#shared/domain/office/index.ts';
import type { PersonDraft } from '#shared/domain/people/index.ts';
import type { Store } from '#core/storage/index.ts';
import {
  buildDossierFile,
  sampleOffice,
  samplePersonDraft,
  type SampleSources,
} from './buildDossierFile.ts';
import { sampleFile, type SampleFile } from './sampleFile.ts';

const actor = 'contoh';

/** Reads the shipped sample data; a mistake in it is a mistake of the program. */
async function readSample(assetsDir: string): Promise<SampleFile> {
  const text = await readFile(join(assetsDir, 'samples', 'kabupaten-contoh.yaml'), 'utf8');
  return sampleFile.parse(parse(text));
}

/** Fills a new sample store with the invented kabupaten: its office, people and a dozen dossiers in every stage. */
export async function fillSampleStore(
  store: Store,
  { assetsDir, ...sources }: SampleSources & { assetsDir: string },
): Promise<void> {
  const { clock, newId } = sources;
  const sample = await readSample(assetsDir);
  const office = sampleOffice(sample, sources);
  const today = clock.today(office.timeZone);
  await store.write({ actor, action: 'sample.office' }, (writes) => writes.office.patch(office));
  const people = new Map<string, { id: string; draft: PersonDraft }>();
  await store.write({ actor, action: 'sample.people' }, async (writes) => {
    for (const source of sample.people) {
      const draft = samplePersonDraft(source, governmentName(sample.office), today, newId);
      const { person } = await writes.people.create(draft);
      people.set(source.key, { id: person.id, draft });
    }
  });
  for (const source of sample.dossiers) {
    const file = buildDossierFile(source, office, people, sources);
    const { id } = file.dossier;
    await store.write({ actor, action: 'dossier.create', dossierId: id }, async (writes) => {
      await writes.dossiers.create(file.dossier);
      for (const mark of file.marks) await writes.marks.set(id, mark);
      for (const event of file.tracking) await writes.tracking.put(id, event);
      for (const [key, fields] of Object.entries(file.papers)) {
        await writes.papers.patch(id, key, fields);
      }
    });
  }
}

/**
 * The sample dossier of the main job as a file, without a store: a kabupaten's delegation of three categories.
 *
 * @param key which of the sample dossiers; the first one by default.
 */
export async function sampleDossierFile(
  assetsDir: string,
  sources: SampleSources,
  key?: string,
): Promise<DossierFile> {
  const sample = await readSample(assetsDir);
  const office = sampleOffice(sample, sources);
  const today = sources.clock.today(office.timeZone);
  const people = new Map(
    sample.people.map((source) => [
      source.key,
      {
        id: null,
        draft: samplePersonDraft(source, governmentName(sample.office), today, sources.newId),
      },
    ]),
  );
  const source = sample.dossiers.find((item) => key === undefined || item.key === key);
  if (source === undefined) throw new Error(`sample dossier ${key ?? ''} is missing`);
  return buildDossierFile(source, office, people, sources);
}
