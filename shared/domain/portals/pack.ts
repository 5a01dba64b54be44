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
  /** Whether it is empty because one person's amount is asked and only the delegation's is known. */
  perPersonUnknown: boolean;
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
    perPersonUnknown: given?.gap === 'per_person',
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
  papers: readonly {
    key: string;
    kind: string;
    travellerId: string | null;
    about: readonly string[];
  }[];
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
  return papers.map(({ key, about }): Slot => {
    // A signed letter that was scanned goes in place of the one that the program makes.
    const item = input.items.find(({ madeBy }) => madeBy === kind);
    const scans = input.attachments.filter((file) => item !== undefined && file.item === item.key);
    const source: SlotSource =
      papers.length === 1 && scans.length > 0
        ? { kind: 'attachments', ids: scans.map(({ id }) => id) }
        : { kind: 'paper', key };
    // Several requests differ only by whom they are about.
    const what = papers.length === 1 ? '' : `${slot.label} ${about.join(', ')}`.trim();
    return {
      ...slotBase(slot),
      key: `${slot.id}.${key}`,
      what,
      whatEn: what,
      source,
      field: `papers.${key}`,
    };
  });
}

/** Letters that stand for a document of the checklist where the rules do not name one themselves. */
const usualPapers: Readonly<Record<string, string>> = {
  kak: 'kak',
  jadwal: 'schedule',
  rincian_biaya: 'cost_breakdown',
  data_personil: 'personal_data',
  surat_pengantar_gubernur: 'governor_cover',
  surat_kemlu: 'kemlu_request',
  pernyataan_biaya_sendiri: 'own_cost_statement',
};

function itemSlot(
  slot: PortalSlot,
  item: ChecklistItem,
  traveller: Traveller | undefined,
  source: SlotSource,
  key = item.key,
): Slot {
  return {
    ...slotBase(slot),
    key: `${slot.id}.${key}`,
    what: item.label,
    whatEn: item.labelEn,
    travellerId: traveller?.id ?? null,
    travellerName: traveller?.snapshot.name ?? '',
    source,
    field: `checklist.${item.key}`,
  };
}

function itemSlots(slot: PortalSlot, input: SlotInput): Slot[] {
  const travellerOf = (id: string | null) => input.travellers.find((person) => person.id === id);
  const slotsOf = (item: ChecklistItem): Slot[] => {
    const files = input.attachments.filter((file) => file.item === item.key);
    const own = travellerOf(item.traveller);
    if (files.length > 0) {
      const source: SlotSource = { kind: 'attachments', ids: files.map(({ id }) => id) };
      return [itemSlot(slot, item, own, source)];
    }
    const made = item.madeBy ?? usualPapers[item.id];
    const papers = input.papers.filter(({ kind }) => kind === made);
    const exact = papers.filter(({ travellerId }) => travellerId === item.traveller);
    // One document of the checklist may be a paper for each traveller.
    const found = exact.length > 0 || item.traveller !== null ? exact : papers;
    if (found.length === 0) return [itemSlot(slot, item, own, { kind: 'none' })];
    return found.map(({ key, travellerId }) =>
      itemSlot(
        slot,
        item,
        travellerOf(travellerId),
        { kind: 'paper', key },
        found.length === 1 ? item.key : `${item.key}.${key}`,
      ),
    );
  };
  return slot.items.flatMap((wanted) =>
    input.items
      .filter(({ id, state }) => id === wanted && state !== 'not_applicable')
      .flatMap(slotsOf),
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
