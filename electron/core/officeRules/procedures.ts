import { AppError } from '#shared/contract/errors.ts';
import type { RulesView, ScanChoice } from '#shared/contract/index.ts';
import {
  freezeRuleOf,
  keptRuleId,
  overlayOf,
  type OfficeRules,
  type RuleScan,
} from '#shared/domain/rules/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { viewable } from '#core/pictures/index.ts';
import { withCorrection, withOwnRule, withoutOwn, type Authorship } from './correct.ts';
import { dossiersHit } from './impact.ts';
import { keepOwn } from './keepOwn.ts';
import { changesOf, joined, readRulesFile, rulesFileText } from './rulesFile.ts';
import { rulesView } from './rulesView.ts';

/** The office's own as the store has it, with today's date there. */
async function stored(context: CoreContext) {
  return context.session.store.read(async ({ officeRules, office }) => ({
    own: await officeRules.get(),
    today: context.clock.today((await office.get()).office.timeZone),
  }));
}

async function view(context: CoreContext): Promise<RulesView> {
  const { own, today } = await stored(context);
  return rulesView(context.rules.pack, own, today);
}

/** Puts the paper into the encrypted files, before and outside the transaction, and says what is kept of it. */
async function scanFor(context: CoreContext, choice: ScanChoice): Promise<Authorship['scan']> {
  if (choice.scan === 'keep') return (present) => present;
  if (choice.scan === 'none') return () => null;
  const file = context.files.resolveForReading(choice.handle);
  const { hash, mime, bytes } = await context.session.store.files.putFile(file.path, {
    name: file.name,
  });
  const scan: RuleScan = { fileName: file.name.slice(0, 255), mime, bytes, hash };
  return () => scan;
}

async function author(context: CoreContext, choice: ScanChoice): Promise<Authorship> {
  return { at: context.clock.now(), by: actor, scan: await scanFor(context, choice) };
}

function scanOf(own: OfficeRules, id: string): RuleScan {
  const kept =
    own.corrections.find(({ correction }) => correction.rule === id) ??
    own.rules.find((rule) => keptRuleId(rule) === id);
  if (!kept?.scan) throw new AppError('not_found', { record: 'attachment' });
  return kept.scan;
}

/** Procedures of the rules and of what the office holds of its own about them. */
export const rulesProcedures = {
  list: os.rules.list.handler(({ context }) => view(context)),

  correct: os.rules.correct.handler(async ({ input, context }) => {
    const by = await author(context, input.paper);
    await keepOwn(context, 'rules.correct', (own) =>
      withCorrection(context.rules.pack, own, input, by),
    );
    return view(context);
  }),

  takeBack: os.rules.takeBack.handler(async ({ input, context }) => {
    await keepOwn(context, 'rules.takeBack', (own) => withoutOwn(own, input.rule));
    return view(context);
  }),

  saveFreeze: os.rules.saveFreeze.handler(async ({ input, context }) => {
    const { at, by, scan } = await author(context, input.paper);
    const id = input.id ?? `kantor_${context.newId().slice(-12)}`;
    const { label } = input.freeze;
    await keepOwn(context, 'rules.saveFreeze', (own) => {
      const present = own.rules.find((kept) => keptRuleId(kept) === id);
      if (input.id !== null && present === undefined) {
        throw new AppError('not_found', { record: 'rule' });
      }
      return withOwnRule(context.rules.pack, own, {
        rule: { ...freezeRuleOf(id, input.freeze) },
        label,
        label_en: label,
        changed_at: at,
        changed_by: by,
        scan: scan(present?.scan ?? null),
      });
    });
    return view(context);
  }),

  setClosedDays: os.rules.setClosedDays.handler(async ({ input, context }) => {
    const days = [...input.days].sort((a, b) => a.date.localeCompare(b.date));
    const twice = days.find(({ date }, index) => days[index + 1]?.date === date);
    if (twice !== undefined) {
      throw new AppError('invalid_input', { field: 'days', rule: 'date_twice', about: twice.date });
    }
    await keepOwn(context, 'rules.closedDays', (own) => ({ ...own, closed_days: days }));
    return view(context);
  }),

  viewScan: os.rules.viewScan.handler(async ({ input, context }) => {
    const { fileName, mime, hash } = scanOf((await stored(context)).own, input.rule);
    const kept = await context.session.store.files.read(hash, fileName);
    const shown = await viewable(kept, mime, fileName);
    const { url } = await publishCopy(context, { name: fileName, ...shown });
    return { url, fileName, mime: shown.mime };
  }),

  exportFile: os.rules.exportFile.handler(async ({ input, context }) => {
    const { own, today } = await stored(context);
    const { path } = context.files.resolveForWriting(input.handle);
    const about = [`Milik kantor atas ${context.rules.pack.id}, ${today}`];
    await writeUserFile(path, rulesFileText(own, about));
    return null;
  }),

  saveWorkingPaper: os.rules.saveWorkingPaper.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const { office } = await context.session.store.read((read) => read.office.get());
    // All texts of a language: read when they are needed, so that the core's start does without them.
    const { workingPaperModel } = await import('./workingPaper.ts');
    const model = workingPaperModel(await view(context), office, input.language);
    await writeUserFile(path, await asAppError(context.letters.toPdf(model)));
    return null;
  }),

  previewFile: os.rules.previewFile.handler(async ({ input, context }) => {
    const { pack } = context.rules;
    const source = context.files.resolveForReading(input.handle);
    const file = await readRulesFile(source, pack);
    const { own } = await stored(context);
    const by = { at: context.clock.now(), by: actor };
    const next = joined(pack, own, file, input.mode, by);
    return {
      fileName: source.name,
      seal: file.seal,
      ...changesOf(own, next),
      dossiers: await dossiersHit(context, overlayOf(next)),
    };
  }),

  importFile: os.rules.importFile.handler(async ({ input, context }) => {
    const { pack } = context.rules;
    const file = await readRulesFile(context.files.resolveForReading(input.handle), pack);
    if (file.seal !== input.seal) throw new AppError('conflict');
    const by = { at: context.clock.now(), by: actor };
    await keepOwn(context, 'rules.import', (own) => joined(pack, own, file, input.mode, by));
    return view(context);
  }),
};
