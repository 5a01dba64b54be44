import type { Preferences, StoreStatus } from '#shared/contract/index.ts';

/**
 * What the window showed first the last time, so that it can draw before the core has answered.
 *
 * Only whether there is a store, and how the window looks; nothing of what is inside. The core's answer replaces it.
 */
export interface StartHint {
  state: Extract<StoreStatus['state'], 'absent' | 'locked'>;
  preferences: Preferences;
}

const storageKey = 'start';
const known: { [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  language: ['id', 'en'],
  theme: ['system', 'light', 'dark', 'contrast'],
};

/** The hint of the last time; null at a first start, or when what is kept is not a hint. */
export function readStartHint(storage: Pick<Storage, 'getItem'>): StartHint | null {
  try {
    const { state, language, theme } = JSON.parse(storage.getItem(storageKey) ?? '{}') as Record<
      string,
      unknown
    >;
    const preferences = {
      language: known.language.find((name) => name === language),
      theme: known.theme.find((name) => name === theme),
    };
    if (state !== 'absent' && state !== 'locked') return null;
    if (preferences.language === undefined || preferences.theme === undefined) return null;
    return { state, preferences: { language: preferences.language, theme: preferences.theme } };
  } catch {
    return null;
  }
}

/** The state in which the next start finds the store; null while the sample stands before it, or it is out of order. */
export function nextStart(status: StoreStatus): StartHint['state'] | null {
  if (status.state === 'open') return status.kind === 'office' ? 'locked' : null;
  return status.state === 'absent' || status.state === 'locked' ? status.state : null;
}

/** Keeps the hint for the next start; a full disk costs only the hint. */
export function keepStartHint(
  storage: Pick<Storage, 'setItem'>,
  state: StartHint['state'],
  preferences: Preferences,
): void {
  try {
    storage.setItem(storageKey, JSON.stringify({ state, ...preferences }));
  } catch {
    // The next start waits for the core, as the first one did.
  }
}
