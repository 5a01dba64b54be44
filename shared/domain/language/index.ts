export * from './countries.ts';
export * from './dates.ts';
export * from './lists.ts';
export * from './numbers.ts';
