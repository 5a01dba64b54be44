import { AppError } from '#shared/contract/errors.ts';
import type { TrackingView } from '#shared/contract/index.ts';
import { stageOf } from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import { changeDossier, evaluateSituation, readSituation } from '#core/checklist/index.ts';
import { os, type CoreContext } from '#core/context/index.ts';

async function trackingView(context: CoreContext, dossierId: string): Promise<TrackingView> {
  const situation = await context.session.store.read((read) => readSituation(read, dossierId));
  const today = context.clock.today(situation.office.timeZone);
  const { steps, items } = evaluateSituation(context.rules, situation, today);
  return {
    stage: stageOf({ dossier: situation.dossier, steps, items, today }),
    steps,
    today,
  };
}

/** An answer cannot come before the papers were sent, and nothing has happened in the future. */
function checkDate(
  event: Pick<StepEvent, 'step' | 'kind' | 'date'>,
  earlier: readonly StepEvent[],
  today: string,
): void {
  if (event.kind !== 'note' && event.date > today) {
    throw new AppError('invalid_input', { field: 'event.date', rule: 'date_in_future' });
  }
  if (event.kind === 'sent' || event.kind === 'note') return;
  const sent = earlier.filter((item) => item.step === event.step && item.kind === 'sent');
  const first = sent.map((item) => item.date).sort()[0];
  if (first !== undefined && event.date < first) {
    throw new AppError('invalid_input', {
      field: 'event.date',
      rule: 'date_before_sent',
      date: first,
    });
  }
}

/** Procedures of tracking: the route, and what happened at its steps. */
export const trackingProcedures = {
  get: os.tracking.get.handler(({ input, context }) => trackingView(context, input.dossierId)),

  record: os.tracking.record.handler(async ({ input, context }) => {
    const { dossierId, event } = input;
    await changeDossier(context, { dossierId, action: 'tracking.record' }, async (writes) => {
      const { office } = await writes.office.get();
      checkDate(event, await writes.tracking.list(dossierId), context.clock.today(office.timeZone));
      return writes.tracking.record(dossierId, event);
    });
    return trackingView(context, dossierId);
  }),

  remove: os.tracking.remove.handler(async ({ input, context }) => {
    const { dossierId, eventId } = input;
    await changeDossier(context, { dossierId, action: 'tracking.remove' }, ({ tracking }) =>
      tracking.remove(eventId),
    );
    return trackingView(context, dossierId);
  }),
};
