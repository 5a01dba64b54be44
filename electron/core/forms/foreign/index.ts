export { runForeign, type ForeignLimits } from './foreignForms.ts';
