export * from './calendarDate.ts';
export * from './text.ts';
export * from './money.ts';
export * from './typed.ts';
