import { useState } from 'react';
import type { TaughtFormView } from '#shared/contract/index.ts';
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';

/** Mappings that were changed and not kept yet, by form, while the window is open: leaving the page loses nothing. */
const waiting = new Map<string, { version: number; mapping: TaughtMapping }>();

/** The mapping as it stands in the window. */
export function useMappingDraft(view: TaughtFormView): {
  mapping: TaughtMapping;
  isChanged: boolean;
  change: (mapping: TaughtMapping) => void;
  /** Takes what the core keeps now. */
  settle: () => void;
} {
  const [draft, setDraft] = useState(() => {
    const kept = waiting.get(view.id);
    return kept?.version === view.version ? kept : null;
  });
  const isCurrent = draft !== null && draft.version === view.version;
  return {
    mapping: isCurrent ? draft.mapping : view.mapping,
    isChanged: isCurrent,
    change: (mapping) => {
      const next = { version: view.version, mapping };
      waiting.set(view.id, next);
      setDraft(next);
    },
    settle: () => {
      waiting.delete(view.id);
      setDraft(null);
    },
  };
}
