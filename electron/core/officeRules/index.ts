export { rulesProcedures } from './procedures.ts';
