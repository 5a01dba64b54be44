import { Command, InvalidArgumentError, Option } from 'commander';
import { calendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import { portalIds, type PortalId } from '#shared/domain/portals/index.ts';
import { languages } from '#shared/i18n/index.ts';
import { bundleCommand, type BundleOptions } from './bundleCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { demoCommand } from './demoCommand.ts';
import { formsApply } from './formsApply.ts';
import { formsFill, formsInspect } from './formsCommands.ts';
import { lettersCommand } from './lettersCommand.ts';
import { lintCommand } from './lintCommand.ts';
import type { Output, Translate } from './output.ts';
import { portalPackCommand } from './portalPackCommand.ts';
import { schemaCommand } from './schemaCommand.ts';
import { signatureCommand, verifyQrCommand } from './signingCommands.ts';
import { exportCommand, importCommand, listCommand } from './storeCommands.ts';
import type { CommonOptions } from './withCore.ts';

/** Runs the work of the chosen command and keeps its exit code. */
export type Run = (work: () => Promise<number>) => Promise<void>;

function dayOf(text: string): CalendarDate {
  const day = calendarDate.safeParse(text);
  if (!day.success) throw new InvalidArgumentError('');
  return day.data;
}

function megabytesOf(text: string): number {
  const size = Number(text);
  if (!(size >= 0.1 && size <= 2_000)) throw new InvalidArgumentError('');
  return size;
}

/** Options of every command; those of the store are accepted everywhere and shown where they matter. */
function withOptions(command: Command, t: Translate, opensStore: boolean): Command {
  return command
    .option('--json', t('cli:option.json'))
    .addOption(new Option('--lang <language>', t('cli:option.lang')).choices(languages))
    .option('--today <date>', t('cli:option.today'), dayOf)
    .addOption(new Option('--store <dir>', t('cli:option.store')).hideHelp(!opensStore))
    .addOption(
      new Option('--passphrase-file <file>', t('cli:option.passphraseFile')).hideHelp(!opensStore),
    );
}

/** Speaks the user's language instead of the library's. */
function localise(program: Command, { t, terminal }: Output): Command {
  const titles: Record<string, string> = {
    'Usage:': t('cli:help.usage'),
    'Options:': t('cli:help.options'),
    'Commands:': t('cli:help.commands'),
    'Arguments:': t('cli:help.arguments'),
  };
  return program
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.err(text);
      },
      // Mistakes of use are told in our own words.
      outputError: () => undefined,
    })
    .helpOption('-h, --help', t('cli:help.option'))
    .helpCommand('help [command]', t('cli:help.command'));
}

/** The commands of the terminal with their options. */
export function createProgram(output: Output, run: Run): Command {
  const { t } = output;
  const program = localise(new Command('muhibah'), output).description(t('cli:program'));
  const command = (parent: Command, usage: string, meaning: string, opensStore = false) =>
    withOptions(parent.command(usage).description(t(`cli:command.${meaning}`)), t, opensStore);

  command(program, 'check <file>', 'check', true).action((file: string, options: CommonOptions) =>
    run(() => checkCommand(file, options, output)),
  );
  command(program, 'letters <file-or-id>', 'letters', true)
    .requiredOption('--out <dir>', t('cli:option.outFolder'))
    .action((source: string, options: CommonOptions & { out: string }) =>
      run(() => lettersCommand(source, options, output)),
    );
  command(program, 'lint <file-or-id>', 'lint', true).action(
    (source: string, options: CommonOptions) => run(() => lintCommand(source, options, output)),
  );
  command(program, 'bundle <dossier>', 'bundle', true)
    .requiredOption('--out <pdf>', t('cli:option.outPdf'))
    .addOption(
      new Option('--purpose <purpose>', t('cli:option.purpose'))
        .choices(['archive', 'send'])
        .default('archive'),
    )
    .option('--max-size <megabytes>', t('cli:option.maxSize'), megabytesOf)
    .option('--attachments <dir>', t('cli:option.attachments'))
    .option('--missing', t('cli:option.missing'))
    .option('--no-missing', t('cli:option.noMissing'))
    .option('--no-stamps', t('cli:option.noStamps'))
    .action((dossier: string, options: BundleOptions) =>
      run(() => bundleCommand(dossier, options, output)),
    );
  command(program, 'portal-pack <file-or-id>', 'portalPack', true)
    .addOption(
      new Option('--portal <portal>', t('cli:option.portal'))
        .choices(portalIds)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <dir>', t('cli:option.outFolder'))
    .action((source: string, options: CommonOptions & { portal: PortalId; out: string }) =>
      run(() => portalPackCommand(source, options, output)),
    );
  const forms = program.command('forms').description(t('cli:command.forms'));
  command(forms, 'inspect <pdf>', 'formsInspect').action((pdf: string) =>
    run(() => formsInspect(pdf, output)),
  );
  command(forms, 'fill <pdf>', 'formsFill')
    .requiredOption('--data <json>', t('cli:option.data'))
    .requiredOption('--out <pdf>', t('cli:option.outPdf'))
    .option('--flatten', t('cli:option.flatten'))
    .option('--accept-protected', t('cli:option.acceptProtected'))
    .action((pdf: string, options: Parameters<typeof formsFill>[1]) =>
      run(() => formsFill(pdf, options, output)),
    );
  command(forms, 'apply <form> <file-or-id>', 'formsApply', true)
    .requiredOption('--out <dir>', t('cli:option.outFolder'))
    .option('--flatten', t('cli:option.flatten'))
    .action(
      (
        form: string,
        dossier: string,
        options: CommonOptions & { out: string; flatten?: boolean },
      ) => run(() => formsApply(form, dossier, options, output)),
    );
  command(program, 'import <file>', 'import', true).action((file: string, options: CommonOptions) =>
    run(() => importCommand(file, options, output)),
  );
  command(program, 'export <id>', 'export', true)
    .option('--out <file>', t('cli:option.outFile'))
    .action((id: string, options: CommonOptions & { out?: string }) =>
      run(() => exportCommand(id, options, output)),
    );
  command(program, 'list', 'list', true).action((options: CommonOptions) =>
    run(() => listCommand(options, output)),
  );
  command(program, 'signature <pdf>', 'signature')
    .option('--letter <pdf>', t('cli:option.letter'))
    .option('--root <certificate>', t('cli:option.root'))
    .action((file: string, options: { letter?: string; root?: string }) =>
      run(() => signatureCommand(file, options, output)),
    );
  command(program, 'verify-qr <text-or-image>', 'verifyQr', true).action(
    (given: string, options: CommonOptions) => run(() => verifyQrCommand(given, options, output)),
  );
  command(program, 'schema', 'schema').action(() =>
    run(() => Promise.resolve(schemaCommand(output))),
  );
  command(program, 'demo', 'demo')
    .requiredOption('--out <dir>', t('cli:option.outFolder'))
    .action((options: CommonOptions & { out: string }) => run(() => demoCommand(options, output)));
  return program;
}
