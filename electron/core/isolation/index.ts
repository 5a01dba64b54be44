export { isolateEntry, type IsolateEntry } from './entry.ts';
export { Isolate, IsolateLost, type IsolateLimits } from './isolate.ts';
export { IsolateBench } from './isolateBench.ts';
export { launchThrough } from './launcher.ts';
export { serveJobs } from './serveJobs.ts';
export { ShellLauncher } from './shellLauncher.ts';
