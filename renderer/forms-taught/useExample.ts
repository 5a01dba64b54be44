import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  evaluateEntry,
  type TaughtEntry,
  type TaughtInput,
  type TaughtMapping,
} from '#shared/domain/taughtForms/index.ts';
import { useOrpc } from '../app/api.ts';

/** A dossier's traveller with whose data examples are shown. */
export interface Example {
  dossiers: readonly { id: string; title: string }[];
  travellers: readonly { id: string; name: string }[];
  dossierId: string | null;
  travellerId: string | null;
  chooseDossier: (id: string) => void;
  chooseTraveller: (id: string) => void;
  /** What a mapping writes for them; null while nothing is known. */
  valueOf: (entry: TaughtEntry) => string | boolean | null;
}

/** Reads the dossiers and, of the chosen one, what a form is filled from. */
export function useExample(mapping: TaughtMapping): Example {
  const orpc = useOrpc();
  const list = useQuery(orpc.dossiers.list.queryOptions({ input: { query: '', archived: false } }));
  const [wanted, setWanted] = useState<string | null>(null);
  const [traveller, setTraveller] = useState<string | null>(null);
  const dossiers = list.data ?? [];
  const withPeople = dossiers.find(({ travellers }) => travellers.length > 0);
  const dossierId = wanted ?? withPeople?.id ?? dossiers[0]?.id ?? null;
  const query = useQuery(
    orpc.taughtForms.example.queryOptions({
      input: { dossierId: dossierId ?? '' },
      enabled: dossierId !== null,
    }),
  );
  const input = query.data;
  const travellers = (input?.dossier.travellers ?? []).map(({ id, snapshot }) => ({
    id,
    name: snapshot.name,
  }));
  const travellerId =
    travellers.find(({ id }) => id === traveller)?.id ?? travellers[0]?.id ?? null;
  return {
    dossiers,
    travellers,
    dossierId,
    travellerId,
    chooseDossier: setWanted,
    chooseTraveller: setTraveller,
    valueOf: (entry) => {
      if (input === undefined) return null;
      const given: TaughtInput = {
        ...input,
        travellerId: mapping.per === 'traveller' ? travellerId : null,
      };
      return evaluateEntry(entry, mapping, given).value;
    },
  };
}
