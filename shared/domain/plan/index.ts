export * from './chart.ts';
export * from './group.ts';
export * from './sheet.ts';
export * from './words.ts';
