import type { RulePack } from './pack.ts';

/** The packs that are there, the oldest first, and the one for new dossiers. */
export interface PackChoice {
  pack: RulePack;
  packs: readonly RulePack[];
}

/** The newest pack that is meant for new dossiers on a day; packs without dates are meant for every day. */
export function packForNew(packs: readonly RulePack[], today: string): RulePack | undefined {
  const meant = packs.filter(
    (pack) =>
      (pack.valid_from === null || pack.valid_from <= today) &&
      (pack.valid_to === null || today <= pack.valid_to),
  );
  return meant.at(-1) ?? packs.at(-1);
}

/** The pack that a dossier was prepared with; null when it is not on this computer. */
export function ownPack(packs: PackChoice['packs'], id: string): RulePack | null {
  return packs.find((pack) => pack.id === id) ?? null;
}

/** The pack that a dossier is judged by: its own, or the one for new dossiers when its own is not here. */
export function packFor(rules: PackChoice, id: string): RulePack {
  return ownPack(rules.packs, id) ?? rules.pack;
}
