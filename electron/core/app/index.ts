export { createCore, type Core, type CoreOptions } from './createCore.ts';
export { router } from './router.ts';
