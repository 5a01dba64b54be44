import { useSyncExternalStore } from 'react';
import { firstSort, noFilter, type ListFilter, type ListSort } from '../model/listRows.ts';

/** What the list remembers while the window is open. */
export interface ListMemory {
  filter: ListFilter;
  sort: ListSort;
  /** The row that the keyboard stands on. */
  activeId: string | null;
  previewOpen: boolean;
}

const atStart: ListMemory = {
  filter: noFilter,
  sort: firstSort,
  activeId: null,
  previewOpen: false,
};

let memory = atStart;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes what the list remembers. */
export function rememberList(change: Partial<ListMemory>): void {
  memory = { ...memory, ...change };
  for (const listener of listeners) listener();
}

/** What the list remembers: it outlives the page, so that coming back finds the list as it was. */
export function useListMemory(): ListMemory {
  return useSyncExternalStore(subscribe, () => memory);
}
