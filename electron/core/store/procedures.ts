import { os } from '#core/context/index.ts';

/** Procedures of the store: status, first passphrase, unlocking, locking, the sample store. */
export const storeProcedures = {
  status: os.store.status.handler(({ context }) => context.session.status()),
  create: os.store.create.handler(async ({ input, context }) => {
    const status = await context.session.create(input.passphrase);
    context.changes.publish('store');
    return status;
  }),
  unlock: os.store.unlock.handler(async ({ input, context }) => {
    const status = await context.session.unlock(input.passphrase);
    context.changes.publish('store');
    return status;
  }),
  lock: os.store.lock.handler(async ({ context }) => {
    const status = await context.session.lock();
    context.changes.publish('store');
    return status;
  }),
  openSample: os.store.openSample.handler(async ({ context }) => {
    const status = await context.session.openSample();
    context.changes.publish('store');
    return status;
  }),
  resetSample: os.store.resetSample.handler(async ({ context }) => {
    const status = await context.session.resetSample();
    context.changes.publish('store');
    return status;
  }),
  changePassphrase: os.store.changePassphrase.handler(async ({ input, context }) => {
    await context.session.changePassphrase(input.current, input.next);
    return null;
  }),
};
