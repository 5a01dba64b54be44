import { sectionOfField, type Dossier, type EntrySection } from '#shared/domain/dossiers/index.ts';
import type { Finding } from '#shared/domain/rules/index.ts';

/** Sections of a dossier in the order of the page. */
export const sectionKeys = [
  'trip',
  'travellers',
  'reasoning',
  'funding',
  'checklist',
  'papers',
  'tracking',
  'plan',
  'portal',
  'history',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What the middle of a dossier's page can show: a section, or the check of all answers. */
export const pageViews = [...sectionKeys, 'answers'] as const;
export type PageView = (typeof pageViews)[number];

/** Reads a view from an address; anything unknown is null. */
export function pageViewFrom(text: unknown): PageView | null {
  return pageViews.find((view) => view === text) ?? null;
}

/** Findings that say more than that something is still to be entered. */
export function withoutGaps(findings: readonly Finding[], missing: readonly Gap[]): Finding[] {
  return findings.filter(({ field }) => missing.every((gap) => gap.field !== field));
}

/** Findings that belong beside a section; those without a field stand with the checklist. */
export function findingsOf(findings: readonly Finding[], section: PageView): Finding[] {
  return findings.filter((finding) => {
    const home = finding.field === null ? null : sectionOfField(finding.field);
    return (home ?? 'checklist') === section;
  });
}

/** Names of what may be missing, as keys under `gap.*`. */
export type GapKey =
  | 'title'
  | 'purpose'
  | 'familyReason'
  | 'eventName'
  | 'eventOrganiser'
  | 'eventDates'
  | 'invitationFrom'
  | 'invitationDate'
  | 'departsOn'
  | 'returnsOn'
  | 'departureCity'
  | 'legs'
  | 'legCountry'
  | 'legCity'
  | 'travellers'
  | 'category'
  | 'passport'
  | 'role'
  | 'funding'
  | 'institution'
  | 'covers'
  | 'amount'
  | ReasoningPart;

/** Something that is still to be entered, by the path of its field. */
export interface Gap {
  section: EntrySection;
  field: string;
  key: GapKey;
}

function gap(section: EntrySection, field: string, key: GapKey, missing: boolean): Gap[] {
  return missing ? [{ section, field, key }] : [];
}

function empty(text: string): boolean {
  return text.trim() === '';
}

function tripGaps(dossier: Dossier): Gap[] {
  const official = dossier.track === 'official';
  const { event, invitation, travel } = dossier;
  return [
    ...gap('trip', 'title', 'title', empty(dossier.title)),
    ...gap('trip', 'purpose', 'purpose', dossier.purpose === null),
    ...gap(
      'trip',
      'familyReason',
      'familyReason',
      dossier.purpose === 'keluarga' && dossier.familyReason === null,
    ),
    ...gap('trip', 'event.name', 'eventName', official && empty(event.name)),
    ...gap('trip', 'event.organiser', 'eventOrganiser', official && empty(event.organiser)),
    ...gap('trip', 'event.startsOn', 'eventDates', official && event.startsOn === null),
    ...gap('trip', 'invitation.from', 'invitationFrom', official && empty(invitation.from)),
    ...gap('trip', 'invitation.date', 'invitationDate', official && invitation.date === null),
    ...gap('trip', 'travel.departsOn', 'departsOn', travel.departsOn === null),
    ...gap('trip', 'travel.returnsOn', 'returnsOn', travel.returnsOn === null),
    ...gap('trip', 'travel.departureCity', 'departureCity', empty(travel.departureCity)),
    ...gap('trip', 'legs', 'legs', dossier.legs.length === 0),
    ...dossier.legs.flatMap((leg) => [
      ...gap('trip', `legs.${leg.id}.country`, 'legCountry', leg.country === null),
      ...gap('trip', `legs.${leg.id}.city`, 'legCity', empty(leg.city)),
    ]),
  ];
}

function travellerGaps(dossier: Dossier): Gap[] {
  return [
    ...gap('travellers', 'travellers', 'travellers', dossier.travellers.length === 0),
    ...dossier.travellers.flatMap(({ id, snapshot }) => [
      ...gap(
        'travellers',
        `travellers.${id}.snapshot.category`,
        'category',
        snapshot.category === null,
      ),
      ...gap(
        'travellers',
        `travellers.${id}.snapshot.passport`,
        'passport',
        snapshot.passport === null,
      ),
    ]),
  ];
}

/** The texts of the reasoning, in the order in which a KAK is read. */
export const reasoningParts = [
  'background',
  'urgency',
  'objectives',
  'costBenefit',
  'followUp',
] as const;
export type ReasoningPart = (typeof reasoningParts)[number];

// Source: a KAK is asked for official travel only (rules seed, requirements.pdln_base, grade B).
function reasoningGaps(dossier: Dossier): Gap[] {
  if (dossier.track !== 'official') return [];
  return [
    ...reasoningParts.flatMap((part) =>
      gap('reasoning', `reasoning.${part}`, part, empty(dossier.reasoning[part])),
    ),
    ...dossier.travellers.flatMap(({ id, role }) =>
      gap('reasoning', `travellers.${id}.role`, 'role', empty(role)),
    ),
  ];
}

function fundingGaps(dossier: Dossier): Gap[] {
  return [
    ...gap('funding', 'funding', 'funding', dossier.funding.length === 0),
    ...dossier.funding.flatMap((line) => [
      ...gap(
        'funding',
        `funding.${line.id}.institution`,
        'institution',
        line.payer !== 'own' && empty(line.institution),
      ),
      ...gap('funding', `funding.${line.id}.covers`, 'covers', line.covers.length === 0),
      ...gap('funding', `funding.${line.id}.amount`, 'amount', line.amount === null),
    ]),
  ];
}

/** Everything that the entry sections still lack, in the order of the page. */
export function gaps(dossier: Dossier): Gap[] {
  return [
    ...tripGaps(dossier),
    ...travellerGaps(dossier),
    ...reasoningGaps(dossier),
    ...fundingGaps(dossier),
  ];
}
