import type { Grade } from './checklist.ts';
import { freezePeriods } from './findings/limits.ts';
import type { RulesOverlay } from './overlay.ts';
import type { RulePack } from './pack.ts';
import { preparePack } from './prepared.ts';

/** A period in which some travellers may not travel. */
export interface FreezePeriod {
  id: string;
  label: string;
  labelEn: string;
  from: string;
  to: string;
  basis: string;
  grade: Grade;
  approximate: boolean;
}

/** Freezes that touch a span of days, earliest first. */
export function freezesBetween(
  pack: RulePack,
  overlay: RulesOverlay | null,
  from: string,
  to: string,
): FreezePeriod[] {
  return preparePack(pack, overlay)
    .of('freeze', from)
    .flatMap((rule) =>
      freezePeriods(rule)
        .filter((period) => period.from <= to && from <= period.to)
        .map((period) => ({
          id: rule.id,
          label: rule.label,
          labelEn: rule.label_en,
          ...period,
          basis: rule.basis,
          grade: rule.grade,
          approximate: rule.parameters.freeze === 'dated' && rule.parameters.approximate,
        })),
    )
    .sort((a, b) => a.from.localeCompare(b.from));
}
