import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';
import { fileHandle, nothing, procedure } from './base.ts';

/** The backward calendar of a dossier with the names that it mentions. */
export interface PlanView {
  plan: BackwardPlan;
  /** Names of travellers by identifier. */
  names: Record<string, string>;
}

const planRef = z.object({ dossierId: id }).strict();

/** The backward calendar of a dossier, and the same on paper. */
export const planContract = {
  get: procedure.input(planRef).output(z.custom<PlanView>()),
  /** Sets it as one page of A4 landscape, in the window's language, for the shell to print or show. */
  toPrint: procedure
    .input(planRef)
    .output(z.object({ handle: z.string(), fileName: z.string(), url: z.string() }).strict()),
  /** Saves that page as PDF where the user chose. */
  savePdf: procedure.input(planRef.extend({ handle: fileHandle }).strict()).output(nothing),
};
