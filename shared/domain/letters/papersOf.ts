import type { Dossier } from '../dossiers/index.ts';
import { documentKinds, isOnDemand } from './documents/kinds.ts';
import type { LetterRoute } from './input.ts';
import type { PaperKind } from './paper.ts';

/** A paper that a dossier has, before anything was typed into it. */
export interface PaperOf {
  /** `permission_request@<route>`, `surat_tugas`, `spd@<traveller>`, `exit_permit_form@<traveller>`. */
  key: string;
  kind: PaperKind;
  routeId: string | null;
  travellerId: string | null;
  /** Names of those it is about, in the dossier's order. */
  about: string[];
  /** Whether the trip may do without it: nobody asks for it unless the office needs it. */
  onDemand: boolean;
}

/**
 * The papers of a dossier: one request for each route; for official travel also the surat tugas, and an SPD and
 * an exit-permit form for each traveller, and the documents that go with the request or follow the trip. Travel for an important reason is private: it has requests only.
 */
export function papersOf(dossier: Dossier, routes: readonly LetterRoute[]): PaperOf[] {
  const requests = routes.map((route): PaperOf => ({
    key: `permission_request@${route.id}`,
    kind: 'permission_request',
    routeId: route.id,
    travellerId: null,
    about: dossier.travellers
      .filter((item) => route.travellerIds.includes(item.id))
      .map((item) => item.snapshot.name),
    onDemand: false,
  }));
  if (dossier.track !== 'official' || dossier.travellers.length === 0) return requests;
  const each = (kind: 'spd' | 'exit_permit_form') =>
    dossier.travellers.map((traveller): PaperOf => ({
      key: `${kind}@${traveller.id}`,
      kind,
      routeId: null,
      travellerId: traveller.id,
      about: [traveller.snapshot.name],
      onDemand: false,
    }));
  return [
    ...requests,
    {
      key: 'surat_tugas',
      kind: 'surat_tugas',
      routeId: null,
      travellerId: null,
      about: dossier.travellers.map((item) => item.snapshot.name),
      onDemand: false,
    },
    ...each('spd'),
    ...each('exit_permit_form'),
    ...documentKinds.map((kind): PaperOf => ({
      key: kind,
      kind,
      routeId: null,
      travellerId: null,
      about: dossier.travellers.map((item) => item.snapshot.name),
      onDemand: isOnDemand(kind),
    })),
  ];
}
