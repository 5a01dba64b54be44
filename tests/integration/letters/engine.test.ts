import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine, LetterError, type BatchResult } from '#core/letters/index.ts';
import { buildLetter, type LetterModel } from '#shared/domain/letters/index.ts';
import { sampleInput } from '#tests/fixtures/letters/samples.ts';

const assetsDir = join(import.meta.dirname, '../../../assets');
const workerUrl = new URL('../../fixtures/letters/crashing.worker.ts', import.meta.url);
const engine = createLetterEngine({ assetsDir, workerUrl, threads: 2 });

afterAll(() => engine.dispose());

const letter = (title = 'Surat') => ({ ...buildLetter(sampleInput('surat_tugas')), title });

/** A model that the layout cannot set. */
const broken = (): LetterModel => ({ ...letter(), date: 'bukan tanggal' });

async function collect(results: AsyncIterable<BatchResult>): Promise<BatchResult[]> {
  const all: BatchResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

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

  it('makes a batch in order, with progress, past letters that fail', async () => {
    const models = [letter('1'), letter('2'), broken(), letter('CRASH'), letter('5'), letter('6')];
    const progress: string[] = [];
    const results = await collect(
      engine.batch(models, { onProgress: (done, total) => progress.push(`${done}/${total}`) }),
    );
    expect(results.map((result) => result.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.map((result) => result.error?.code ?? 'made')).toEqual([
      'made',
      'made',
      'compile_failed',
      'worker_crashed',
      'made',
      'made',
    ]);
    expect(progress).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });

  it('stops a batch when it is cancelled', async () => {
    const controller = new AbortController();
    const made: number[] = [];
    const run = async () => {
      const models = Array.from({ length: 40 }, (_unused, index) => letter(String(index)));
      for await (const result of engine.batch(models, { signal: controller.signal })) {
        made.push(result.index);
        if (made.length === 3) controller.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
    expect(made).toEqual([0, 1, 2]);
    await expect(engine.toPdf(letter(), { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(engine.toPdf(letter())).resolves.toBeInstanceOf(Uint8Array);
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
