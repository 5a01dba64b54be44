export { runForeign } from './foreignForms.ts';
