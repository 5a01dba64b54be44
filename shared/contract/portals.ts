import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import {
  portalIds,
  type PackField,
  type PackStep,
  type PlannedSlot,
  type PortalId,
  type PreflightLine,
} from '#shared/domain/portals/index.ts';
import type { Grade } from '#shared/domain/rules/index.ts';
import { fileHandle, nothing, procedure } from './base.ts';

/** An entry with whether it was copied; `changed` when its value is another one since. */
export interface PortalFieldView extends PackField {
  copied: 'no' | 'yes' | 'changed';
}

/** The pack of one portal for one dossier. */
export interface PortalView {
  portal: {
    id: PortalId;
    name: string;
    agency: string;
    agencyEn: string;
    grade: Grade;
    source: string[];
    orderKnown: boolean;
    note: string;
    noteEn: string;
    maxFileBytes: number;
    /** Agency of the tracking step where numbers are kept. */
    trackingStep: string;
    /** Version of the office's own definition, or null for the shipped one. */
    ownVersion: number | null;
  };
  steps: (Omit<PackStep, 'groups'> & {
    groups: { travellerId: string | null; name: string; fields: PortalFieldView[] }[];
  })[];
  slots: (PlannedSlot & {
    fileName: string;
    /** Size as far as it is known before the file is made. */
    bytes: number | null;
    /** Whether a file that is too large is made smaller when it is saved, unless it turns out to be signed. */
    shrinks: boolean;
    /** Name of a kept file of it that was altered or lost since it was attached; null when there is none. */
    damaged: string | null;
    /** How many files become the one. */
    files: number;
  })[];
  csv: {
    delimiter: ',' | ';';
    bom: boolean;
    columns: string[];
    grade: Grade;
    note: string;
    noteEn: string;
  };
  preflight: PreflightLine[];
  references: {
    id: string;
    label: string;
    labelEn: string;
    note: string;
    noteEn: string;
    event: 'registered' | 'granted';
    number: string;
    date: string | null;
  }[];
  trackingSteps: { key: string; travellerIds: string[] }[];
  today: string;
}

/** Why a slot has no file, or one that the portal will refuse. */
const openReason = z.enum([
  'missing',
  'too_large',
  'signed_too_large',
  'failed',
  'damaged',
  'unreadable',
  'encrypted',
  'protected',
  'signed',
  'too_many_pixels',
  'too_slow',
]);

/** Progress of making a pack; the last message is `done`. */
export const portalProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    label: z.string(),
  }),
  z.object({
    type: z.literal('done'),
    files: z.array(
      z
        .object({
          slot: z.string(),
          label: z.string(),
          fileName: z.string(),
          bytes: z.number().int(),
          /** How fine its scans were left to make it small, in dots per inch; null when nothing was made coarser. */
          dpi: z.number().int().nullable(),
        })
        .strict(),
    ),
    /** Largest file that the portal takes, in bytes. */
    limit: z.number().int(),
    open: z.array(
      z
        .object({
          slot: z.string(),
          label: z.string(),
          required: z.boolean(),
          reason: openReason,
          /** The attached file that is to blame; empty when it is none or all. */
          file: z.string(),
          /** Size of a file that is too large. */
          bytes: z.number().int().nullable(),
        })
        .strict(),
    ),
  }),
]);
export type PortalProgress = z.infer<typeof portalProgress>;

const portal = z.enum(portalIds);
const ref = z.object({ dossierId: id, portal }).strict();

/** Packs for the portals of the ministries. */
export const portalsContract = {
  view: procedure.input(ref).output(z.custom<PortalView>()),
  /** Ticks an entry as copied into the portal, or takes the tick off. */
  setCopied: procedure
    .input(ref.extend({ field: z.string().max(200), copied: z.boolean() }).strict())
    .output(nothing),
  /** Makes the pack into a folder, with progress; closing the stream cancels. */
  save: procedure
    .input(
      ref
        .extend({
          folder: fileHandle,
          csv: z
            .object({
              delimiter: z.enum([',', ';']),
              bom: z.boolean(),
              longNumbers: z.enum(['plain', 'excel']),
            })
            .strict(),
        })
        .strict(),
    )
    .output(eventIterator(portalProgress)),
  /** Saves the definition in use as a file that the office can correct. */
  saveDefinition: procedure
    .input(z.object({ portal, handle: fileHandle }).strict())
    .output(nothing),
  /** Takes a corrected definition; errors: rules_invalid, invalid_input. */
  importDefinition: procedure
    .input(z.object({ portal, handle: fileHandle }).strict())
    .output(nothing),
  /** Goes back to the shipped definition. */
  takeBackDefinition: procedure.input(z.object({ portal }).strict()).output(nothing),
};
