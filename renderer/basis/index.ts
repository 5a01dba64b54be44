export * from './BasisNote.tsx';
export * from './DueDates.tsx';
export * from './FindingsList.tsx';
export * from './fieldPlace.ts';
export * from './focusField.ts';
export * from './paperName.ts';
export * from './ruleText.ts';
export * from './undoLatest.ts';
