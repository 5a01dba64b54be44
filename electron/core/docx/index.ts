export { letterToDocx } from './letterToDocx.ts';
