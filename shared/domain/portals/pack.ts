import type { Traveller } from '../dossiers/index.ts';
import type { ChecklistItem } from '../rules/index.ts';
import type { Portal, PortalField, PortalSlot, PortalStep } from './portal.ts';
import { portalValue, type ValueInput } from './values.ts';

/** One entry as it stands in a pack. */
export interface PackField {
  /** Unique within the portal: `step.field`, or `step.field@traveller`. */
  key: string;
  step: string;
  travellerId: string | null;
  label: string;
  labelEn: string;
  required: boolean;
  value: string;
  /** Path of the dossier's field, or null for what is chosen in the portal. */
  field: string | null;
  maxLength: number | null;
  state: 'ready' | 'empty' | 'missing' | 'too_long' | 'by_hand';
  note: string;
  noteEn: string;
}

/** A step of the portal with its entries; for each traveller where the portal asks for each. */
export interface PackStep {
  id: string;
  label: string;
  labelEn: string;
  grade: PortalStep['grade'];
  repealed: boolean;
  source: string[];
  groups: { travellerId: string | null; name: string; fields: PackField[] }[];
}

/** Characters as a portal counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function fieldOf(
  step: PortalStep,
  field: PortalField,
  input: ValueInput,
  traveller: Traveller | null,
): PackField {
  const given = field.value === null ? null : portalValue(field.value, input, traveller);
  const value = given?.text ?? '';
  const maxLength = field.max_length ?? null;
  const state = () => {
    if (given === null) return 'by_hand';
    if (value.trim() === '') return field.required ? 'missing' : 'empty';
    return maxLength !== null && lengthOf(value) > maxLength ? 'too_long' : 'ready';
  };
  return {
    key: `${step.id}.${field.id}${traveller === null ? '' : `@${traveller.id}`}`,
    step: step.id,
    travellerId: traveller?.id ?? null,
    label: field.label,
    labelEn: field.label_en,
    required: field.required,
    value,
    field: given?.field ?? null,
    maxLength,
    state: state(),
    note: field.note,
    noteEn: field.note_en,
  };
}

/** The portal's steps in its own order with the dossier's values. */
export function packSteps(portal: Portal, input: ValueInput): PackStep[] {
  return portal.steps.map((step) => ({
    id: step.id,
    label: step.label,
    labelEn: step.label_en,
    grade: step.grade,
    repealed: step.repealed,
    source: step.source,
    groups:
      step.each === 'traveller'
        ? input.dossier.travellers.map((traveller) => ({
            travellerId: traveller.id,
            name: traveller.snapshot.name,
            fields: step.fields.map((field) => fieldOf(step, field, input, traveller)),
          }))
        : [
            {
              travellerId: null,
              name: '',
              fields: step.fields.map((field) => fieldOf(step, field, input, null)),
            },
          ],
  }));
}

/** Where the file of a slot comes from. */
export type SlotSource =
  { kind: 'paper'; key: string } | { kind: 'attachments'; ids: string[] } | { kind: 'none' };

/** One place for one file in the portal. */
export interface PlannedSlot {
  /** Unique within the portal: `slot`, `slot.item`, with `@traveller` or a paper's key. */
  key: string;
  slot: string;
  step: string;
  /** Number of the step, counted from 1, and of the file in it. */
  position: { step: number; file: number };
  label: string;
  labelEn: string;
  /** What is in it: the document or letter; empty when the slot says it all. */
  what: string;
  whatEn: string;
  travellerId: string | null;
  travellerName: string;
  required: boolean;
  source: SlotSource;
  /** Where the missing file is put: a checklist item or a paper. */
  field: string | null;
}

/** What slots are filled from. */
export interface SlotInput {
  items: readonly ChecklistItem[];
  papers: readonly { key: string; kind: string; travellerId: string | null }[];
  attachments: readonly { id: string; item: string }[];
  travellers: readonly Traveller[];
}

type Slot = Omit<PlannedSlot, 'position'>;

function slotBase(slot: PortalSlot): Omit<Slot, 'key' | 'source' | 'field'> {
  return {
    slot: slot.id,
    step: slot.step,
    label: slot.label,
    labelEn: slot.label_en,
    what: '',
    whatEn: '',
    travellerId: null,
    travellerName: '',
    required: slot.required,
  };
}

/** The letters of a slot: those of the first kind that the dossier has. */
function letterSlots(slot: PortalSlot, input: SlotInput): Slot[] {
  const kind = slot.papers.find((wanted) => input.papers.some((paper) => paper.kind === wanted));
  const papers = input.papers.filter((paper) => paper.kind === kind);
  return papers.map(({ key }): Slot => {
    // A signed letter that was scanned goes in place of the one that the program makes.
    const item = input.items.find(({ madeBy }) => madeBy === kind);
    const scans = input.attachments.filter((file) => item !== undefined && file.item === item.key);
    const source: SlotSource =
      papers.length === 1 && scans.length > 0
        ? { kind: 'attachments', ids: scans.map(({ id }) => id) }
        : { kind: 'paper', key };
    return { ...slotBase(slot), key: `${slot.id}.${key}`, source, field: `papers.${key}` };
  });
}

function itemSlots(slot: PortalSlot, input: SlotInput): Slot[] {
  return slot.items.flatMap((wanted) =>
    input.items
      .filter(({ id, state }) => id === wanted && state !== 'not_applicable')
      .map((item): Slot => {
        const files = input.attachments.filter((file) => file.item === item.key);
        const paper = input.papers.find(
          ({ kind, travellerId }) => kind === item.madeBy && travellerId === item.traveller,
        );
        const traveller = input.travellers.find(({ id }) => id === item.traveller);
        const source: SlotSource =
          files.length > 0
            ? { kind: 'attachments', ids: files.map(({ id }) => id) }
            : paper === undefined
              ? { kind: 'none' }
              : { kind: 'paper', key: paper.key };
        return {
          ...slotBase(slot),
          key: `${slot.id}.${item.key}`,
          what: item.label,
          whatEn: item.labelEn,
          travellerId: item.traveller,
          travellerName: traveller?.snapshot.name ?? '',
          source,
          field: `checklist.${item.key}`,
        };
      }),
  );
}

/** Every place for a file in the portal's order, with where its file comes from. */
export function planSlots(portal: Portal, input: SlotInput): PlannedSlot[] {
  return portal.steps.flatMap((step, stepIndex) => {
    const slots = portal.slots
      .filter((slot) => slot.step === step.id)
      .flatMap((slot): Slot[] => {
        const letters = letterSlots(slot, input);
        const found = letters.length > 0 ? letters : itemSlots(slot, input);
        if (found.length > 0 || slot.papers.length === 0) return found;
        return [{ ...slotBase(slot), key: slot.id, source: { kind: 'none' }, field: null }];
      });
    return slots.map((slot, index) => ({
      ...slot,
      position: { step: stepIndex + 1, file: index + 1 },
    }));
  });
}
