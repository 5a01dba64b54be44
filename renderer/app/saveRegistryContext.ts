import { createContext, useContext } from 'react';
import { v7 } from 'uuid';
import type { SaveTools } from './saveQueue.ts';
import { SaveRegistry } from './saveRegistry.ts';

const tools: SaveTools = {
  delayMs: 400,
  newId: () => v7(),
  now: () => new Date(),
  schedule: (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Makes the registry of one window. */
export function createSaveRegistry(): SaveRegistry {
  return new SaveRegistry(tools);
}

const RegistryContext = createContext<SaveRegistry | null>(null);

/** Gives the save queues to everything inside. */
export const SaveRegistryProvider = RegistryContext.Provider;

/** The save queues of the window. */
export function useSaveRegistry(): SaveRegistry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('useSaveRegistry needs a SaveRegistryProvider');
  return registry;
}
