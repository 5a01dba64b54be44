import { createHash } from 'node:crypto';
import { compileForm, type CompiledForm, type CompileOptions } from './compile.ts';

/** How many compiled forms stay in memory: a batch fills one or two, each as large as its template. */
const most = 4;

const kept = new Map<string, Promise<CompiledForm>>();

/**
 * The compiled form of these bytes, compiled anew only when it was not asked for lately.
 *
 * For callers that read the template from disk for each copy. Throws what `compileForm` throws.
 */
export function keptForm(bytes: Uint8Array, options: CompileOptions): Promise<CompiledForm> {
  const { fontBytes, ...how } = options;
  const key = createHash('sha256')
    .update(bytes)
    .update(fontBytes)
    .update(JSON.stringify(how, Object.keys(how).sort()))
    .digest('hex');
  const form = kept.get(key) ?? compileForm(bytes, options);
  // The one asked for last stands last; the first ones go.
  kept.delete(key);
  kept.set(key, form);
  form.catch(() => kept.delete(key));
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
  return form;
}
