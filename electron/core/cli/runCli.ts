import { CommanderError } from 'commander';
import type { AppLanguage } from '#shared/i18n/index.ts';
import { reportFailure } from './failures.ts';
import { exitCodes, Output } from './output.ts';
import { createProgram } from './program.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs a command of the terminal.
 *
 * @returns the exit code: 0 done, 1 the input has problems (listed), 2 wrong use.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<number> {
  // Help and mistakes of use are told before any option is parsed, and in the right language all the same.
  const output = new Output(languageOf(args), args.includes('--json'), terminal);
  let exitCode: number = exitCodes.done;
  const program = createProgram(output, async (work) => {
    exitCode = await work();
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return afterParsing(output, error);
    return reportFailure(output, error);
  }
}

function languageOf(args: readonly string[]): AppLanguage {
  const isEnglish = args.some(
    (argument, index) =>
      argument === '--lang=en' || (argument === 'en' && args[index - 1] === '--lang'),
  );
  return isEnglish ? 'en' : 'id';
}

/** Help and version are no mistakes; anything else is told in one sentence. */
function afterParsing(output: Output, error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.done;
  // Help was shown because no command was given.
  if (error.code === 'commander.help') return exitCodes.wrongUse;
  const kind = error.code.replace('commander.', '');
  const [what = '', given = ''] = [...error.message.matchAll(/'([^']*)'/gu)].map(
    ([, quoted]) => quoted ?? '',
  );
  const message = output.firstText([`cli:wrongUse.${kind}`, 'cli:wrongUse.other'], { what, given });
  output.refuse('wrong_use', `${message} ${output.t('cli:wrongUse.help')}`, { what, given });
  return exitCodes.wrongUse;
}
