import { os, type CoreContext } from '#core/context/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { checkCode } from './checkCodes.ts';
import { askCheck, askStatus, connectorOf, sendForSignature, setConnector } from './connector.ts';
import { readOutsideFile } from './readFile.ts';
import { addRoot, describeRoots, removeRoot } from './roots.ts';
import { inspectFor, listSigned, readPdf, signedBytes, takeIn } from './signedFiles.ts';
import { inSigningProcess } from './signingProcess.ts';
import { giveUpWaiting, startWaiting, waitingKeys } from './waiting.ts';

/** Writes a plain copy of a PDF for the window to show. */
async function publish(context: CoreContext, name: string, bytes: Uint8Array): Promise<string> {
  return (await publishCopy(context, { name, mime: 'application/pdf', bytes })).url;
}

/** Procedures of proof and signature. */
export const signingProcedures = {
  checkCode: os.signing.checkCode.handler(({ input, context }) => checkCode(context, input.text)),

  readCode: os.signing.readCode.handler(async ({ input, context }) => {
    const { path, name } = context.files.resolveForReading(input.handle);
    const file = await readOutsideFile(path, name);
    return { text: await inSigningProcess('code', file, name) };
  }),

  openPdf: os.signing.openPdf.handler(async ({ input, context }) => {
    const { bytes, name } = await readPdf(context, input.handle);
    return { url: await publish(context, name, bytes) };
  }),

  list: os.signing.list.handler(({ input, context }) => listSigned(context, input.dossierId)),

  inspect: os.signing.inspect.handler(async ({ input, context }) =>
    inspectFor(context, input, await readPdf(context, input.handle)),
  ),

  takeIn: os.signing.takeIn.handler(async ({ input, context }) =>
    takeIn(context, input, await readPdf(context, input.handle), {
      acceptDifference: input.acceptDifference,
      source: 'import',
    }),
  ),

  view: os.signing.view.handler(async ({ input, context }) => {
    const { bytes, fileName } = await signedBytes(context, input);
    return { url: await publish(context, fileName, bytes), mime: 'application/pdf' };
  }),

  saveCopy: os.signing.saveCopy.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const { bytes } = await signedBytes(context, input);
    await writeUserFile(path, bytes);
    return null;
  }),

  connector: os.signing.connector.handler(({ context }) => connectorOf(context)),

  setConnector: os.signing.setConnector.handler(({ input, context }) =>
    setConnector(context, input),
  ),

  signerStatus: os.signing.signerStatus.handler(async ({ input, context }) => ({
    message: await askStatus(context, input.nik),
  })),

  send: os.signing.send.handler(({ input, context }) => {
    const { nik, passphrase, appearance, ...ref } = input;
    return sendForSignature(context, ref, { nik, passphrase, appearance });
  }),

  serviceCheck: os.signing.serviceCheck.handler(async ({ input, context }) => {
    if ('handle' in input) return askCheck(context, await readPdf(context, input.handle));
    const { bytes, fileName } = await signedBytes(context, input);
    return askCheck(context, { bytes, name: fileName });
  }),

  wait: os.signing.wait.handler(async ({ input, context }) => {
    await startWaiting(context, input);
    return null;
  }),

  waiting: os.signing.waiting.handler(({ input, context }) =>
    waitingKeys(context, input.dossierId),
  ),

  giveUp: os.signing.giveUp.handler(async ({ input, context }) => {
    await giveUpWaiting(context, input);
    return null;
  }),

  roots: os.signing.roots.handler(({ context }) => describeRoots(context)),

  addRoot: os.signing.addRoot.handler(async ({ input, context }) => {
    await addRoot(context, context.files.resolveForReading(input.handle));
    return null;
  }),

  removeRoot: os.signing.removeRoot.handler(async ({ input, context }) => {
    await removeRoot(context, input.fingerprint);
    return null;
  }),
};
