import { useState } from 'react';

/**
 * What is being typed into a field whose value is not text.
 *
 * The draft holds as long as the value under it stays the same; a value that changes from elsewhere
 * (an undo, another field) wins.
 */
export function useDraft(value: unknown): {
  typed: string | null;
  type: (text: string) => void;
  /** Ends typing: the value is shown in its own words again. */
  settle: () => void;
} {
  const [draft, setDraft] = useState<{ text: string; over: unknown } | null>(null);
  return {
    typed: draft !== null && draft.over === value ? draft.text : null,
    type: (text) => setDraft({ text, over: value }),
    settle: () => setDraft(null),
  };
}
