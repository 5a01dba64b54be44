import { bundlesProcedures } from '#core/bundles/index.ts';
import { calendarsProcedures } from '#core/calendars/index.ts';
import { checklistProcedures } from '#core/checklist/index.ts';
import { os } from '#core/context/index.ts';
import { deskProcedures } from '#core/desk/index.ts';
import { dossiersProcedures } from '#core/dossiers/index.ts';
import { lintProcedures } from '#core/lint/index.ts';
import { officeProcedures } from '#core/office/index.ts';
import { rulesProcedures } from '#core/officeRules/index.ts';
import { papersProcedures } from '#core/papers/index.ts';
import { peopleProcedures } from '#core/people/index.ts';
import { planProcedures } from '#core/plan/index.ts';
import { portalsProcedures } from '#core/portals/index.ts';
import { printingProcedures } from '#core/printing/index.ts';
import { registerProcedures } from '#core/register/index.ts';
import { signingProcedures } from '#core/signing/index.ts';
import { storeProcedures } from '#core/store/index.ts';
import { templatesProcedures } from '#core/templates/index.ts';
import { taughtFormsProcedures } from '#core/taughtForms/index.ts';
import { trackingProcedures } from '#core/tracking/index.ts';

/** The contract with every procedure implemented; a missing one does not compile. */
export const router = os.router({
  store: storeProcedures,
  office: officeProcedures,
  people: peopleProcedures,
  dossiers: dossiersProcedures,
  checklist: checklistProcedures,
  papers: papersProcedures,
  printing: printingProcedures,
  register: registerProcedures,
  lint: lintProcedures,
  templates: templatesProcedures,
  signing: signingProcedures,
  portals: portalsProcedures,
  tracking: trackingProcedures,
  taughtForms: taughtFormsProcedures,
  plan: planProcedures,
  bundles: bundlesProcedures,
  calendars: calendarsProcedures,
  desk: deskProcedures,
  rules: rulesProcedures,
});
