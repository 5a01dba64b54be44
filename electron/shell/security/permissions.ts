import type { Session } from 'electron';

/** The part of a session that decides about permissions. */
export type PermissionSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** SECURITY: Muhibah needs no camera, place, notification, clipboard reading or device: all is denied. */
export function denyPermissions(
  session: PermissionSession,
  onDenied: (permission: string) => void,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    onDenied(permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
