import type { Dossier, EntrySection } from '#shared/domain/dossiers/index.ts';
import { formatDate, formatMoney, type Language } from '#shared/domain/language/index.ts';
import { shortPeriod } from './dateWords.ts';
import { reasoningParts } from './sections.ts';

/** One line of the summary: what was asked, what was answered, and where to change it. */
export interface Answer {
  /** Words of the question. */
  label: string;
  /** Lines of the answer; none while it is empty. */
  value: string[];
  field: string;
}

/** The answers of one section. */
export interface AnswerGroup {
  section: EntrySection;
  answers: Answer[];
}

/** The words that the summary needs; keys of the texts of the dossiers. */
export type Say = (key: string, params?: Record<string, string>) => string;

function filled(...parts: (string | null)[]): string[] {
  return parts.filter((part): part is string => part !== null && part.trim() !== '');
}

function trip(dossier: Dossier, language: Language, say: Say, country: (code: string) => string) {
  const { event, invitation, travel } = dossier;
  const day = (date: Dossier['travel']['departsOn']) =>
    date === null ? null : formatDate(date, language);
  const answers: Answer[] = [
    { label: say('trip.title'), value: filled(dossier.title), field: 'title' },
    { label: say('trip.track'), value: [say(`rules:tracks.${dossier.track}`)], field: 'track' },
    {
      label: say('trip.purpose'),
      value: filled(
        dossier.purpose === null ? null : say(`rules:purposes.${dossier.purpose}`),
        dossier.familyReason === null ? null : say(`rules:familyReasons.${dossier.familyReason}`),
      ),
      field: 'purpose',
    },
    { label: say('trip.eventName'), value: filled(event.name), field: 'event.name' },
    { label: say('trip.eventOrganiser'), value: filled(event.organiser), field: 'event.organiser' },
    {
      label: say('gap.eventDates'),
      value: filled(shortPeriod(event.startsOn, event.endsOn, language)),
      field: 'event.startsOn',
    },
    {
      label: say('trip.invitation'),
      value: filled(invitation.from, invitation.number, day(invitation.date)),
      field: 'invitation.from',
    },
    {
      label: say('trip.departsOn'),
      value: filled(day(travel.departsOn)),
      field: 'travel.departsOn',
    },
    {
      label: say('trip.returnsOn'),
      value: filled(day(travel.returnsOn)),
      field: 'travel.returnsOn',
    },
    {
      label: say('trip.departureCity'),
      value: filled(travel.departureCity),
      field: 'travel.departureCity',
    },
    {
      label: say('legs.title'),
      value: dossier.legs.map((leg) => {
        const place = filled(leg.city, leg.country === null ? null : country(leg.country));
        return filled(
          place.join(', '),
          shortPeriod(leg.arrivesOn, leg.departsOn, language),
          say('answers.visa', { answer: say(`common:choice.${leg.visaRequired}`) }),
        ).join(' · ');
      }),
      field: 'legs',
    },
  ];
  return answers;
}

function travellers(dossier: Dossier, say: Say): Answer[] {
  if (dossier.travellers.length === 0) {
    return [{ label: say('section.travellers'), value: [], field: 'travellers' }];
  }
  return dossier.travellers.map(({ id, snapshot }, index) => ({
    label: `${String(index + 1)}. ${snapshot.name}`,
    value: filled(
      snapshot.position,
      snapshot.category === null ? null : say(`rules:categories.${snapshot.category}`),
      snapshot.passport === null
        ? say('passportState.none')
        : `${say(`people:passport.kinds.${snapshot.passport.kind}`)} ${snapshot.passport.number}`.trim(),
    ),
    field: `travellers.${id}`,
  }));
}

function reasoning(dossier: Dossier, say: Say): Answer[] {
  return [
    ...reasoningParts.map((part) => ({
      label: say(`reasoning.${part}`),
      value: filled(...dossier.reasoning[part].split(/\n+/u)),
      field: `reasoning.${part}`,
    })),
    ...dossier.travellers.map(({ id, snapshot, role }) => ({
      label: say('reasoning.roleOf', { name: snapshot.name }),
      value: filled(...role.split(/\n+/u)),
      field: `travellers.${id}.role`,
    })),
  ];
}

function funding(dossier: Dossier, language: Language, say: Say): Answer[] {
  if (dossier.funding.length === 0) {
    return [{ label: say('gap.funding'), value: [], field: 'funding' }];
  }
  return dossier.funding.map((line, index) => ({
    label: say('funding.number', { number: String(index + 1) }),
    value: filled(
      filled(say(`payer.${line.payer}`), line.institution).join(': '),
      line.covers.map((cost) => say(`cost.${cost}`)).join(', '),
      line.amount === null ? null : formatMoney(line.amount, language),
      line.budgetAccount,
    ),
    field: `funding.${line.id}.payer`,
  }));
}

/** Everything that was entered, section by section, for one look before papers are printed. */
export function answersOf(
  dossier: Dossier,
  language: Language,
  say: Say,
  country: (code: string) => string,
): AnswerGroup[] {
  return [
    { section: 'trip', answers: trip(dossier, language, say, country) },
    { section: 'travellers', answers: travellers(dossier, say) },
    { section: 'reasoning', answers: reasoning(dossier, say) },
    { section: 'funding', answers: funding(dossier, language, say) },
  ];
}
