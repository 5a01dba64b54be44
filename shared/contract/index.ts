import { bundlesContract } from './bundles.ts';
import { calendarsContract } from './calendars.ts';
import { checklistContract } from './checklist.ts';
import { deskContract } from './desk.ts';
import { dossiersContract } from './dossiers.ts';
import { lintContract } from './lint.ts';
import { officeContract } from './office.ts';
import { papersContract } from './papers.ts';
import { peopleContract } from './people.ts';
import { portalsContract } from './portals.ts';
import { printingContract } from './printing.ts';
import { registerContract } from './register.ts';
import { rulesContract } from './rules.ts';
import { planContract } from './plan.ts';
import { signingContract } from './signing.ts';
import { storeContract } from './store.ts';
import { templatesContract } from './templates.ts';
import { taughtFormsContract } from './taughtForms.ts';
import { trackingContract } from './tracking.ts';

/** Everything that the window may ask of the core. */
export const contract = {
  store: storeContract,
  office: officeContract,
  people: peopleContract,
  dossiers: dossiersContract,
  checklist: checklistContract,
  papers: papersContract,
  printing: printingContract,
  register: registerContract,
  lint: lintContract,
  signing: signingContract,
  templates: templatesContract,
  portals: portalsContract,
  tracking: trackingContract,
  taughtForms: taughtFormsContract,
  plan: planContract,
  bundles: bundlesContract,
  calendars: calendarsContract,
  desk: deskContract,
  rules: rulesContract,
};
export type Contract = typeof contract;

export * from './errors.ts';
export type { Preferences } from './office.ts';
export { minPassphraseLength, type StoreStatus } from './store.ts';
export type { DossierRow, DossierView, HistoryEntry } from './dossiers.ts';
export type { ChecklistView, PackName, PackStanding } from './checklist.ts';
export type { PortalFieldView, PortalProgress, PortalView } from './portals.ts';
export type { PaperProgress, PaperView } from './papers.ts';
export type {
  CorrectionInput,
  OwnRuleView,
  ParameterValue,
  RulesImportPreview,
  RulesView,
  RuleTerms,
  RuleView,
  ScanChoice,
} from './rules.ts';
export type { BundlePlanView, BundleProgress } from './bundles.ts';
export type { CalendarsView, YearCalendar } from './calendars.ts';
export type { PrintEntry } from './printing.ts';
export type { RegisterView } from './register.ts';
export type { CodeAnswer, SignedFile, TakenFile } from './signing.ts';
export type { PlanView } from './plan.ts';
export type { TemplateState, TemplateVersion, TemplateView } from './templates.ts';
export type {
  FormFilePreview,
  TaughtEditing,
  TaughtFormRow,
  TaughtFormVersion,
  TaughtFormView,
} from './taughtForms.ts';
export type { TrackingView } from './tracking.ts';
export type { DeskTask, DeskView, SearchHit } from './desk.ts';
