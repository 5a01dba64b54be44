export { exportPack } from './exportPack.ts';
export { loadPortals } from './loadPortals.ts';
export { openPortalDesk, portalDeskOfFile, type PortalDesk } from './portalDesk.ts';
export { portalsProcedures } from './procedures.ts';
