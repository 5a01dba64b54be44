export * from './checkCode.ts';
