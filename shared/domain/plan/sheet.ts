import type { ChartBar, PlanChart } from './chart.ts';

/** A backward calendar on one page of A4 landscape: every word resolved, ready to be set. */
export interface PlanSheetModel {
  layout: 'plan';
  title: string;
  /** Date that the PDF carries as its own, so that the same input gives the same bytes. */
  date: string;
  language: 'id' | 'en';
  /** A working paper has no letterhead; the typesetter asks. */
  letterhead: { logo: null };
  heading: string;
  subtitle: string;
  facts: { label: string; value: string; help: string }[];
  warnings: string[];
  chart: Omit<PlanChart, 'bars' | 'months' | 'today' | 'departs' | 'returns'> & {
    months: { at: number; length: number; label: string }[];
    bars: (ChartBar & { label: string })[];
    lines: { at: number; label: string; kind: 'today' | 'departs' | 'returns' }[];
  };
  legend: Record<
    'plan' | 'actual' | 'minimum' | 'late' | 'weekend' | 'holiday' | 'joint_leave' | 'closed',
    string
  >;
  columns: string[];
  rows: { cells: string[]; isLate: boolean }[];
  /** Holidays of the period by name, decrees, and what the numbers rest on. */
  notes: { label: string; text: string }[];
  footer: string;
}
