export { StoreSession, type StoreSessionOptions } from './storeSession.ts';
