import { nameWithoutTitles } from '../../letters/index.ts';
import { compareNames } from '../../people/index.ts';
import type { Finding } from '../checklist.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';

const names = { order: 'passport_name_order', different: 'passport_name_differs' } as const;

/** The name in the passport against the name that the letters print, both without titles. */
export function nameFindings(situation: Situation): Finding[] {
  return situation.input.dossier.travellers.flatMap(({ id, snapshot }) => {
    const inPassport = snapshot.passport?.nameInPassport.trim() ?? '';
    // Empty means that the passport says the same as the person's name.
    if (inPassport === '' || snapshot.name.trim() === '') return [];
    const name = nameWithoutTitles(snapshot.name);
    const agreement = compareNames(name, inPassport);
    if (agreement === 'same') return [];
    // Some type the titles into the passport's name too.
    if (compareNames(name, nameWithoutTitles(inPassport)) === 'same') return [];
    const field = `travellers.${id}.snapshot.passport.nameInPassport`;
    const params = { name: snapshot.name, passportName: inPassport };
    return [dataFinding(names[agreement], 'warning', field, params)];
  });
}
