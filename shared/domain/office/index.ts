export * from './office.ts';
export * from './signing.ts';
