import type { Dossier } from '../dossiers/index.ts';
import type { AppliesTo } from './taughtForm.ts';

/** Whether a form belongs to a dossier by itself; one on demand never does. */
export function belongsTo(applies: AppliesTo, dossier: Dossier): boolean {
  switch (applies.to) {
    case 'official':
      return dossier.track === 'official';
    case 'countries':
      return dossier.legs.some(
        ({ country }) => country !== null && applies.countries.includes(country),
      );
    case 'on_demand':
      return false;
  }
}
