export * from './closedDays.ts';
export * from './dayNumber.ts';
export * from './holidayCalendar.ts';
export * from './workingCalendar.ts';
