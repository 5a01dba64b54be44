/** Documents that go with a request or follow a trip; each is made once for a dossier. */
export const documentKinds = [
  'kak',
  'schedule',
  'cost_breakdown',
  'personal_data',
  'nota_dinas',
  'telaahan_staf',
  'trip_report',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Whether a kind of paper is one of these documents. */
export function isDocumentKind(kind: string): kind is DocumentKind {
  return (documentKinds as readonly string[]).includes(kind);
}

/** Whether a trip may do without a document: memo and review are an office's habit, the report comes afterwards. */
export function isOnDemand(kind: DocumentKind): boolean {
  return kind === 'nota_dinas' || kind === 'telaahan_staf' || kind === 'trip_report';
}
