import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import { useCore } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useNotifyUndoable } from '../basis/index.ts';
import { eventKindOf, type RecordingKind } from './model/recording.ts';

/** What can be done with the steps of a route; each ends with a notice that offers to take it back. */
export interface TrackingActions {
  /** Keeps what happened; false when it could not be kept, so that the form stays. */
  record: (given: {
    step: string;
    kind: RecordingKind;
    date: CalendarDate;
    reference: string;
    note: string;
    told: string;
  }) => Promise<boolean>;
  remove: (event: StepEvent, told: string) => Promise<void>;
}

/** Makes the actions of one dossier's route. */
export function useTrackingActions(dossierId: string): TrackingActions {
  const { api, orpc } = useCore();
  const { t } = useTranslation('tracking');
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const notifyUndoable = useNotifyUndoable(dossierId);
  return useMemo<TrackingActions>(() => {
    const queryKey = orpc.tracking.get.queryKey({ input: { dossierId } });
    const refresh = () => queryClient.invalidateQueries({ queryKey });
    return {
      record: async ({ step, kind, date, reference, note, told }) => {
        try {
          const view = await api.tracking.record({
            dossierId,
            event: {
              step,
              kind: eventKindOf(kind),
              date,
              reference: reference.trim(),
              note: note.trim(),
            },
          });
          queryClient.setQueryData(queryKey, view);
          await notifyUndoable(told, t('events.takenBack'), refresh);
          return true;
        } catch (thrown) {
          notifyError(thrown);
          return false;
        }
      },
      remove: async (event, told) => {
        try {
          const view = await api.tracking.remove({ dossierId, eventId: event.id });
          queryClient.setQueryData(queryKey, view);
          await notifyUndoable(told, t('events.restored'), refresh);
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    };
  }, [api, dossierId, notifyError, notifyUndoable, orpc, queryClient, t]);
}
