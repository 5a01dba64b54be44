import { purposesByTrack } from '../../dossiers/index.ts';
import type { Finding } from '../checklist.ts';
import { identityMarks } from '../otherTrips.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';

/** Facts without which the checklist cannot know what applies. */
function missingFacts(situation: Situation): Finding[] {
  const { dossier } = situation.input;
  const found: Finding[] = [];
  const { purpose, track } = dossier;
  if (purpose === null) found.push(dataFinding('purpose_missing', 'error', 'purpose'));
  else if (!purposesByTrack[track].some((own) => own === purpose)) {
    found.push(dataFinding('purpose_other_track', 'error', 'purpose', { purpose, track }));
  }
  if (purpose === 'keluarga' && dossier.familyReason === null) {
    found.push(dataFinding('family_reason_missing', 'error', 'familyReason'));
  }
  if (dossier.legs.length === 0) found.push(dataFinding('legs_empty', 'error', 'legs'));
  if (dossier.funding.length === 0 && track === 'official') {
    found.push(dataFinding('funding_missing', 'warning', 'funding'));
  }
  for (const leg of dossier.legs) {
    if (leg.country === null) {
      found.push(dataFinding('leg_country_missing', 'error', `legs.${leg.id}.country`));
      continue;
    }
    const params = { country: leg.country };
    if (leg.visaRequired === 'unknown') {
      found.push(dataFinding('visa_unknown', 'warning', `legs.${leg.id}.visaRequired`, params));
    }
    if (leg.diplomaticRelations === 'unknown' && track === 'official') {
      const field = `legs.${leg.id}.diplomaticRelations`;
      found.push(dataFinding('relations_unknown', 'info', field, params));
    }
  }
  return found;
}

/** The delegation: there, each with a category and a name, nobody twice. */
function delegation(situation: Situation): Finding[] {
  const { dossier } = situation.input;
  if (dossier.travellers.length === 0) {
    return [dataFinding('travellers_empty', 'error', 'travellers')];
  }
  const found: Finding[] = [];
  const routed = new Set(situation.groups.flatMap((group) => group.travellerIds));
  for (const person of situation.people) {
    const params = { name: person.name };
    const path = (name: string) => `travellers.${person.id}.snapshot.${name}`;
    if (person.name.trim() === '') {
      found.push(dataFinding('traveller_name_missing', 'error', path('name')));
    }
    if (person.category === null) {
      found.push(dataFinding('category_missing', 'error', path('category'), params));
    } else if (!routed.has(person.id)) {
      const about = { ...params, category: person.category };
      found.push(dataFinding('route_unknown', 'warning', path('category'), about));
    }
  }
  const seen = new Map<string, string>();
  for (const traveller of dossier.travellers) {
    const { name } = traveller.snapshot;
    const marks = identityMarks(traveller);
    const other = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
    if (other !== undefined) {
      const params = { name, other };
      found.push(dataFinding('traveller_duplicate', 'error', `travellers.${traveller.id}`, params));
    }
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, name);
  }
  return found;
}

/** Findings about what is missing or said twice. */
export function factFindings(situation: Situation): Finding[] {
  return [...missingFacts(situation), ...delegation(situation)];
}
