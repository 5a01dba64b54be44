import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import {
  usualChoices,
  type BundleChoices,
  type BundlePurpose,
  type BundleResult,
} from '#shared/domain/bundles/index.ts';
import {
  folderFiles,
  makeBundle,
  planOf,
  readSource,
  requestOf,
  type BundleSource,
} from '#core/bundles/index.ts';
import { situationOfFile } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { planPapers } from '#core/papers/index.ts';
import { naming, writingTo } from './failures.ts';
import { exitCodes, type Output } from './output.ts';
import { withCore, withStore, type CommonOptions } from './withCore.ts';

/** Options of `bundle`. */
export interface BundleOptions extends CommonOptions {
  out: string;
  purpose: BundlePurpose;
  /** Megabytes (1,000,000 bytes). */
  maxSize?: number;
  attachments?: string;
  stamps: boolean;
  missing?: boolean;
}

function choicesOf(options: BundleOptions): BundleChoices {
  const usual = usualChoices(options.purpose);
  const { maxSize, stamps, missing } = options;
  return {
    purpose: options.purpose,
    maxBytes: maxSize === undefined ? null : Math.round(maxSize * 1_000_000),
    stamps,
    listMissing: missing ?? usual.listMissing,
  };
}

/** A dossier file with the files of a folder that are named for its checklist items. */
async function sourceOfFile(
  context: CoreContext,
  path: string,
  folder: string | undefined,
): Promise<BundleSource & { strangers: string[] }> {
  const content = await readDossierFile(path);
  const situation = situationOfFile(content);
  const today = context.clock.today(situation.office.timeZone);
  const papers = planPapers(context, situation, content.papers, today);
  const source: BundleSource = {
    situation,
    papers,
    files: [],
    signed: new Map(),
    logo: null,
    seal: null,
  };
  if (folder === undefined) return { ...source, strangers: [] };
  const { files, strangers } = await folderFiles(context, source, folder);
  return { ...source, files, strangers };
}

async function make(
  context: CoreContext,
  source: BundleSource & { strangers: string[] },
  options: BundleOptions,
  output: Output,
): Promise<number> {
  const plan = planOf(context, source);
  const parts = plan.parts.filter(({ included }) => included);
  const request = requestOf(context, source, { plan, parts, choices: choicesOf(options) });
  if (request.documents.length === 0) throw new AppError('not_found', { record: 'part' });
  let result: BundleResult | null = null;
  for await (const step of makeBundle(context, request)) {
    if (step.type !== 'made') continue;
    await writingTo(options.out, () => writeUserFile(options.out, step.pdf));
    result = { ...step.result, fileName: basename(options.out) };
  }
  if (result === null) throw new AppError('bundle_failed');
  const made = result;
  output.answer({ file: options.out, ...made, strangers: source.strangers }, () =>
    resultLines(output, options.out, made, source.strangers),
  );
  const open = made.findings.some(
    ({ severity, code }) => severity === 'error' || code === 'size_missed',
  );
  return open || source.strangers.length > 0 ? exitCodes.problems : exitCodes.done;
}

function resultLines(
  { t }: Output,
  out: string,
  result: BundleResult,
  strangers: readonly string[],
): string[] {
  const size = (result.bytes / 1_000_000).toFixed(1);
  const { level, obstacles } = result.archive;
  return [
    t('bundles:result.made', { name: out }),
    t('bundles:result.facts', {
      pages: String(result.pages),
      documents: String(result.documents),
      size,
    }),
    ...(result.dpi === null ? [] : [t('bundles:result.dpi', { dpi: String(result.dpi) })]),
    ...(result.carried === 0
      ? []
      : [t('bundles:result.carried', { count: String(result.carried) })]),
    level === null ? t('bundles:archive.none') : t('bundles:archive.claimed', { level }),
    ...obstacles.map(({ title, reasons }) => {
      const words = reasons.map((reason) => t(`bundles:archive.reason.${reason}`));
      return `  - ${title}: ${words.join('; ')}`;
    }),
    ...result.findings.map(
      ({ code, severity, title, params }) =>
        `${t(`rules:severity.${severity}`)}: ${t(`bundles:finding.${code}`, { ...params, title })}`,
    ),
    ...strangers.map((name) => t('cli:bundle.stranger', { name })),
  ];
}

/**
 * `bundle FILE|ID --out PDF`: one PDF of a dossier's papers and files.
 *
 * Takes a dossier file with a folder of files named for its checklist items, or with `--store` a stored dossier. Exit
 * code 1 when a document is not in the bundle as it is, when the size was missed, or when a file belongs to no item.
 */
export function bundleCommand(
  dossier: string,
  options: BundleOptions,
  output: Output,
): Promise<number> {
  if (existsSync(dossier)) {
    return withCore(options, output, async ({ context }) =>
      make(context, await sourceOfFile(context, dossier, options.attachments), options, output),
    );
  }
  return withStore(options, output, async ({ context }) => {
    const source = await naming(dossier, () => readSource(context, dossier));
    return make(context, { ...source, strangers: [] }, options, output);
  });
}
