import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { CoreContext } from '#core/context/index.ts';

/**
 * A new dossier with the content of an earlier one.
 *
 * Dates, the invitation's number and amounts belong to the earlier trip and start empty; travellers are kept
 * with their snapshots under new identifiers, so that marks and papers of the earlier trip do not stick to them.
 */
export function copyOf(
  original: Dossier,
  context: Pick<CoreContext, 'clock' | 'newId' | 'rules'>,
  title: string,
): Dossier {
  const now = context.clock.now();
  return {
    ...original,
    id: context.newId(),
    kind: 'new',
    title,
    event: { ...original.event, startsOn: null, endsOn: null },
    invitation: { ...original.invitation, number: '', date: null },
    travel: { ...original.travel, departsOn: null, returnsOn: null },
    legs: original.legs.map((leg) => ({
      ...leg,
      id: context.newId(),
      arrivesOn: null,
      departsOn: null,
    })),
    funding: original.funding.map((line) => ({ ...line, id: context.newId(), amount: null })),
    travellers: original.travellers.map((traveller) => ({ ...traveller, id: context.newId() })),
    createdAt: now,
    updatedAt: now,
    rulePack: context.rules.pack.id,
    archived: false,
  };
}
