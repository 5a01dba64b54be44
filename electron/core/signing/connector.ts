import { z } from 'zod';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { TakenFile } from '#shared/contract/signing.ts';
import type { ConnectorChange, ConnectorView } from '#shared/domain/signing/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import { issuePaper, openPaperDesk, paperFileName, paperOfPlan } from '#core/papers/index.ts';
import { signWithService, userStatus, type EsignService } from './esignClient.ts';
import { serviceUrlProblem } from './serviceUrl.ts';
import { takeIn } from './signedFiles.ts';

const key = 'signing.connector';
const kept = z
  .object({
    on: z.boolean(),
    baseUrl: z.string(),
    user: z.string(),
    password: z.string(),
    allowPlainHttp: z.boolean(),
  })
  .strict();
type Kept = z.infer<typeof kept>;

const off: Kept = { on: false, baseUrl: '', user: '', password: '', allowPlainHttp: false };

async function read(context: CoreContext): Promise<Kept> {
  const { store } = context.session;
  return (await store.read(({ preferences }) => preferences.get(key, kept))) ?? off;
}

/** The connector's settings without its password, which never leaves the core. */
export async function connectorOf(context: CoreContext): Promise<ConnectorView> {
  const { password, ...rest } = await read(context);
  return { ...rest, hasPassword: password !== '' };
}

/** Keeps the connector's settings in the encrypted store; error: invalid_input for an address that is not allowed. */
export async function setConnector(
  context: CoreContext,
  change: ConnectorChange,
): Promise<ConnectorView> {
  const baseUrl = change.baseUrl.trim();
  const problem = serviceUrlProblem(baseUrl, change.allowPlainHttp);
  if (problem !== null && (change.on || baseUrl !== '')) {
    throw new AppError('signing_address', { reason: problem });
  }
  const password = change.password ?? (await read(context)).password;
  await context.session.store.write({ actor, action: 'signing.connector' }, ({ preferences }) =>
    preferences.set(key, { ...change, baseUrl, password }),
  );
  return connectorOf(context);
}

async function serviceOf(context: CoreContext): Promise<EsignService> {
  const { on, baseUrl, user, password, allowPlainHttp } = await read(context);
  // SECURITY: the only use of the network, and none unless the office switched it on.
  if (!on || serviceUrlProblem(baseUrl, allowPlainHttp) !== null) throw new AppError('signing_off');
  return { baseUrl, user, password };
}

/** What the service says of a signer. */
export async function askStatus(context: CoreContext, nik: string): Promise<string> {
  return userStatus(await serviceOf(context), nik);
}

/**
 * Has a paper signed by the agency's service and takes the answer in after the same checks as any signed file.
 *
 * A service that cannot be reached puts the paper into the queue: nothing of the passphrase is in it.
 */
export async function sendForSignature(
  context: CoreContext,
  ref: { dossierId: string; key: string },
  signer: { nik: string; passphrase: string },
): Promise<TakenFile> {
  const service = await serviceOf(context);
  const { store } = context.session;
  const desk = await store.read((session) => openPaperDesk(context, session, ref.dossierId));
  const paper = paperOfPlan(desk.plan, ref.key);
  const { pdf, pdfSha256 } = await issuePaper(context, desk, paper);
  const name = paperFileName(paper, desk.situation.dossier.title);
  try {
    const bytes = await signWithService(service, { pdf, name }, signer);
    return await takeIn(
      context,
      ref,
      { bytes, name },
      { acceptDifference: false, source: 'connector' },
    );
  } catch (error) {
    if (isAppError(error) && error.code === 'signing_unreachable') {
      await enqueue(context, ref, pdfSha256);
    }
    throw error;
  }
}

async function enqueue(
  context: CoreContext,
  { dossierId, key: paperKey }: { dossierId: string; key: string },
  pdfSha256: string,
): Promise<void> {
  await changeDossier(context, { dossierId, action: 'paper.queueForSignature' }, async (writes) => {
    const row = await writes.signQueue.put({
      dossierId,
      key: paperKey,
      pdfSha256,
      signatoryId: null,
    });
    await writes.signQueue.failed(row.id, 'signing_unreachable');
  });
}

/** Keys of a dossier's papers that wait to be signed. */
export async function waitingKeys(context: CoreContext, dossierId: string): Promise<string[]> {
  const rows = await context.session.store.read(({ signQueue }) => signQueue.list(dossierId));
  return rows.map((row) => row.key);
}

/** Takes a paper off the queue. */
export async function giveUpWaiting(
  context: CoreContext,
  { dossierId, key: paperKey }: { dossierId: string; key: string },
): Promise<void> {
  await changeDossier(context, { dossierId, action: 'paper.leaveQueue' }, async (writes) => {
    for (const row of await writes.signQueue.list(dossierId)) {
      if (row.key === paperKey) await writes.signQueue.remove(row.id);
    }
  });
}
