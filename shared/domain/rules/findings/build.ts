import type { Finding } from '../checklist.ts';
import { evidenceOf } from '../evidenceOf.ts';
import type { RulePack } from '../pack.ts';
import type { Rule } from '../rule.ts';

type Params = Record<string, string>;

/** A finding about the entered data alone: it needs no basis, and no law stands behind it. */
export function dataFinding(
  name: string,
  severity: Finding['severity'],
  field: string | null,
  params: Params = {},
): Finding {
  return {
    rule: `data_${name}`,
    severity,
    message: { key: `findings.${name}`, params },
    field,
    grade: null,
    repealed: false,
    basis: '',
    source: '',
    enforce: severity === 'info' ? 'inform' : 'warn',
    note: '',
    noteEn: '',
    ours: false,
  };
}

/** A finding that only tells, or only warns, whatever the rule behind it would enforce. */
export function onlySaying(finding: Finding, severity: 'info' | 'warning'): Finding {
  return { ...finding, severity, enforce: severity === 'info' ? 'inform' : 'warn' };
}

const severities = { inform: 'info', warn: 'warning', block: 'error' } as const;

/** A finding with a rule behind it; what the rule enforces decides how severe it is. */
export function ruleFinding(
  pack: RulePack,
  rule: Rule,
  name: string,
  field: string | null,
  params: Params = {},
): Finding {
  const evidence = evidenceOf(pack, rule);
  return {
    rule: rule.id,
    severity: severities[evidence.enforce],
    message: { key: `findings.${name}`, params },
    field,
    ...evidence,
    // Told when all findings are there, where the office's own rules are known.
    ours: false,
  };
}
