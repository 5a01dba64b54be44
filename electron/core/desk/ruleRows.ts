import type { DeskView, RuleRow } from '#shared/contract/index.ts';
import { effectiveEnforce, preparePack, sourceText } from '#shared/domain/rules/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';

/** Every rule in use with its evidence, the office's corrections on it. */
export function ruleRows({ pack, overlay }: RulesLibrary): RuleRow[] {
  return preparePack(pack, overlay).rules.map((rule) => ({
    id: rule.id,
    kind: rule.kind,
    label: rule.label,
    labelEn: rule.label_en,
    grade: rule.grade,
    repealed: rule.repealed,
    enforce: effectiveEnforce(rule),
    basis: rule.basis,
    source: sourceText(pack, rule.source),
    verified: rule.verified === null ? null : { by: rule.verified.by, on: rule.verified.on },
  }));
}

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
