import type { Dossier } from '#shared/domain/dossiers/index.ts';

/**
 * Whom or which item a field belongs to, for naming it in a list: a traveller's name, a city, a number.
 *
 * Null for fields of the dossier itself.
 */
export function gapOwner(dossier: Dossier, field: string): string | null {
  const [list, id] = field.split('.');
  if (id === undefined) return null;
  const numbered = (items: readonly { id: string }[]): string | null => {
    const index = items.findIndex((item) => item.id === id);
    return index < 0 ? null : String(index + 1);
  };
  if (list === 'travellers') {
    const name = dossier.travellers.find((one) => one.id === id)?.snapshot.name ?? '';
    return name === '' ? numbered(dossier.travellers) : name;
  }
  if (list === 'legs') {
    const city = dossier.legs.find((one) => one.id === id)?.city ?? '';
    return city === '' ? numbered(dossier.legs) : city;
  }
  return list === 'funding' ? numbered(dossier.funding) : null;
}
