export * from './checkCode.ts';
export * from './report.ts';
export * from './connector.ts';
export * from './place.ts';
export * from './serviceCheck.ts';
