export { asAppError } from './asAppError.ts';
export * from './coverage.ts';
export * from './engine.ts';
export * from './letterError.ts';
export { checkCodeOf, letterMarks } from './marks.ts';
export { loadLetterTemplates } from './loadTemplates.ts';
