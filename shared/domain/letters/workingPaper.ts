import type { PageSetUp } from './model.ts';

/** One rule that nobody here has verified, with room for an answer. */
export interface WorkingPaperRow {
  label: string;
  /** Identifier and kind, so that an answer finds its rule again. */
  about: string;
  /** Grade in words, basis and source. */
  evidence: string[];
  /** What the rule says, line by line. */
  says: string[];
}

/** The working paper for asking a ministry: unverified rules and what nobody knows, each with room for an answer. */
export interface WorkingPaperModel {
  layout: 'working_paper';
  language: 'id' | 'en';
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  page: PageSetUp;
  letterhead: { logo: null };
  office: string[];
  intro: string;
  facts: { label: string; text: string }[];
  heads: string[];
  rows: WorkingPaperRow[];
  right: string;
  wrong: string;
  unknown: { heading: string; rows: { text: string; ask: string }[] };
  closing: string[];
}
