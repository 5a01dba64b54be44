export { calendarsProcedures } from './procedures.ts';
