import { z } from 'zod';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { TakenFile } from '#shared/contract/signing.ts';
import {
  appearanceSettings,
  squareIn,
  type ConnectorChange,
  type ConnectorView,
  type PagePlace,
  type ServiceCheck,
  type SignatureAppearance,
} from '#shared/domain/signing/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import { asAppError, checkCodeOf } from '#core/letters/index.ts';
import {
  issuePaper,
  logoBytes,
  markedContentOf,
  openPaperDesk,
  paperFileName,
  paperOfPlan,
  type PaperDesk,
  type PlannedPaper,
} from '#core/papers/index.ts';
import {
  signWithService,
  userStatus,
  verifyWithService,
  type EsignService,
  type VisibleSignature,
} from './esignClient.ts';
import { serviceUrlProblem } from './serviceUrl.ts';
import { takeIn } from './signedFiles.ts';
import { enqueue } from './waiting.ts';

const key = 'signing.connector';
const kept = z
  .object({
    on: z.boolean(),
    baseUrl: z.string(),
    user: z.string(),
    password: z.string(),
    allowPlainHttp: z.boolean(),
    ...appearanceSettings,
  })
  .strict();
type Kept = z.infer<typeof kept>;

const off: Kept = kept.parse({
  on: false,
  baseUrl: '',
  user: '',
  password: '',
  allowPlainHttp: false,
});

async function read(context: CoreContext): Promise<Kept> {
  const { store } = context.session;
  return (await store.read(({ preferences }) => preferences.get(key, kept))) ?? off;
}

/** The connector's settings without its password, which never leaves the core. */
export async function connectorOf(context: CoreContext): Promise<ConnectorView> {
  const { password, ...rest } = await read(context);
  return { ...rest, hasPassword: password !== '' };
}

/** Scheme, host and port of an address; of none, nothing. */
function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : '';
}

/** Keeps the connector's settings in the encrypted store; error: signing_address for one that is not allowed. */
export async function setConnector(
  context: CoreContext,
  change: ConnectorChange,
): Promise<ConnectorView> {
  const baseUrl = change.baseUrl.trim();
  const problem = serviceUrlProblem(baseUrl, change.allowPlainHttp);
  if (problem !== null && (change.on || baseUrl !== '')) {
    throw new AppError('signing_address', { reason: problem });
  }
  const kept = await read(context);
  // SECURITY: a password goes only to the place that it was entered for.
  const isSamePlace = originOf(kept.baseUrl) === originOf(baseUrl);
  const password = change.password ?? (isSamePlace ? kept.password : '');
  await context.session.store.write({ actor, action: 'signing.connector' }, ({ preferences }) =>
    preferences.set(key, { ...change, baseUrl, password }),
  );
  return connectorOf(context);
}

async function serviceOf(context: CoreContext): Promise<{ service: EsignService; settings: Kept }> {
  const settings = await read(context);
  const { on, baseUrl, user, password, allowPlainHttp } = settings;
  // SECURITY: the only use of the network, and none unless the office switched it on.
  if (!on || serviceUrlProblem(baseUrl, allowPlainHttp) !== null) throw new AppError('signing_off');
  return { service: { baseUrl, user, password }, settings };
}

/** Asks without anything that would wait in a queue; error: signing_offline where the service cannot be reached. */
async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (isAppError(error) && error.code === 'signing_unreachable') {
      throw new AppError('signing_offline', {}, { cause: error });
    }
    throw error;
  }
}

/** What the service says of a signer; error: signing_offline and those of the service. */
export async function askStatus(context: CoreContext, nik: string): Promise<string> {
  const { service } = await serviceOf(context);
  return asked(userStatus(service, nik));
}

/** What the service says of a signed PDF; error: signing_offline and those of the service. */
export async function askCheck(
  context: CoreContext,
  file: { bytes: Uint8Array; name: string },
): Promise<ServiceCheck> {
  const { service } = await serviceOf(context);
  const document = { pdf: file.bytes, name: file.name };
  return asked(verifyWithService(service, document, context.clock.now()));
}

/**
 * The box that a letter keeps for the electronic signature; the first, where an enclosure has one too.
 *
 * @throws AppError `signing_no_box` for a form, and for a letter that is signed by hand.
 */
async function boxOf(
  context: CoreContext,
  desk: PaperDesk,
  paper: PlannedPaper,
): Promise<PagePlace> {
  const content = markedContentOf(desk.situation, paper, context.session.store.seal);
  if (content.type !== 'letter') throw new AppError('signing_no_box');
  const logo = await logoBytes(context, content.model.letterhead.logo);
  const [box] = await asAppError(context.letters.signatureBoxes(content.model, { logo }));
  if (box === undefined) throw new AppError('signing_no_box');
  return box;
}

function visibleIn(
  context: CoreContext,
  { fields }: PlannedPaper,
  box: PagePlace,
  { settings, name }: { settings: Kept; name: string },
): VisibleSignature {
  const code = checkCodeOf(fields, context.session.store.seal);
  const qrText = settings.qrText.trim() || (code?.text ?? name);
  return { place: squareIn(box), numbers: settings.placeNumbers, qrText };
}

/**
 * Has a paper signed by the agency's service and takes the answer in after the same checks as any signed file.
 *
 * A service that cannot be reached puts the paper into the queue: nothing of the passphrase is in it.
 */
export async function sendForSignature(
  context: CoreContext,
  ref: { dossierId: string; key: string },
  signer: { nik: string; passphrase: string; appearance?: SignatureAppearance | undefined },
): Promise<TakenFile> {
  const { service, settings } = await serviceOf(context);
  const { store } = context.session;
  const desk = await store.read((session) => openPaperDesk(context, session, ref.dossierId));
  const paper = paperOfPlan(desk.plan, ref.key);
  const name = paperFileName(paper, desk.situation.dossier.title);
  const isVisible = (signer.appearance ?? settings.appearance) === 'visible';
  const box = isVisible ? await boxOf(context, desk, paper) : null;
  const made = await issuePaper(context, desk, paper);
  const visible = box === null ? null : visibleIn(context, paper, box, { settings, name });
  try {
    const bytes = await signWithService(service, { pdf: made.pdf, name }, signer, { visible });
    return await takeIn(
      context,
      ref,
      { bytes, name },
      { acceptDifference: false, source: 'connector', box },
    );
  } catch (error) {
    if (isAppError(error) && error.code === 'signing_unreachable') {
      await enqueue(context, ref, { pdfSha256: made.pdfSha256, failure: error.code });
    }
    throw error;
  }
}
