import type { PlannedSlot } from '#shared/domain/portals/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { logoBytes, makePaper, safeFileName } from '#core/papers/index.ts';
import type { PortalDesk } from './portalDesk.ts';
import type { SlotAnswer, SlotPart } from './protocol.ts';
import { makeSlotApart } from './slotWorker.ts';

/** Kinds of files that are joined into a slot; others are told as unreadable. */
const kinds: Readonly<Partial<Record<string, SlotPart['kind']>>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

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

async function attachedParts(
  context: CoreContext,
  desk: PortalDesk,
  ids: readonly string[],
): Promise<SlotPart[] | null> {
  const { files } = context.session.store;
  const parts: SlotPart[] = [];
  for (const id of ids) {
    const attached = desk.situation.attachments.find((candidate) => candidate.id === id);
    const kind = attached === undefined ? undefined : kinds[attached.mime];
    if (attached === undefined || kind === undefined) return null;
    parts.push({ kind, bytes: await files.read(attached.hash, attached.fileName) });
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
      return { ok: true, pdf: await context.session.store.files.read(kept.hash, kept.fileName) };
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
    return { ok: true, pdf };
  }
  const parts = await attachedParts(context, desk, source.ids);
  if (parts === null) return { ok: false, trouble: 'unreadable' };
  const [only] = parts;
  const isReady = parts.length === 1 && only?.kind === 'pdf' && only.bytes.byteLength <= maxBytes;
  if (isReady) return { ok: true, pdf: only.bytes };
  return makeSlotApart({ parts, maxBytes }, signal);
}
