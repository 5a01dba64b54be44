import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const savedState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  maximized: z.boolean(),
});

/** Where the window was and how large, in screen points. */
export type WindowState = z.infer<typeof savedState>;

/** The smallest window in which every screen is still usable. */
export const minimumSize = { width: 1024, height: 640 } as const;

const firstSize = { width: 1366, height: 768 } as const;

/** Reads the remembered state; null where there is none, it is broken, or its screen is gone. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const saved = savedState.parse(JSON.parse(readFileSync(file, 'utf8')));
    const state = {
      ...saved,
      width: Math.max(saved.width, minimumSize.width),
      height: Math.max(saved.height, minimumSize.height),
    };
    return screens.some((screen) => overlaps(screen, state)) ? state : null;
  } catch {
    return null;
  }
}

/** Position and size for a new window: as remembered, or a first size that fits the screen. */
export function initialBounds(
  state: WindowState | null,
  workArea: Rectangle,
): Partial<Rectangle> & { width: number; height: number } {
  if (state !== null) {
    return { x: state.x, y: state.y, width: state.width, height: state.height };
  }
  return {
    width: Math.min(firstSize.width, workArea.width),
    height: Math.min(firstSize.height, workArea.height),
  };
}

/** Remembers a window when it closes. */
export function rememberWindow(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  file: string,
): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // A window that opens in its first size again is better than one that does not close.
    }
  });
}

/** A corner that a hand can grab must be on the screen. */
function overlaps(screen: Rectangle, state: WindowState): boolean {
  const margin = 64;
  return (
    state.x + state.width > screen.x + margin &&
    state.x < screen.x + screen.width - margin &&
    state.y >= screen.y - margin &&
    state.y < screen.y + screen.height - margin
  );
}
