export * from './exitPermit.ts';
export * from './exitPermitFindings.ts';
export * from './form.ts';
