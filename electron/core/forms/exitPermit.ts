import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  exitPermitPath,
  exitPermitValues,
  formFindings,
  type ExitPermitInput,
  type FormFinding,
} from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { FilledForm } from './fill.ts';
import type { CompiledForm } from './writer/index.ts';

/** Template and font of the application form, read once and shared by every filling. */
export interface FormAssets {
  template: Uint8Array;
  font: Uint8Array;
}

/** Reads the form's template and font from the program's assets folder; throws `file_gone` when they are missing. */
export async function loadFormAssets(assetsFolder: string): Promise<FormAssets> {
  const read = async (...parts: string[]) =>
    new Uint8Array(await readFile(join(assetsFolder, ...parts)));
  try {
    const [template, font] = await Promise.all([
      read('forms', 'exit-permit.pdf'),
      read('fonts', 'Arimo-Regular.ttf'),
    ]);
    return { template, font };
  } catch (error) {
    throw new AppError('file_gone', { file: 'exit-permit.pdf' }, { cause: error });
  }
}

/** One filled application form: what it is made from, with the assets, and whether its fields become ink. */
export interface ExitPermitRequest extends ExitPermitInput {
  assets: FormAssets;
  flatten?: boolean;
}

/**
 * Fills the application form for service passport, exit permit and visa recommendation for one traveller.
 *
 * Always makes the PDF; findings say what it lacks. Their `field` is the dossier's path where there is one, otherwise
 * the name of the form's field.
 */
export async function renderExitPermitForm(request: ExitPermitRequest): Promise<FilledForm> {
  const form = await compiledForm(request.assets, request.flatten ?? false);
  const filled = await form.fill(exitPermitValues(request));
  const fromFilling = filled.findings
    // What is missing is said once, by the dossier's own findings.
    .filter(({ message }) => message.key !== 'forms:finding.requiredEmpty')
    .map((finding): FormFinding => {
      const path = finding.field === null ? null : exitPermitPath(request, finding.field);
      return { ...finding, field: path ?? finding.field };
    });
  return { pdf: filled.pdf, findings: [...formFindings(request), ...fromFilling] };
}

/** Compiled forms by their template's bytes: each traveller's form is a copy of the same one. */
const compiled = new WeakMap<Uint8Array, Map<boolean, Promise<CompiledForm>>>();

async function compiledForm(assets: FormAssets, flatten: boolean): Promise<CompiledForm> {
  const known = compiled.get(assets.template) ?? new Map<boolean, Promise<CompiledForm>>();
  compiled.set(assets.template, known);
  const form = known.get(flatten) ?? compile(assets, flatten);
  known.set(flatten, form);
  return form;
}

async function compile(assets: FormAssets, flatten: boolean): Promise<CompiledForm> {
  // The PDF library is large and only papers need it: the window does not wait for it at the start.
  const { compileForm } = await import('./writer/index.ts');
  return compileForm(assets.template, { fontBytes: assets.font, flatten });
}

/** A form made for one traveller in a batch. */
export interface ExitPermitResult extends FilledForm {
  travellerId: string;
}

/**
 * Fills the form for several travellers, one after the other.
 *
 * Lets other work of the process run between two forms. `onProgress` is called after each with how many are done.
 * Throws `cancelled` when the signal is aborted.
 */
export async function renderExitPermitForms(
  requests: readonly ExitPermitRequest[],
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<ExitPermitResult[]> {
  const results: ExitPermitResult[] = [];
  for (const request of requests) {
    await nextTurn();
    if (options.signal?.aborted) throw new AppError('cancelled');
    const filled = await renderExitPermitForm(request);
    results.push({ travellerId: request.traveller.id, ...filled });
    options.onProgress?.(results.length, requests.length);
  }
  return results;
}
