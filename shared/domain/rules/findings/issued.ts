import type { Finding } from '../checklist.ts';
import type { IssuedPaper } from '../papers.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';
import { paperField, paperParams, peopleNow, type KeyedPaper } from './paperNames.ts';

/** Papers whose words no longer change by themselves: numbered, or left the office as a final PDF. */
function isFixed({ paper }: KeyedPaper): boolean {
  return paper.state !== 'none' && (paper.state !== 'draft' || paper.number.trim() !== '');
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}

/** Who is in the letter and who in the dossier: by number and by name. */
function people(situation: Situation, keyed: KeyedPaper, issued: IssuedPaper): Finding[] {
  const params = paperParams(situation, keyed);
  const field = paperField(keyed.key);
  const nameNow = new Map(
    peopleNow(situation, keyed).map((id) => [
      id,
      situation.travellerOf.get(id)?.snapshot.name ?? '',
    ]),
  );
  const nameThen = new Map(issued.people.map(({ id, name }) => [id, name]));
  const found: Finding[] = [];
  const added = [...nameNow].filter(([id]) => !nameThen.has(id)).map(([, name]) => name);
  const gone = [...nameThen].filter(([id]) => !nameNow.has(id)).map(([, name]) => name);
  if (added.length + gone.length > 0) {
    found.push(
      dataFinding('letter_people', 'warning', field, {
        ...params,
        then: String(nameThen.size),
        now: String(nameNow.size),
        added: list(added),
        gone: list(gone),
      }),
    );
  }
  for (const [id, then] of nameThen) {
    const now = nameNow.get(id);
    if (now === undefined || now === then) continue;
    found.push(dataFinding('letter_name', 'warning', field, { ...params, then, now }));
  }
  return found;
}

function travel(situation: Situation, keyed: KeyedPaper, issued: IssuedPaper): Finding[] {
  const { departsOn, returnsOn } = situation.input.dossier.travel;
  if (departsOn === null || returnsOn === null) return [];
  if (issued.departsOn === null || issued.returnsOn === null) return [];
  if (issued.departsOn === departsOn && issued.returnsOn === returnsOn) return [];
  return [
    dataFinding('letter_travel', 'warning', paperField(keyed.key), {
      ...paperParams(situation, keyed),
      dateFrom: issued.departsOn,
      dateTo: issued.returnsOn,
      dateFromNow: departsOn,
      dateToNow: returnsOn,
    }),
  ];
}

/** Findings about letters that were issued and say something else than the dossier does now. */
export function issuedFindings(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  return papers.flatMap((keyed) => {
    const { issued } = keyed.paper;
    if (issued === undefined || !isFixed(keyed)) return [];
    return [...people(situation, keyed, issued), ...travel(situation, keyed, issued)];
  });
}
