import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PortalView } from '#shared/contract/index.ts';
import { preflight, type PackField, type PortalId } from '#shared/domain/portals/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import type { PortalDesk } from './portalDesk.ts';
import { damagedSlots } from './keptFiles.ts';
import { canShrink, knownBytes, slotFileName } from './slotFile.ts';

/** What was copied into a portal: a mark of the value by the key of the entry. */
const copied = z.record(z.string(), z.record(z.string(), z.string()));

function copiedKey(dossierId: string): string {
  return `portal.copied:${dossierId}`;
}

/** A short mark of a value: enough to see that it changed, too little to read it. */
function markOf({ value }: Pick<PackField, 'value'>): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16);
}

async function readCopied(context: CoreContext, dossierId: string) {
  const kept = await context.session.store.read(({ preferences }) =>
    preferences.get(copiedKey(dossierId), copied),
  );
  return kept ?? {};
}

/** Ticks an entry as copied with its present value, or takes the tick off. */
export async function setCopied(
  context: CoreContext,
  desk: PortalDesk,
  given: { dossierId: string; portal: PortalId; field: string; copied: boolean },
): Promise<void> {
  const all = await readCopied(context, given.dossierId);
  const own = new Map(Object.entries(all[given.portal] ?? {}));
  const field = desk.steps
    .flatMap(({ groups }) => groups)
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === given.field);
  if (given.copied && field !== undefined) own.set(given.field, markOf(field));
  else own.delete(given.field);
  await context.session.store.write({ actor, action: 'portal.copied' }, ({ preferences }) =>
    preferences.set(copiedKey(given.dossierId), {
      ...all,
      [given.portal]: Object.fromEntries(own),
    }),
  );
}

/** Slots as the pre-flight checks look at them. */
export function slotFacts(
  desk: PortalDesk,
  damaged: ReadonlyMap<string, string>,
  made?: ReadonlyMap<string, number>,
) {
  return desk.slots.map((slot) => ({
    label: [slot.what === '' ? slot.label : slot.what, slot.travellerName]
      .filter((part) => part !== '')
      .join(', '),
    required: slot.required,
    isThere: slot.source.kind !== 'none',
    bytes: made?.get(slot.key) ?? knownBytes(desk, slot),
    shrinks: made === undefined && canShrink(slot),
    damaged: damaged.get(slot.key) ?? null,
  }));
}

/** A portal's pack as the window shows it. */
export async function portalView(
  context: CoreContext,
  desk: PortalDesk,
  dossierId: string,
): Promise<PortalView> {
  const { portal, steps, situation } = desk;
  const damaged = await damagedSlots(context, desk);
  const marks = (await readCopied(context, dossierId))[portal.id] ?? {};
  return {
    portal: {
      id: portal.id,
      name: portal.name,
      agency: portal.agency,
      agencyEn: portal.agency_en,
      grade: portal.grade,
      source: portal.source,
      orderKnown: portal.order_known,
      note: portal.note,
      noteEn: portal.note_en,
      maxFileBytes: portal.max_file_bytes,
      trackingStep: portal.tracking_step,
      ownVersion: desk.ownVersion,
    },
    steps: steps.map((step) => ({
      ...step,
      groups: step.groups.map((group) => ({
        ...group,
        fields: group.fields.map((field) => {
          const mark = marks[field.key];
          const state = mark === undefined ? 'no' : mark === markOf(field) ? 'yes' : 'changed';
          return { ...field, copied: state };
        }),
      })),
    })),
    slots: desk.slots.map((slot) => ({
      ...slot,
      fileName: slotFileName(desk, slot),
      bytes: knownBytes(desk, slot),
      shrinks: canShrink(slot),
      damaged: damaged.get(slot.key) ?? null,
      files: slot.source.kind === 'attachments' ? slot.source.ids.length : 1,
    })),
    csv: {
      delimiter: portal.csv.delimiter,
      bom: portal.csv.bom,
      columns: portal.csv.columns.map(({ title }) => title),
      grade: portal.csv.grade,
      note: portal.csv.note,
      noteEn: portal.csv.note_en,
    },
    preflight: preflight(portal, {
      ...desk.values,
      checklist: desk.checklist,
      steps,
      slots: slotFacts(desk, damaged),
    }),
    references: portal.references.map((reference) => {
      const kind = reference.event === 'registered' ? 'note' : 'granted';
      const event = situation.events.findLast(
        (candidate) =>
          candidate.step.split('@')[0] === portal.tracking_step &&
          candidate.kind === kind &&
          candidate.reference !== '',
      );
      return {
        id: reference.id,
        label: reference.label,
        labelEn: reference.label_en,
        note: reference.note,
        noteEn: reference.note_en,
        event: reference.event,
        number: event?.reference ?? '',
        date: event?.date ?? null,
      };
    }),
    trackingSteps: desk.checklist.steps
      .filter(({ agency }) => agency === portal.tracking_step)
      .map(({ key, travellerIds }) => ({ key, travellerIds })),
    today: desk.today,
  };
}
