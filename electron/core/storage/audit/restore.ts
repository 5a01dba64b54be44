import type { Attachment } from '#shared/domain/attachments/index.ts';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import type { WriteRepositories } from '../repositories/index.ts';
import type { Change } from './changes.ts';

/** Splits `dossierId/rest`; the rest may hold slashes. */
function split(id: string): [string, string] {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)];
}

/**
 * Gives one thing the value that the audit trail kept of it.
 *
 * The repositories check every value again on its way in, so what is typed here by hand is verified there.
 */
export async function restore(
  repositories: WriteRepositories,
  { entity, id }: Change,
  value: object | null,
): Promise<void> {
  switch (entity) {
    case 'office':
      if (value) await repositories.office.patch(value);
      return;
    case 'person':
      if (value) await repositories.people.restore(id, value);
      return;
    case 'dossier':
      if (value) await repositories.dossiers.restore(id, value);
      return;
    case 'itemMark': {
      const [dossierId, item] = split(id);
      if (value) await repositories.marks.set(dossierId, value as ItemMark);
      else await repositories.marks.clear(dossierId, item);
      return;
    }
    case 'stepEvent':
      await restoreEvent(repositories, id, value as (StepEvent & { dossierId: string }) | null);
      return;
    case 'paper': {
      const [dossierId, key] = split(id);
      if (value) await repositories.papers.restore(dossierId, key, value);
      return;
    }
    case 'attachment':
      if (value) await repositories.attachments.put(value as Attachment);
      else await repositories.attachments.remove(id);
      return;
    case 'officeRule':
    case 'officeCalendar':
    case 'paperIssue':
    case 'letterNumber':
    case 'template':
    case 'paperPrint':
    case 'paperSigned':
    case 'signQueue':
      return;
  }
}

async function restoreEvent(
  { tracking }: WriteRepositories,
  id: string,
  value: (StepEvent & { dossierId: string }) | null,
): Promise<void> {
  if (value) {
    const { dossierId, ...event } = value;
    await tracking.put(dossierId, event);
  } else {
    await tracking.remove(id);
  }
}
