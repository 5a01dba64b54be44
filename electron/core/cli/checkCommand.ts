import {
  renderMessage,
  type Because,
  type Checklist,
  type ChecklistItem,
  type ItemExplanation,
} from '#shared/domain/rules/index.ts';
import { evaluateSituation, explainerOf, situationOfFile } from '#core/checklist/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import { exitCodes, tableLines, type Output } from './output.ts';
import { withStoreIfThere, type CommonOptions } from './withCore.ts';

/** Says a clause, problem or finding of the rules in the terminal's language, dates and countries in words. */
function sayer({ t, language }: Output): (message: Because) => string {
  return (message) => renderMessage((key, params) => t(`rules:${key}`, params), message, language);
}

/** What lies behind an item: every rule that asks, and what its dates rest on. */
function behind({ demands, plan, minimum, example, without }: ItemExplanation) {
  return {
    demands: demands.map(({ because: _because, ...demand }) => demand),
    rests: { plan, minimum },
    example,
    without,
  };
}

/** A checklist as JSON for other programs: texts in words beside the facts. */
function checklistJson(
  say: (message: Because) => string,
  checklist: Checklist,
  explain: (item: ChecklistItem) => ItemExplanation,
) {
  return {
    pack: checklist.pack,
    today: checklist.today,
    items: checklist.items.map((item) => ({
      id: item.id,
      key: item.key,
      traveller: item.traveller,
      label: item.label,
      labelEn: item.labelEn,
      issuer: item.issuer,
      agency: item.agency,
      state: item.state,
      due: item.due,
      workingDaysLeft: item.workingDaysLeft,
      overdue: item.overdue,
      grade: item.grade,
      repealed: item.repealed,
      enforce: item.enforce,
      basis: item.basis,
      source: item.source,
      verified: item.verified,
      ours: item.ours,
      because: item.because.map(say),
      ...behind(explain(item)),
      problem: item.problem === null ? null : say(item.problem),
      mustContain: item.mustContain,
      waitsFor: item.waitsFor,
      reason: item.reason,
    })),
    findings: checklist.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: say(finding.message),
      field: finding.field,
      grade: finding.grade,
      repealed: finding.repealed,
      enforce: finding.enforce,
      basis: finding.basis,
      source: finding.source,
      ours: finding.ours,
    })),
    steps: checklist.steps.map(({ events: _events, ...step }) => step),
    nextDue: checklist.nextDue,
    blockedBy: checklist.blockedBy,
  };
}

function checklistLines(output: Output, checklist: Checklist, nameOf: (id: string) => string) {
  const { t, language } = output;
  const say = sayer(output);
  const gradeOf = ({ grade, repealed }: { grade: string | null; repealed: boolean }) =>
    repealed ? `${grade ?? '-'} (${t('rules:evidence.repealedShort')})` : (grade ?? '-');
  const labelOf = (item: ChecklistItem) => (language === 'en' ? item.labelEn : item.label);
  const rows = checklist.items.map((item) => [
    item.traveller === null ? labelOf(item) : `${labelOf(item)} (${nameOf(item.traveller)})`,
    t(`rules:states.${item.state}`),
    item.due.plan ?? '-',
    item.due.minimum ?? '-',
    gradeOf(item),
  ]);
  const header = [
    t('cli:column.item'),
    t('cli:column.state'),
    t('cli:column.plan'),
    t('cli:column.minimum'),
    t('cli:column.grade'),
  ];
  return [
    ...tableLines(header, rows),
    '',
    ...checklist.findings.map(({ severity, grade, repealed, message }) =>
      [
        t(`rules:severity.${severity}`),
        // A check of the entries alone has no basis and so no grade.
        ...(grade === null ? [] : [`[${gradeOf({ grade, repealed })}]`]),
        say(message),
      ].join(' '),
    ),
  ];
}

/**
 * `check FILE`: the checklist and findings of a dossier file; exit code 1 when something is wrong in it.
 *
 * With `--store` the office's own corrections that are kept there are on the rules, as in its window.
 */
export async function checkCommand(
  file: string,
  options: CommonOptions,
  output: Output,
): Promise<number> {
  const content = await readDossierFile(file);
  return withStoreIfThere(options, output, ({ context }) => {
    const situation = situationOfFile(content);
    const today = context.clock.today(situation.office.timeZone);
    const checklist = evaluateSituation(context.rules, situation, today);
    const nameOf = (id: string) =>
      situation.dossier.travellers.find((traveller) => traveller.id === id)?.snapshot.name ?? id;
    const explain = explainerOf(context.rules, situation, today);
    output.answer(checklistJson(sayer(output), checklist, explain), () =>
      checklistLines(output, checklist, nameOf),
    );
    const wrong = checklist.findings.some((finding) => finding.severity === 'error');
    return Promise.resolve(wrong ? exitCodes.problems : exitCodes.done);
  });
}
