import { useQueryClient } from '@tanstack/react-query';
import { office, type Office } from '#shared/domain/office/index.ts';
import { useCore } from '../app/api.ts';
import { useSaver, type Saver } from '../app/saving.ts';

/** The office as the core stores it. */
export interface StoredOffice {
  office: Office;
  rev: number;
}

/** The save queue of the office, shared by the wizard and the settings. */
export type OfficeSaver = Saver<StoredOffice, Office>;

/** Joins a page to the office's save queue. */
export function useOfficeSaver(stored: StoredOffice): OfficeSaver {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  return useSaver<StoredOffice, Office>('office', stored, () => ({
    valueOf: (answer) => answer.office,
    revOf: (answer) => answer.rev,
    send: ({ rev, patch }) => api.office.save({ rev, patch }),
    reload: () => api.office.get(),
    onAnswer: (answer) => queryClient.setQueryData(orpc.office.get.queryKey(), answer),
    shape: office.shape,
  }));
}
