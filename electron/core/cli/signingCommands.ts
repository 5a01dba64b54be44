import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { LetterMatch, PdfSignature } from '#shared/domain/signing/index.ts';
import {
  checkCode,
  compareFiles,
  inSigningProcess,
  inspectFile,
  isPdf,
  readOutsideFile,
} from '#core/signing/index.ts';
import { exitCodes, type Output, type Translate } from './output.ts';
import { withStore, type CommonOptions } from './withCore.ts';

async function readPdf(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  const name = basename(path);
  const bytes = await readOutsideFile(path, name);
  if (!isPdf(bytes)) throw new AppError('file_not_pdf', { name });
  return { bytes, name };
}

function signatureLines(signature: PdfSignature, number: number, t: Translate): string[] {
  const { signer, signedAt, stampedAt } = signature;
  const line = (key: string, value: string) => t(`signing:report.${key}`, { value });
  return [
    t(`signing:report.${signature.kind}`, {
      number: String(number),
      name: signer?.name ?? t('signing:report.unknown'),
    }),
    ...[
      t(`signing:problem.${signature.problem ?? 'none'}`),
      ...(signer === null
        ? []
        : [
            line('subject', signer.subject),
            line('issuer', signer.issuer),
            line('serial', signer.serial),
            t(`signing:trust.${signer.trust}`),
            ...(signer.inTime ? [] : [t('signing:report.expired')]),
          ]),
      ...(signedAt === null ? [] : [line('signedAt', signedAt)]),
      ...(stampedAt === null ? [] : [line('stampedAt', stampedAt)]),
      ...(signature.badStamp === true ? [t('signing:report.badStamp')] : []),
      ...(signature.weak ? [t('signing:report.weak')] : []),
      t(`signing:after.${signature.after}`),
    ].map((text) => `  ${text}`),
  ];
}

function matchLines(match: LetterMatch, t: Translate): string[] {
  const named = (key: 'missing' | 'added' | 'moved') =>
    match[key].length === 0 ? [] : [t(`signing:match.${key}`, { words: match[key].join(', ') })];
  return [
    t(`signing:match.${match.how}`),
    ...named('missing'),
    ...named('added'),
    ...named('moved'),
  ];
}

/**
 * `signature FILE`: the signatures of a PDF, and with `--letter` whether it is the signed form of that letter.
 *
 * Exit code 1 unless every signature holds, no page was changed since, and the letter is the same.
 */
export async function signatureCommand(
  file: string,
  options: { letter?: string; root?: string },
  output: Output,
): Promise<number> {
  const { t } = output;
  const signed = await readPdf(file);
  const roots =
    options.root === undefined
      ? []
      : [Buffer.from(await readOutsideFile(options.root, basename(options.root))).toString('utf8')];
  const report = await inspectFile(signed, roots, new Date().toISOString());
  const match =
    options.letter === undefined ? null : await compareFiles(await readPdf(options.letter), signed);
  output.answer({ ...report, match }, () => [
    t(`signing:verdict.${report.verdict}`),
    ...report.signatures.flatMap((item, index) => signatureLines(item, index + 1, t)),
    ...(report.signatures.length === 0 ? [] : [t('signing:report.noRevocation')]),
    ...(match === null ? [] : matchLines(match, t)),
  ]);
  const good = report.verdict === 'valid' || report.verdict === 'appended';
  return good && match?.how !== 'different' ? exitCodes.done : exitCodes.problems;
}

/** The text of a code: as given, or read from the picture of that name. */
async function codeText(given: string): Promise<string> {
  if (given.length > 1000 || !existsSync(given)) return given;
  const name = basename(given);
  const file = await readOutsideFile(given, name);
  return (await inSigningProcess('code', file, name)) ?? '';
}

/** `verify-qr TEXT|IMAGE`: whether a check code is the office's own, and which letters carry it; else exit code 1. */
export async function verifyQrCommand(
  given: string,
  options: CommonOptions,
  output: Output,
): Promise<number> {
  const { t } = output;
  return withStore(options, output, async ({ context }) => {
    const answer = await checkCode(context, await codeText(given));
    // What stands in a code that is not the office's own is no fact.
    const said = answer.result === 'genuine' ? 'numberAndDate' : 'claims';
    output.answer(answer, () => [
      t(`signing:code.${answer.result}`),
      ...(answer.number === null
        ? []
        : [t(`signing:code.${said}`, { number: answer.number, date: answer.date ?? '' })]),
      ...answer.letters.flatMap((letter) => [
        `  ${letter.subject}`,
        `  ${letter.about.join(', ')}`,
        `  ${letter.dossierTitle} (${letter.dossierId}, ${letter.key})`,
      ]),
      ...(answer.result !== 'genuine'
        ? []
        : [t(answer.letters.length === 0 ? 'signing:code.gone' : 'signing:code.compare')]),
    ]);
    return answer.result === 'genuine' ? exitCodes.done : exitCodes.problems;
  });
}
