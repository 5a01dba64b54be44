import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import { person, personDraft } from '#shared/domain/people/index.ts';
import { nothing, procedure } from './base.ts';

const storedPerson = z.object({ person, rev: z.number().int() }).strict();

/** The directory of people and their passports. */
export const peopleContract = {
  /** People that match the words, by name, with the number of open dossiers that each is in. */
  list: procedure
    .input(z.object({ query: z.string().max(200), archived: z.boolean() }).strict())
    .output(z.array(z.object({ person, dossiers: z.number().int() }).strict())),
  get: procedure.input(z.object({ id }).strict()).output(storedPerson),
  create: procedure.input(personDraft.partial().strict()).output(storedPerson),
  /** Saves parts of a person as they are typed; errors: conflict, not_found. */
  save: procedure
    .input(z.object({ id, rev: z.number().int(), patch: personDraft.partial().strict() }).strict())
    .output(storedPerson),
  archive: procedure.input(z.object({ id, archived: z.boolean() }).strict()).output(nothing),
  /** Takes the latest change to a person back; error: nothing_to_undo. */
  undo: procedure.input(z.object({ id }).strict()).output(storedPerson),
};
