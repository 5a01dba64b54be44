import { Command, CommanderError } from 'commander';
import { checkCommand } from './checkCommand.ts';
import { demoCommand } from './demoCommand.ts';
import { formsFill, formsInspect } from './formsCommands.ts';
import { lettersCommand } from './lettersCommand.ts';
import { exitCodes, Output } from './output.ts';
import { schemaCommand } from './schemaCommand.ts';
import { exportCommand, importCommand, listCommand } from './storeCommands.ts';
import type { CommonOptions } from './withCore.ts';

type Options = CommonOptions & { json?: boolean; lang?: string };

/** Options that every command has. */
function common(command: Command): Command {
  return command
    .option('--json', 'one JSON document instead of text')
    .option('--lang <language>', 'language of texts: id or en', 'id')
    .option('--store <dir>', 'directory of the data (default: the one of the application)')
    .option('--passphrase-file <file>', 'file with the passphrase (default: MUHIBAH_PASSPHRASE)')
    .option('--today <date>', 'take this day as today, YYYY-MM-DD');
}

/**
 * Runs a command of the terminal.
 *
 * @returns the exit code: 0 done, 1 the input has problems (listed), 2 wrong use.
 */
export async function runCli(args: string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = new Command('muhibah').exitOverride().showHelpAfterError();
  program.description('Muhibah from a terminal: overseas-travel dossiers, letters and forms.');

  const run =
    <Given extends Options>(work: (options: Given, output: Output) => Promise<number>) =>
    async (options: Given) => {
      const output = new Output(options.lang === 'en' ? 'en' : 'id', options.json ?? false);
      try {
        exitCode = await work(options, output);
      } catch (error) {
        exitCode = output.problem(error);
      }
    };

  common(program.command('check <file>'))
    .description('checklist, deadlines and findings of a dossier file')
    .action((file: string, options: Options) =>
      run((given, output) => checkCommand(file, given, output))(options),
    );
  common(program.command('letters <file>'))
    .description('every letter and form of a dossier file as PDF')
    .requiredOption('--out <dir>', 'folder for the PDFs')
    .action((file: string, options: Options & { out: string }) =>
      run<Options & { out: string }>((given, output) => lettersCommand(file, given, output))(
        options,
      ),
    );
  const forms = program.command('forms').description('PDF forms');
  common(forms.command('inspect <pdf>'))
    .description('fields of a PDF form')
    .action((pdf: string, options: Options) =>
      run((_given, output) => formsInspect(pdf, output))(options),
    );
  common(forms.command('fill <pdf>'))
    .description('fill a PDF form with values')
    .requiredOption('--data <json>', 'file with values by field name')
    .requiredOption('--out <pdf>', 'file to write')
    .option('--flatten', 'turn the fields into ink')
    .action((pdf: string, options: Options & { data: string; out: string; flatten?: boolean }) =>
      run<Options & { data: string; out: string; flatten?: boolean }>((given, output) =>
        formsFill(pdf, given, output),
      )(options),
    );
  common(program.command('import <file>'))
    .description('take a dossier file into the store')
    .action((file: string, options: Options) =>
      run((given, output) => importCommand(file, given, output))(options),
    );
  common(program.command('export <id>'))
    .description('write a dossier of the store as a file')
    .option('--out <file>', 'file to write (default: standard output)')
    .action((id: string, options: Options & { out?: string }) =>
      run<Options & { out?: string }>((given, output) => exportCommand(id, given, output))(options),
    );
  common(program.command('list'))
    .description('dossiers of the store with stage and next deadline')
    .action((options: Options) => run(listCommand)(options));
  common(program.command('schema'))
    .description('JSON schema of the dossier file')
    .action((options: Options) =>
      run((_given, output) => Promise.resolve(schemaCommand(output)))(options),
    );
  common(program.command('demo'))
    .description('the whole main job on sample data, without a window')
    .requiredOption('--out <dir>', 'folder for the PDFs')
    .action((options: Options & { out: string }) =>
      run<Options & { out: string }>(demoCommand)(options),
    );

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version are no mistakes.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  }
  return exitCode;
}
