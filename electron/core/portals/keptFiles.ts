import type { PlannedSlot } from '#shared/domain/portals/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import type { PortalDesk } from './portalDesk.ts';

function keptFiles({ situation, signed }: PortalDesk, { source }: PlannedSlot) {
  if (source.kind === 'attachments') {
    return situation.attachments.filter(({ id }) => source.ids.includes(id));
  }
  const kept = source.kind === 'paper' ? signed.get(source.key) : undefined;
  return kept === undefined ? [] : [kept];
}

/** Slots with a kept file that was altered or lost since, by their key, with its name. */
export async function damagedSlots(
  { session }: CoreContext,
  desk: PortalDesk,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const slot of desk.slots) {
    for (const { hash, fileName } of keptFiles(desk, slot)) {
      if ((await session.store.files.check(hash)) !== 'intact') found.set(slot.key, fileName);
    }
  }
  return found;
}
