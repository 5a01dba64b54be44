export * from './checkCode.ts';
export * from './report.ts';
export * from './connector.ts';
