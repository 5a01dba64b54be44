import type { PackName, PackStanding } from '#shared/contract/index.ts';
import { ownPack, packFor, type RulePack } from '#shared/domain/rules/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';

function nameOf({ id, version, title, compiled }: RulePack): PackName {
  return { id, version, title, compiled };
}

/**
 * The pack for new dossiers when it is newer than the dossier's own; null when it is not.
 *
 * A dossier whose own pack is not here is judged by the newest already, and keeps the name of its own until asked.
 */
export function newerPack(rules: RulesLibrary, own: string): RulePack | null {
  if (rules.pack.id === own) return null;
  const present = ownPack(rules.packs, own);
  return present === null || rules.packs.indexOf(present) < rules.packs.indexOf(rules.pack)
    ? rules.pack
    : null;
}

/** By which pack a dossier is judged, and whether there is a newer one. */
export function packStanding(rules: RulesLibrary, own: string): PackStanding {
  const newer = newerPack(rules, own);
  return {
    used: nameOf(packFor(rules, own)),
    absent: ownPack(rules.packs, own) === null ? own : null,
    newer: newer === null ? null : nameOf(newer),
  };
}
