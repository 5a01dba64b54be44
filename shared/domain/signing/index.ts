export * from './checkCode.ts';
export * from './report.ts';
