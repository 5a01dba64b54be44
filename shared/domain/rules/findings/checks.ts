import type { Finding } from '../checklist.ts';
import type { TravellerFacts } from '../facts.ts';
import { matchRule } from '../match.ts';
import type { RuleOf } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { dataFinding, ruleFinding } from './build.ts';

type CheckRule = RuleOf<'check'>;

function passportPath(person: TravellerFacts, name = ''): string {
  return `travellers.${person.id}.snapshot.passport${name === '' ? '' : `.${name}`}`;
}

/** The passport's own dates: an expired one helps nobody, on any track. */
function passportDates(situation: Situation): Finding[] {
  const { returnsOn } = situation.input.dossier.travel;
  return situation.people.flatMap((person) => {
    const passport = situation.travellerOf.get(person.id)?.snapshot.passport ?? null;
    if (passport === null || passport.number === '') return [];
    const params = { name: person.name, number: passport.number };
    const field = passportPath(person, 'expiresOn');
    if (passport.expiresOn === null) {
      return [dataFinding('passport_expiry_missing', 'warning', field, params)];
    }
    if (returnsOn === null || passport.expiresOn >= returnsOn) return [];
    const dates = { ...params, date: passport.expiresOn, dateLimit: returnsOn };
    return [dataFinding('passport_expired', 'error', field, dates)];
  });
}

function ending(
  situation: Situation,
  rule: CheckRule,
  people: readonly TravellerFacts[],
): Finding[] {
  return people
    .filter((person) => person.servicePassport === 'ending')
    .map((person) => {
      const passport = situation.travellerOf.get(person.id)?.snapshot.passport;
      return ruleFinding(
        situation.ready.pack,
        rule,
        'passport_ending',
        passportPath(person, 'expiresOn'),
        {
          name: person.name,
          date: passport?.expiresOn ?? '',
          months: String(situation.ready.passportMonths),
        },
      );
    });
}

function serviceNeeded(situation: Situation, rule: CheckRule, people: readonly TravellerFacts[]) {
  return people
    .filter((person) => person.servicePassport === 'missing')
    .map((person) => {
      const ordinary = situation.travellerOf.get(person.id)?.snapshot.passport?.kind === 'ordinary';
      const name = ordinary ? 'passport_not_service' : 'passport_missing';
      const params = { name: person.name };
      return ruleFinding(situation.ready.pack, rule, name, passportPath(person), params);
    });
}

function ordinaryNeeded(situation: Situation, rule: CheckRule, people: readonly TravellerFacts[]) {
  return people
    .filter((person) => {
      const passport = situation.travellerOf.get(person.id)?.snapshot.passport ?? null;
      return passport !== null && passport.kind !== 'ordinary';
    })
    .map((person) =>
      ruleFinding(situation.ready.pack, rule, 'passport_not_ordinary', passportPath(person), {
        name: person.name,
      }),
    );
}

function accounts(situation: Situation, rule: CheckRule): Finding[] {
  return situation.input.dossier.funding
    .filter((line) => line.payer === 'government' && line.budgetAccount.trim() === '')
    .map((line) =>
      ruleFinding(
        situation.ready.pack,
        rule,
        'budget_account_missing',
        `funding.${line.id}.budgetAccount`,
        { institution: line.institution },
      ),
    );
}

function relations(situation: Situation, rule: CheckRule): Finding[] {
  return situation.input.dossier.legs
    .filter((leg) => leg.diplomaticRelations === 'no')
    .map((leg) =>
      ruleFinding(
        situation.ready.pack,
        rule,
        'no_relations',
        `legs.${leg.id}.diplomaticRelations`,
        { country: leg.country ?? '' },
      ),
    );
}

function checkFindings(situation: Situation, rule: CheckRule): Finding[] {
  const match = matchRule(rule, situation.facts, situation.people);
  if (match === null) return [];
  switch (rule.parameters.check) {
    case 'passport_validity':
      return ending(situation, rule, match.travellers);
    case 'service_passport_needed':
      return serviceNeeded(situation, rule, match.travellers);
    case 'ordinary_passport_needed':
      return ordinaryNeeded(situation, rule, match.travellers);
    case 'public_money_account':
      return accounts(situation, rule);
    case 'no_diplomatic_relations':
      return relations(situation, rule);
  }
}

/** Findings of the pack's cross-checks. */
export function crossCheckFindings(situation: Situation): Finding[] {
  const { today } = situation.input;
  return [
    ...passportDates(situation),
    ...situation.ready.of('check', today).flatMap((rule) => checkFindings(situation, rule)),
  ];
}
