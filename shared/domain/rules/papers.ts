/** What the last final PDF of a paper says, kept with it: whom it names, when they travel. */
export interface IssuedPaper {
  people: readonly { id: string; name: string }[];
  departsOn: string | null;
  returnsOn: string | null;
}

/** How far a paper of ours got; the same words as the letters use. */
export interface PaperProgress {
  state: 'none' | 'draft' | 'final' | 'printed' | 'signed';
  number: string;
  date: string | null;
  /** Absent before the first final PDF, and where the caller does not know it. */
  issued?: IssuedPaper;
  /** The budget account typed into it; empty or absent takes the dossier's. */
  budgetAccount?: string;
  /** Paragraphs that the officer typed instead of the layout's own. */
  texts?: readonly string[];
}
