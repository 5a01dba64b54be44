import { z } from 'zod';
import { allowanceClass } from '../allowances/index.ts';
import { calendarDate, id, line, money, paragraphs } from '../common/index.ts';

/** One row of a day's programme that the office typed. */
export const agendaRow = z
  .object({
    id,
    date: calendarDate.nullable(),
    /** Hours as typed, for example `09.00–11.30`. */
    time: line(40),
    activity: paragraphs(1000),
    place: line(200),
    note: line(300),
  })
  .strict();
export type AgendaRow = z.infer<typeof agendaRow>;

/** What a row of the cost breakdown is. */
export const costLineKinds = ['transport', 'daily_allowance', 'other'] as const;
export const costLineKind = z.enum(costLineKinds);
export type CostLineKind = z.infer<typeof costLineKind>;

/** One row of the cost breakdown: quantity × amount × percent. */
export const costLine = z
  .object({
    id,
    kind: costLineKind,
    /** The traveller it is for, or null for everyone alike. */
    travellerId: id.nullable(),
    label: line(200),
    /** Days of an allowance, pieces of anything else. */
    quantity: z.number().int().min(0).max(2000),
    /** What counts of the amount: 100, 40 or 30 for allowances (KEU-12, C). */
    percent: z.number().int().min(0).max(100),
    /** Country whose allowance applies; null for other rows. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u, { error: 'country_code' })
      .nullable(),
    /** Amount for one; null takes the table's allowance, and is unknown for other rows. */
    amount: money.nullable(),
  })
  .strict();
export type CostLine = z.infer<typeof costLine>;

/** Rupiah for one unit of a foreign currency, with the day and the source that it was read from. */
export const exchangeRate = z
  .object({
    currency: z.string().regex(/^[A-Z]{3}$/u, { error: 'currency_code' }),
    /** Hundredths of a rupiah, for example 1634550 for Rp16.345,50; null while unknown. */
    hundredths: z.number().int().min(1).max(100_000_000_000).nullable(),
    date: calendarDate.nullable(),
    source: line(200),
  })
  .strict();
export type ExchangeRate = z.infer<typeof exchangeRate>;

/** The cost breakdown's own data. */
export const costSheet = z
  .object({
    /** Class of each traveller; entered by the office, never guessed. */
    classes: z.array(z.object({ travellerId: id, class: allowanceClass }).strict()).max(100),
    rates: z.array(exchangeRate).max(8),
    /** Rows; empty takes the suggested ones. */
    lines: z.array(costLine).max(400),
  })
  .strict();
export type CostSheet = z.infer<typeof costSheet>;

/** What one participant's travel was estimated to cost and did cost. */
export const participantCost = z
  .object({ travellerId: id, estimated: money.nullable(), real: money.nullable() })
  .strict();
export type ParticipantCost = z.infer<typeof participantCost>;

/** Text of one part of a paper; an empty one of the office takes the template's. */
export const ownSection = z
  .object({
    key: line(60),
    /** Heading of the part; only the template's carry one. */
    title: line(200),
    text: paragraphs(20_000),
  })
  .strict();
export type OwnSection = z.infer<typeof ownSection>;

/** Data of a paper that the dossier does not hold: texts of its parts, rows of its tables. */
export const ownData = {
  /** Own texts of a paper's parts; a part that is absent takes the suggested text. */
  sections: z.array(ownSection).max(120),
  /** Programme of the days, for the schedule. */
  agenda: z.array(agendaRow).max(400),
  costs: costSheet,
  /** Costs of each participant, for the report. */
  participantCosts: z.array(participantCost).max(100),
};

/** Own data before anything was typed. */
export function emptyOwnData(): {
  [Name in keyof typeof ownData]: z.infer<(typeof ownData)[Name]>;
} {
  return {
    sections: [],
    agenda: [],
    costs: { classes: [], rates: [], lines: [] },
    participantCosts: [],
  };
}
