export * from './allowanceTable.ts';
