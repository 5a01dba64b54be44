export { FirstRun } from './FirstRun.tsx';
export { LockScreen } from './LockScreen.tsx';
export { ResumeScreen } from './ResumeScreen.tsx';
export { StoreProblem } from './StoreProblem.tsx';
