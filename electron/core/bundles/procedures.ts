import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { BundlePart } from '#shared/domain/bundles/index.ts';
import { os } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { bundleFileName } from './fileName.ts';
import { planOf, requestOf } from './documents.ts';
import { makeBundle } from './makeBundle.ts';
import { readSource } from './source.ts';

/** The chosen documents in the officer's order; error: not_found when one is gone meanwhile. */
function chosenParts(parts: readonly BundlePart[], keys: readonly string[]): BundlePart[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  return [...new Set(keys)].map((key) => {
    const part = byKey.get(key);
    if (part === undefined) throw new AppError('not_found', { record: 'part' });
    return part;
  });
}

/** Procedures of bundles: what can go in, and making one. */
export const bundlesProcedures = {
  plan: os.bundles.plan.handler(async ({ input, context }) => {
    const plan = planOf(context, await readSource(context, input.dossierId));
    return {
      ...plan,
      fileNames: {
        archive: bundleFileName('archive', plan.title),
        send: bundleFileName('send', plan.title),
      },
    };
  }),

  make: os.bundles.make.handler(async function* ({ input, context, signal }) {
    const { path } = context.files.resolveForWriting(input.handle);
    const source = await readSource(context, input.dossierId);
    const plan = planOf(context, source);
    const parts = chosenParts(plan.parts, input.keys);
    const request = requestOf(context, source, { plan, parts, choices: input.choices });
    for await (const step of makeBundle(context, request, signal)) {
      if (step.type === 'progress') {
        yield step;
        continue;
      }
      // SECURITY: the file appears as a whole or not at all, also when the work is stopped.
      if (signal?.aborted === true) throw new AppError('cancelled');
      await writeUserFile(path, step.pdf);
      yield { type: 'done' as const, result: { ...step.result, fileName: basename(path) } };
    }
  }),
};
