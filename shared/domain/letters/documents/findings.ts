import { formatDate } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import type { PaperFinding } from '../paper.ts';
import { costsOf } from './costBreakdown.ts';
import { strayRows } from './programme.ts';

function scheduleFindings({ dossier, fields }: LetterInput): PaperFinding[] {
  return strayRows(dossier, fields.agenda).flatMap(({ date, activity }) =>
    date === null
      ? []
      : [
          {
            severity: 'warning' as const,
            message: {
              key: 'letters:finding.agendaOutside',
              params: { activity, date: formatDate(date) },
            },
            field: 'paper.agenda',
          },
        ],
  );
}

function costFindings(input: LetterInput): PaperFinding[] {
  const costs = costsOf(input);
  const findings: PaperFinding[] = [];
  const { departsOn } = input.dossier.travel;
  const usesTable = costs.people.some((person) =>
    person.items.some(({ line }) => line.kind === 'daily_allowance' && line.amount === null),
  );
  if (usesTable && costs.table !== null && departsOn !== null) {
    const year = departsOn.slice(0, 4);
    if (String(costs.table.year) !== year) {
      findings.push({
        severity: 'warning',
        message: {
          key: 'letters:finding.allowanceYear',
          params: { table: String(costs.table.year), year },
        },
        field: 'paper.costs',
      });
    }
  }
  for (const { traveller, class: own } of costs.people) {
    const { category, name } = traveller.snapshot;
    const isUnverified = category === 'dprd_provinsi' || category === 'dprd_kab_kota';
    if (own !== null && isUnverified) {
      findings.push({
        severity: 'info',
        message: { key: 'letters:finding.classUnverified', params: { name, class: own } },
        field: 'paper.costs',
      });
    }
  }
  return findings;
}

/** What is doubtful in a document beside its open marks. */
export function documentFindings(input: LetterInput): PaperFinding[] {
  if (input.kind === 'schedule') return scheduleFindings(input);
  return input.kind === 'cost_breakdown' ? costFindings(input) : [];
}
