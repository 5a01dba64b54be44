import type { BackwardPlan, PlanRow } from '../rules/index.ts';

/** Steps that read the same on a chart: those of several travellers at one agency. */
export interface PlanGroup {
  key: string;
  /** The first of the steps; the others say the same. */
  row: PlanRow;
  travellerIds: string[];
  /** Whether the step is handled person by person. */
  personal: boolean;
}

function signature({ key, agency, plan, minimum, state, sentOn, grantedOn }: PlanRow): string {
  const own = key.includes('@') ? '' : key;
  return JSON.stringify([own, agency, plan, minimum, state, sentOn, grantedOn]);
}

/** The rows of a plan with equal steps of several travellers joined, in the plan's order. */
export function planGroups(plan: Pick<BackwardPlan, 'rows'>): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  for (const row of plan.rows) {
    const sign = signature(row);
    const known = groups.get(sign);
    if (known === undefined) {
      groups.set(sign, {
        key: row.key,
        row,
        travellerIds: [...row.travellerIds],
        personal: row.key.includes('@'),
      });
    } else known.travellerIds.push(...row.travellerIds);
  }
  return [...groups.values()];
}
