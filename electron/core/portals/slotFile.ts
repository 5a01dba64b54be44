import { attachmentKinds } from '#shared/domain/attachments/index.ts';
import type { PlannedSlot } from '#shared/domain/portals/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { logoBytes, makePaper, safeFileName } from '#core/papers/index.ts';
import type { PortalDesk } from './portalDesk.ts';
import type { SlotAnswer, SlotPart } from './protocol.ts';
import { makeSlotApart } from './slotProcess.ts';

/**
 * Name of a slot's file: portal, step and place, the slot or the document in it, the traveller.
 *
 * No name pattern of the portals is known (S25 has none); this one sorts in the order of the portal's steps.
 */
export function slotFileName({ portal }: PortalDesk, slot: PlannedSlot): string {
  const { step, file } = slot.position;
  const place = `${String(step)}.${String(file).padStart(2, '0')}`;
  const title = slot.what === '' ? slot.label : slot.what;
  const who = slot.travellerName === '' ? [] : [slot.travellerName];
  return safeFileName([`${portal.name} ${place}`, ...who, title]);
}

/** Size of a slot's file as far as it is known without making it. */
export function knownBytes({ situation, signed }: PortalDesk, { source }: PlannedSlot) {
  if (source.kind === 'paper') return signed.get(source.key)?.bytes ?? null;
  if (source.kind === 'none') return null;
  const files = situation.attachments.filter(({ id }) => source.ids.includes(id));
  const [only] = files;
  return files.length === 1 && only?.mime === 'application/pdf' ? only.bytes : null;
}

/** Whether a file that is too large is made smaller on the way; a signed letter that came back never is. */
export function canShrink({ source }: PlannedSlot): boolean {
  return source.kind === 'attachments';
}

async function attachedParts(
  context: CoreContext,
  desk: PortalDesk,
  ids: readonly string[],
): Promise<SlotPart[]> {
  const { files } = context.session.store;
  const parts: SlotPart[] = [];
  for (const id of ids) {
    const attached = desk.situation.attachments.find((candidate) => candidate.id === id);
    if (attached === undefined) continue;
    const { fileName, hash, mime } = attached;
    parts.push({ kind: attachmentKinds[mime], fileName, bytes: await files.read(hash, fileName) });
  }
  return parts;
}

/**
 * The one PDF of a slot, or null while nothing fills it; errors: letter_failed, file_gone, record_damaged.
 *
 * Papers and single PDFs that are small enough stay as they are, bit by bit.
 */
export async function slotFile(
  context: CoreContext,
  desk: PortalDesk,
  slot: PlannedSlot,
  signal?: AbortSignal,
): Promise<SlotAnswer | null> {
  const { source } = slot;
  const { max_file_bytes: maxBytes } = desk.portal;
  if (source.kind === 'none') return null;
  if (source.kind === 'paper') {
    const kept = desk.signed.get(source.key);
    // SECURITY: a signed file is carried unchanged, whatever its size.
    if (kept !== undefined) {
      const pdf = await context.session.store.files.read(kept.hash, kept.fileName);
      return { ok: true, pdf, signed: true, dpi: null };
    }
    const paper = desk.plan.find(({ key }) => key === source.key);
    if (paper === undefined) return null;
    const { letterhead } = desk.situation.office;
    const logo = letterhead.logo === null ? null : await logoBytes(context, letterhead.logo);
    const { pdf } = await makePaper(context, desk.situation, paper, {
      logo,
      seal: desk.seal,
      ...(signal === undefined ? {} : { signal }),
    });
    return { ok: true, pdf, signed: false, dpi: null };
  }
  const parts = await attachedParts(context, desk, source.ids);
  const [only] = parts;
  const isReady = parts.length === 1 && only?.kind === 'pdf' && only.bytes.byteLength <= maxBytes;
  if (isReady) return { ok: true, pdf: only.bytes, signed: false, dpi: null };
  return makeSlotApart({ parts, maxBytes, font: await context.bundleFont() }, signal);
}
