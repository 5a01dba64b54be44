export * from './exitPermit.ts';
export * from './exitPermitFindings.ts';
export * from './exitPermitServices.ts';
export * from './form.ts';
