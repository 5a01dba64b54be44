import type { CalendarDate } from '#shared/domain/common/index.ts';
import {
  emptyPaperFields,
  papersOf,
  type Approval,
  type LetterInput,
  type PaperFields,
  type PaperOf,
} from '#shared/domain/letters/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { packFor, routeGroups } from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import type { TemplateSource } from '#core/context/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';
import type { Situation } from '#core/checklist/index.ts';
import { taughtPapers, type KeptForm } from '#core/taughtForms/index.ts';

/** A paper of a dossier with everything that it is made from. */
export interface PlannedPaper extends PaperOf {
  fields: PaperFields;
  /** The letter's input; null for forms. */
  letter: LetterInput | null;
  /** Number of the office's own version of its words, or null for the built-in ones. */
  wordsVersion: number | null;
  /** The taught form that it is, with the day on which it is filled. */
  taught?: { kept: KeptForm; today: CalendarDate };
  /** A taught form's own name. */
  title?: string;
}

/** How a surat tugas cites the permissions that were granted. Source: reference/pdln.md SET-03 (B), RTE-09 (B). */
const approvalLabels: Record<string, string> = {
  kemendagri: 'Rekomendasi Kementerian Dalam Negeri',
  setneg: 'Surat Persetujuan Kementerian Sekretariat Negara',
};

function approvalsOf(events: readonly StepEvent[]): Approval[] {
  return events.flatMap(({ step, kind, reference, date }) => {
    const label = approvalLabels[step];
    return kind === 'granted' && label !== undefined ? [{ label, number: reference, date }] : [];
  });
}

/** What the program knows of rules and words. */
export interface PaperBooks {
  rules: RulesLibrary;
  templates: TemplateSource;
}

/** The papers of a dossier, each with its fields and what its letter is made from. */
export function planPapers(
  { rules, templates }: PaperBooks,
  situation: Pick<Situation, 'dossier' | 'office' | 'events'>,
  fieldsByKey: Readonly<Record<string, PaperFields>>,
  today: CalendarDate,
): PlannedPaper[] {
  const { dossier, office, events } = situation;
  const pack = packFor(rules, dossier.rulePack);
  const routes = routeGroups(dossier, office, pack, rules.overlay, today);
  const approvals = approvalsOf(events);
  const costPlan = fieldsByKey['cost_breakdown']?.costs;
  return papersOf(dossier, routes).map((paper) => {
    const fields = fieldsByKey[paper.key] ?? emptyPaperFields();
    const letter: LetterInput | null =
      paper.kind === 'exit_permit_form' || paper.kind === 'taught_form'
        ? null
        : {
            kind: paper.kind,
            template: templates.of(paper.kind),
            dossier,
            office,
            fields,
            route: routes.find((route) => route.id === paper.routeId) ?? null,
            travellerId: paper.travellerId,
            approvals,
            allowances: rules.allowances,
            ...(costPlan === undefined ? {} : { costPlan }),
          };
    const wordsVersion = letter === null ? null : templates.officeVersion(letter.kind);
    return { ...paper, fields, letter, wordsVersion };
  });
}

/** The papers of a dossier that are taught forms; `fieldsByKey` also tells which forms on demand were added. */
export function planTaughtForms(
  { dossier }: Pick<Situation, 'dossier'>,
  forms: readonly KeptForm[],
  fieldsByKey: Readonly<Record<string, PaperFields>>,
  today: CalendarDate,
): PlannedPaper[] {
  return taughtPapers(dossier, forms, Object.keys(fieldsByKey)).map(
    ({ key, kept, travellerId, about }): PlannedPaper => ({
      key,
      kind: 'taught_form',
      routeId: null,
      travellerId,
      about,
      fields: fieldsByKey[key] ?? emptyPaperFields(),
      letter: null,
      taught: { kept, today },
      title: kept.form.mapping.name,
      onDemand: false,
      wordsVersion: null,
    }),
  );
}

/** One paper of the plan; error: not_found, for example after its traveller left the dossier. */
export function paperOfPlan(plan: readonly PlannedPaper[], key: string): PlannedPaper {
  const paper = plan.find((item) => item.key === key);
  if (paper === undefined) throw new AppError('not_found', { record: 'paper' });
  return paper;
}
