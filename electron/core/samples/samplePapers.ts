import { addDays } from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import {
  emptyPaperFields,
  suggestedCostLines,
  type CostLine,
  type PaperFields,
} from '#shared/domain/letters/index.ts';
import type { NewId } from '#core/context/index.ts';
import type { SampleDossier, SamplePaper } from './sampleFile.ts';

function pricedLines(dossier: Dossier, amounts: readonly number[]): CostLine[] {
  if (amounts.length === 0) return [];
  const left = [...amounts];
  return suggestedCostLines(dossier).map((line) => {
    const amount = line.kind === 'daily_allowance' ? undefined : left.shift();
    return amount === undefined ? line : { ...line, amount: { amount, currency: 'IDR' } };
  });
}

/** Own fields of a sample dossier's documents, by the paper's key. */
export function samplePapers(
  papers: SampleDossier['papers'],
  dossier: Dossier,
  {
    travellerIds,
    today,
    newId,
  }: { travellerIds: ReadonlyMap<string, string>; today: CalendarDate; newId: NewId },
): Record<string, PaperFields> {
  const idOf = (person: string) => {
    const id = travellerIds.get(person);
    if (id === undefined) throw new Error(`sample traveller ${person} is missing`);
    return id;
  };
  const on = (day: number) => addDays(today, day) as CalendarDate;
  const fieldsOf = (paper: SamplePaper): PaperFields => ({
    ...emptyPaperFields(),
    sections: Object.entries(paper.sections).map(([key, text]) => ({ key, title: '', text })),
    agenda: paper.agenda.map(({ day, ...row }) => ({ ...row, id: newId(), date: on(day) })),
    costs: {
      classes: Object.entries(paper.classes).map(([person, chosen]) => ({
        travellerId: idOf(person),
        class: chosen,
      })),
      rates: paper.rates.map(({ day, ...rate }) => ({ ...rate, date: on(day) })),
      lines: pricedLines(dossier, paper.amounts),
    },
    participantCosts: Object.entries(paper.real).map(([person, amount]) => ({
      travellerId: idOf(person),
      estimated: null,
      real: { amount, currency: 'IDR' },
    })),
  });
  return Object.fromEntries(Object.entries(papers).map(([kind, paper]) => [kind, fieldsOf(paper)]));
}
