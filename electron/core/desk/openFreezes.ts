import type { DeskView } from '#shared/contract/index.ts';
import { preparePack } from '#shared/domain/rules/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';

/** Dated freezes that are in force today or still to come. */
export function openFreezes({ pack, overlay }: RulesLibrary, today: string): DeskView['freezes'] {
  return preparePack(pack, overlay)
    .of('freeze', today)
    .flatMap(({ id, basis, grade, parameters }) =>
      parameters.freeze === 'dated' && parameters.to >= today
        ? [{ id, from: parameters.from, to: parameters.to, basis, grade }]
        : [],
    );
}
