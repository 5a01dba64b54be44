import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import { stepEvent, type Stage, type TrackingStep } from '#shared/domain/tracking/index.ts';
import { procedure } from './base.ts';

/** The route of a dossier with where each step stands. */
export interface TrackingView {
  stage: Stage;
  steps: TrackingStep[];
  today: string;
}

/** Tracking of approvals over all agencies. */
export const trackingContract = {
  get: procedure.input(z.object({ dossierId: id }).strict()).output(z.custom<TrackingView>()),
  /** Records what happened at a step; errors: invalid_input (a date before the one that it follows). */
  record: procedure
    .input(
      z
        .object({
          dossierId: id,
          event: stepEvent.omit({ id: true, recordedAt: true, approved: true }).strict(),
        })
        .strict(),
    )
    .output(z.custom<TrackingView>()),
  /** Takes an event back that was recorded by mistake. */
  remove: procedure
    .input(z.object({ dossierId: id, eventId: id }).strict())
    .output(z.custom<TrackingView>()),
};
