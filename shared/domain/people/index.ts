export * from './person.ts';
export * from './passportName.ts';
