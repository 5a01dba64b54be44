import type { Because } from './checklist.ts';
import type { DossierFacts, TravellerFacts } from './facts.ts';
import type { Matcher } from './matcher.ts';

type MatcherField = keyof Matcher;
type Answers = DossierFacts['visa'];

/** Names in a clause are shortened after this many; the list itself stays in the dossier. */
const namesShown = 4;

function one(field: string, value: string | null, wanted: readonly string[]): Because[] {
  return value !== null && wanted.includes(value)
    ? [{ key: `because.${field}.${value}`, params: {} }]
    : [];
}

function answers(field: string, facts: Answers, wanted: readonly (keyof Answers)[]): Because[] {
  return wanted.flatMap((value) =>
    facts[value].length > 0
      ? [{ key: `because.${field}.${value}`, params: { countries: facts[value].join(',') } }]
      : [],
  );
}

/** The clauses with which one field of a matcher matches the dossier; none when it does not. */
function dossierClauses(field: MatcherField, matcher: Matcher, facts: DossierFacts): Because[] {
  switch (field) {
    case 'track':
      return one(field, facts.track, matcher.track ?? []);
    case 'purpose':
      return one(field, facts.purpose, matcher.purpose ?? []);
    case 'family_reason':
      return one(field, facts.familyReason, matcher.family_reason ?? []);
    case 'activity':
      return one(field, facts.activity, matcher.activity ?? []);
    case 'office_level':
      return one(field, facts.officeLevel, matcher.office_level ?? []);
    case 'funding':
      return (matcher.funding ?? [])
        .filter((payer) => facts.funding.has(payer))
        .map((payer) => ({ key: `because.funding.${payer}`, params: {} }));
    case 'country': {
      const hit = (matcher.country ?? []).filter((country) => facts.countries.includes(country));
      return hit.length > 0
        ? [{ key: 'because.country', params: { countries: hit.join(',') } }]
        : [];
    }
    case 'visa':
      return answers(field, facts.visa, matcher.visa ?? []);
    case 'relations':
      return answers(field, facts.relations, matcher.relations ?? []);
    case 'category':
    case 'service_passport':
      return [];
  }
}

/** Whether one traveller fits the fields of a matcher that ask about travellers. */
function travellerFits(matcher: Matcher, traveller: TravellerFacts): boolean {
  if (matcher.category !== undefined) {
    if (traveller.category === null || !matcher.category.includes(traveller.category)) return false;
  }
  return (
    matcher.service_passport === undefined ||
    matcher.service_passport.includes(traveller.servicePassport)
  );
}

/** Whether a matcher asks anything about travellers. */
function asksTravellers(matcher: Matcher): boolean {
  return matcher.category !== undefined || matcher.service_passport !== undefined;
}

function shortNames(travellers: readonly TravellerFacts[]): string {
  const names = travellers.slice(0, namesShown).map((item) => item.name);
  return travellers.length > namesShown ? `${names.join(', ')}, …` : names.join(', ');
}

/** Clauses that name the travellers who fit, grouped by the value that fits. */
export function travellerClauses(
  matcher: Matcher,
  travellers: readonly TravellerFacts[],
): Because[] {
  if (!asksTravellers(matcher)) return [];
  const clauses = new Map<string, TravellerFacts[]>();
  const add = (key: string, traveller: TravellerFacts) => {
    const list = clauses.get(key);
    if (list === undefined) clauses.set(key, [traveller]);
    else list.push(traveller);
  };
  for (const traveller of travellers) {
    if (matcher.category !== undefined)
      add(`because.category.${traveller.category ?? ''}`, traveller);
    if (matcher.service_passport !== undefined) {
      add(`because.service_passport.${traveller.servicePassport}`, traveller);
    }
  }
  return [...clauses].map(([key, who]) => ({ key, params: { names: shortNames(who) } }));
}

/** What a rule's conditions found: the clauses about the dossier, and the travellers who fit. */
export interface Match {
  clauses: Because[];
  travellers: readonly TravellerFacts[];
}

/** Whether a rule asks about the dossier and travellers given; null when it does not apply. */
export function matchRule(
  asked: { when: Matcher; unless: Matcher },
  facts: DossierFacts,
  travellers: readonly TravellerFacts[],
): Match | null {
  const clauses: Because[] = [];
  for (const field of Object.keys(asked.when) as MatcherField[]) {
    if (field === 'category' || field === 'service_passport') continue;
    const found = dossierClauses(field, asked.when, facts);
    if (found.length === 0) return null;
    clauses.push(...found);
  }
  const exceptions = Object.keys(asked.unless) as MatcherField[];
  if (exceptions.some((field) => dossierClauses(field, asked.unless, facts).length > 0))
    return null;
  if (!asksTravellers(asked.when) && !asksTravellers(asked.unless)) return { clauses, travellers };
  const { category, service_passport } = asked.unless;
  const fitting = travellers.filter(
    (item) =>
      travellerFits(asked.when, item) &&
      !(
        (category !== undefined && travellerFits({ category }, item)) ||
        (service_passport !== undefined && travellerFits({ service_passport }, item))
      ),
  );
  return fitting.length === 0 ? null : { clauses, travellers: fitting };
}
