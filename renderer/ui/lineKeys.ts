import type { KeyboardEvent } from 'react';

/**
 * Moves the focus through the lines of a list by the arrow keys, Home and End; put on what holds the lines.
 *
 * `selector` finds the lines; keys pressed in anything else are left alone.
 */
export function moveAlongLines(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(selector)) return;
  const lines = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = lines.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key];
  const line = next === undefined ? undefined : lines[next];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
}
