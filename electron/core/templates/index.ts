export { loadLetterTemplates, type LetterTemplates } from './loadTemplates.ts';
