export * from './paper.ts';
export * from './approvals.ts';
export * from './kinds.ts';
export * from './buildLetter.ts';
export * from './findings.ts';
export * from './input.ts';
export { letterheadsOf, type LetterheadChoice } from './letterheads.ts';
export * from './model.ts';
export * from './workingPaper.ts';
export * from './names.ts';
export * from './numbering.ts';
export { purposeText } from './phrases.ts';
export * from './papersOf.ts';
export * from './requestReference.ts';
export * from './changes/index.ts';
export { letterheadOf, pageSetUp } from './parts.ts';
export { capitalOffices, nameRule, signatoryOf, signsInCapitals } from './signature.ts';
export { fundingOf } from './statementsOf.ts';
export * from './suggest.ts';
export { plainText, words, type Segment, type Text } from './text.ts';
export { conditionNames, type ConditionName } from './conditions.ts';
export { phraseTokens, type PhraseToken } from './placeholders.ts';
export { rowSourceNames, rowSources, type RowSourceName } from './rows.ts';
export * from './template.ts';
export * from './templateCheck.ts';
export { textsOf } from './walk.ts';
export * from './ownData.ts';
export {
  costsOf,
  documentKinds,
  historyKey,
  isDocumentKind,
  programmeOf,
  suggestedCostLines,
  type DocumentKind,
} from './documents/index.ts';
