import type { PowerMonitor } from 'electron';

/** After this long without a key or the mouse the store is locked, in seconds. */
export const idleLimitSeconds = 15 * 60;
const checkEveryMs = 30_000;

/**
 * SECURITY: an officer who leaves the desk leaves no open passports behind: idle time, a locked screen
 * and a sleeping computer lock the store.
 */
export function watchForAbsence(
  powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>,
  onAbsent: (reason: 'idle' | 'screen' | 'suspend') => void,
  every: (milliseconds: number, work: () => void) => void,
): void {
  powerMonitor.on('lock-screen', () => {
    onAbsent('screen');
  });
  powerMonitor.on('suspend', () => {
    onAbsent('suspend');
  });
  let wasIdle = false;
  every(checkEveryMs, () => {
    const isIdle = powerMonitor.getSystemIdleTime() >= idleLimitSeconds;
    if (isIdle && !wasIdle) onAbsent('idle');
    wasIdle = isIdle;
  });
}
