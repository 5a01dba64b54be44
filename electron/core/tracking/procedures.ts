import { AppError } from '#shared/contract/errors.ts';
import type { TrackingView } from '#shared/contract/index.ts';
import { tripFactsOf, type TripFacts } from '#shared/domain/dossiers/index.ts';
import type { PaperKind } from '#shared/domain/letters/index.ts';
import { stageOf } from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import { changeDossier, evaluateSituation, readSituation } from '#core/checklist/index.ts';
import { dayIn, os, type CoreContext } from '#core/context/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

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

/** Papers that ask for what an agency grants. */
const requests = ['permission_request'] as const satisfies readonly PaperKind[];

/**
 * The trip that a grant is about: as the last request made by that day has it, otherwise as it stands.
 *
 * An agency approves what it was asked for, whatever was typed into the dossier since.
 */
async function approvedTrip(
  writes: Pick<ReadSession, 'dossiers' | 'papers'>,
  dossierId: string,
  day: { date: string; timeZone: string },
): Promise<TripFacts> {
  const requested = await writes.papers.requested(dossierId, requests);
  const asked = requested.find(({ madeAt }) => dayIn(day.timeZone, new Date(madeAt)) <= day.date);
  return asked?.facts ?? tripFactsOf((await writes.dossiers.get(dossierId)).dossier);
}

/** Procedures of tracking: the route, and what happened at its steps. */
export const trackingProcedures = {
  get: os.tracking.get.handler(({ input, context }) => trackingView(context, input.dossierId)),

  record: os.tracking.record.handler(async ({ input, context }) => {
    const { dossierId, event } = input;
    await changeDossier(context, { dossierId, action: 'tracking.record' }, async (writes) => {
      const { office } = await writes.office.get();
      const { timeZone } = office;
      checkDate(event, await writes.tracking.list(dossierId), context.clock.today(timeZone));
      if (event.kind !== 'granted') return writes.tracking.record(dossierId, event);
      const approved = await approvedTrip(writes, dossierId, { date: event.date, timeZone });
      return writes.tracking.record(dossierId, { ...event, approved });
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
