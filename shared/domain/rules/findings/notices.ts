import type { Finding } from '../checklist.ts';
import { matchRule } from '../match.ts';
import type { RuleOf } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { onlySaying, ruleFinding } from './build.ts';

/** Whether the approval has come on which the travel rests: Setneg's, or the ministry's where Setneg is not passed. */
function approved(situation: Situation): boolean {
  const deciding = situation.stepsAt.get('setneg') ?? situation.stepsAt.get('kemendagri') ?? [];
  return deciding.length > 0 && deciding.every((step) => step.state === 'granted');
}

function returned(situation: Situation): boolean {
  const { returnsOn } = situation.input.dossier.travel;
  return returnsOn !== null && returnsOn < situation.input.today;
}

/** Says something and asks for nothing, whatever its rule would enforce if a dossier could prove the facts. */
function informing(
  situation: Situation,
  rule: RuleOf<'notice' | 'change'>,
  name: string,
  params: Record<string, string>,
): Finding {
  return onlySaying(ruleFinding(situation.ready.pack, rule, name, null, params), 'info');
}

function noticeFinding(situation: Situation, rule: RuleOf<'notice'>): Finding[] {
  const { notice, numbers, shown, statement, statement_en } = rule.parameters;
  if (shown === 'reference' || (shown === 'after_approval' && !approved(situation))) return [];
  const match = matchRule(rule, situation.facts, situation.people);
  if (match === null) return [];
  const params: Record<string, string> = {
    names: match.travellers.map((person) => person.name).join(', '),
  };
  for (const [name, number] of Object.entries(numbers)) params[name] = String(number);
  if (notice === 'statement') Object.assign(params, { statement, statementEn: statement_en });
  return [informing(situation, rule, `notice.${notice}`, params)];
}

/** What can still be changed once the agency has approved, until everybody is back. */
function changeFinding(situation: Situation, rule: RuleOf<'change'>): Finding[] {
  const { agency, statement, statement_en } = rule.parameters;
  const steps = situation.stepsAt.get(agency) ?? [];
  if (returned(situation) || !steps.some((step) => step.state === 'granted')) return [];
  if (matchRule(rule, situation.facts, situation.people) === null) return [];
  return [informing(situation, rule, 'change', { statement, statementEn: statement_en })];
}

/** Findings that only tell: notices, and the ways to change an approved trip. */
export function noticeFindings(situation: Situation): Finding[] {
  const { today } = situation.input;
  return [
    ...situation.ready.of('notice', today).flatMap((rule) => noticeFinding(situation, rule)),
    ...situation.ready.of('change', today).flatMap((rule) => changeFinding(situation, rule)),
  ];
}
