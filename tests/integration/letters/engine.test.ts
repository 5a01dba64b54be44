import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine, LetterError } from '#core/letters/index.ts';
import { buildLetter, type LetterModel } from '#shared/domain/letters/index.ts';
import { sampleInput } from '#tests/fixtures/letters/samples.ts';

const assetsDir = join(import.meta.dirname, '../../../assets');
const workerUrl = new URL('../../fixtures/letters/crashing.worker.ts', import.meta.url);
const engine = createLetterEngine({ assetsDir, workerUrl, threads: 2 });

afterAll(() => engine.dispose());

const letter = (title = 'Surat') => ({ ...buildLetter(sampleInput('surat_tugas')), title });

/** A model that the layout cannot set. */
const broken = (): LetterModel => ({ ...letter(), date: 'bukan tanggal' });

describe('the letter engine', () => {
  it('tells a crash of its worker with a typed error and goes on with a fresh one', async () => {
    const before = await engine.toPdf(letter());
    await expect(engine.toPdf(letter('CRASH'))).rejects.toMatchObject({ code: 'worker_crashed' });
    expect(Buffer.compare(await engine.toPdf(letter()), before)).toBe(0);
  });

  it('tells a letter that cannot be set without losing the worker', async () => {
    const failure = engine.toPdf(broken());
    await expect(failure).rejects.toBeInstanceOf(LetterError);
    await expect(failure).rejects.toMatchObject({ code: 'compile_failed' });
    await expect(engine.toPdf(letter())).resolves.toBeInstanceOf(Uint8Array);
  });

  it('sets letters beside others that fail', async () => {
    const models = [letter('1'), letter('2'), broken(), letter('CRASH'), letter('5'), letter('6')];
    const results = await Promise.allSettled(models.map((model) => engine.toPdf(model)));
    expect(
      results.map((result) =>
        result.status === 'fulfilled' ? 'made' : (result.reason as LetterError).code,
      ),
    ).toEqual(['made', 'made', 'compile_failed', 'worker_crashed', 'made', 'made']);
  });

  it('drops a waiting letter that is cancelled and sets the others', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const before = [letter('1'), letter('2')].map((model) => engine.toPdf(model));
    const waiting = engine.toPdf(letter('CRASH'), { signal });
    const after = engine.toPdf(letter('4'));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await expect(Promise.all([...before, after])).resolves.toHaveLength(3);
    await expect(engine.toPdf(letter(), { signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('goes on when its second thread rested', async () => {
    const resting = createLetterEngine({ assetsDir, threads: 2, restAfterMilliseconds: 1 });
    const both = () => Promise.all([resting.toPdf(letter('1')), resting.toPdf(letter('2'))]);
    const first = await both();
    await setTimeout(100);
    expect(await both()).toEqual(first);
    await resting.dispose();
  });

  it('rejects what is under way when it is closed, and everything after', async () => {
    const closing = createLetterEngine({ assetsDir });
    const underWay = [closing.toPdf(letter('1')), closing.toPdf(letter('2'))].map((promise) =>
      promise.catch((error: unknown) => error),
    );
    await closing.dispose();
    for (const outcome of await Promise.all(underWay)) {
      expect(outcome).toMatchObject({ code: 'engine_closed' });
    }
    await expect(closing.toPdf(letter())).rejects.toMatchObject({ code: 'engine_closed' });
  });
});
