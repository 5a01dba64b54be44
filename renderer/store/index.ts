export { FirstRun } from './FirstRun.tsx';
export { LockScreen } from './LockScreen.tsx';
export { StoreProblem } from './StoreProblem.tsx';
