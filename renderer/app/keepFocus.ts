/** A place where the keyboard was, with all that stood around it, the nearest first. */
interface Place {
  element: HTMLElement;
  around: readonly HTMLElement[];
}

const mostPlaces = 30;

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    around.push(outer);
  }
  return { element, around };
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

function canHoldFocus(element: HTMLElement): boolean {
  return isThere(element) && !element.matches(':disabled') && element.closest('[inert]') === null;
}

/** Where the keyboard goes on when what it was on has gone: the newest place that is left in the same region. */
function nextPlace(places: readonly Place[]): HTMLElement | null {
  const lost = places.at(-1);
  const modal = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1);
  const survivor = lost?.around.find((outer) => isThere(outer));
  const region = survivor?.closest<HTMLElement>('[tabindex]') ?? modal ?? null;
  const within = (element: HTMLElement) =>
    (region?.contains(element) ?? true) && (modal?.contains(element) ?? true);
  const known = places.findLast(({ element }) => canHoldFocus(element) && within(element));
  return known?.element ?? region ?? document.querySelector<HTMLElement>('main[tabindex]');
}

/**
 * Keeps the keyboard somewhere: when what it was on is taken away or disabled, it goes back to where it was before
 * within the same region (the button that opened a form, the page after a change of page), never to nowhere.
 *
 * Whoever knows a better place moves the focus there at once; this only looks after what nobody did. Gives back
 * how to stop.
 */
export function keepFocus(): () => void {
  const places: Place[] = [];
  let waiting = false;
  let byKeys = true;
  const onInput = ({ type }: Event) => {
    byKeys = type === 'keydown';
  };
  const inputs = ['keydown', 'pointerdown', 'wheel'] as const;
  const look = () => {
    waiting = false;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const last = places.at(-1);
    // Still there: it was left on purpose, as by a click beside everything.
    if (last === undefined || canHoldFocus(last.element)) return;
    const next = nextPlace(places);
    next?.focus({ preventScroll: true });
    // Who scrolls with the mouse stays where they look; who types sees where they are.
    if (byKeys) next?.scrollIntoView({ block: 'nearest' });
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.hasAttribute('data-tabster-dummy')) return;
    const known = places.findIndex(({ element }) => element === target);
    if (known >= 0) places.splice(known, 1);
    places.push(placeOf(target));
    if (places.length > mostPlaces) places.shift();
  };
  const observer = new MutationObserver(() => {
    // At once: a moment later Fluent would go to the last button that can open something, whichever that was.
    look();
    if (waiting) return;
    waiting = true;
    // And again, because what was disabled loses the focus only with the next picture.
    setTimeout(look, 50);
  });
  document.addEventListener('focusin', onFocusIn);
  for (const input of inputs)
    document.addEventListener(input, onInput, { capture: true, passive: true });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    for (const input of inputs) document.removeEventListener(input, onInput, { capture: true });
    observer.disconnect();
  };
}
