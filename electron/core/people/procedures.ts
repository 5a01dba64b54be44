import type { PersonDraft } from '#shared/domain/people/index.ts';
import { actor, os } from '#core/context/index.ts';

/** Procedures of the directory of people. */
export const peopleProcedures = {
  list: os.people.list.handler(async ({ input, context }) => {
    const { people } = await context.session.store.read((read) => read.people.list(input));
    return people.map(({ person, dossiers }) => ({ person, dossiers }));
  }),
  get: os.people.get.handler(({ input, context }) =>
    context.session.store.read(({ people }) => people.get(input.id)),
  ),
  create: os.people.create.handler(async ({ input, context }) => {
    const stored = await context.session.store.write(
      { actor, action: 'person.create' },
      ({ people }) => people.create(input as Partial<PersonDraft>),
    );
    context.changes.publish('people');
    return stored;
  }),
  save: os.people.save.handler(async ({ input, context }) => {
    const stored = await context.session.store.write(
      { actor, action: 'person.save' },
      ({ people }) => people.patch(input.id, input.patch as Partial<PersonDraft>, input.rev),
    );
    context.changes.publish('people');
    return stored;
  }),
  archive: os.people.archive.handler(async ({ input, context }) => {
    await context.session.store.write({ actor, action: 'person.archive' }, ({ people }) =>
      people.setArchived(input.id, input.archived),
    );
    context.changes.publish('people');
    return null;
  }),
  undo: os.people.undo.handler(async ({ input, context }) => {
    const stored = await context.session.store.undo(`person:${input.id}`, actor, ({ people }) =>
      people.get(input.id),
    );
    context.changes.publish('people');
    return stored;
  }),
};
