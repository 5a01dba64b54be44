import type { ApprovedPerson, TripFacts } from '../../dossiers/index.ts';
import { formatNip } from '../../language/index.ts';
import { words, type Text } from '../text.ts';
import { textOr, type TripChange } from './change.ts';
import { exchanged, pair } from './pairing.ts';

function personText({ name, position }: ApprovedPerson): Text {
  return position.trim() === '' ? textOr(name) : words`${textOr(name)} (${position})`;
}

/** Facts of a person that a letter names when they changed, each with its words. */
const personFacts: readonly {
  of: (person: ApprovedPerson) => string;
  say: (value: string) => string;
}[] = [
  {
    of: ({ nip }) => nip.replace(/\s/gu, ''),
    say: (nip) => `NIP ${nip === '' ? '-' : formatNip(nip)}`,
  },
  { of: ({ rank }) => rank.trim(), say: (rank) => `pangkat/gol. ${rank === '' ? '-' : rank}` },
  { of: ({ position }) => position.trim(), say: (position) => (position === '' ? '-' : position) },
  { of: ({ institution }) => institution.trim(), say: (text) => (text === '' ? '-' : text) },
];

/** Whether the data of one person changed, and what of it: only that is stated. */
function personChange([before, after]: readonly [ApprovedPerson, ApprovedPerson]): TripChange[] {
  const changed = personFacts.filter(({ of }) => of(before) !== of(after));
  if (changed.length === 0 && before.name.trim() === after.name.trim()) return [];
  const say = (person: ApprovedPerson): Text => {
    if (changed.length === 0) return textOr(person.name);
    const facts = changed.map((fact) => fact.say(fact.of(person))).join(', ');
    return words`${textOr(person.name)} (${facts})`;
  };
  return [{ topic: 'people', label: 'Data peserta', before: say(before), after: say(after) }];
}

/** Who was added, left out or replaced, and whose data changed. */
export function peopleChanges(before: TripFacts, after: TripFacts): TripChange[] {
  const paired = pair(before.travellers, after.travellers, [
    ({ id }) => id,
    ({ nip }) => nip.replace(/\s/gu, ''),
    ({ name }) => name.trim(),
    // People without a name yet.
    ({ name, position }) => `${name.trim()}/${position.trim()}`,
  ]);
  return [
    ...exchanged(paired, personText, {
      topic: 'people',
      replaced: 'Penggantian peserta',
      added: 'Penambahan peserta',
      gone: 'Pengurangan peserta',
    }),
    ...paired.same.flatMap(personChange),
  ];
}
