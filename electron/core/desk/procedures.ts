import { os } from '#core/context/index.ts';
import { homeView } from './home.ts';

/** Procedures over all dossiers: home, search, news of changes. */
export const deskProcedures = {
  home: os.desk.home.handler(({ context }) => homeView(context)),

  search: os.desk.search.handler(({ input, context }) =>
    context.session.store.read(({ search }) => search.find(input.query)),
  ),

  changes: os.desk.changes.handler(({ context, signal }) => context.changes.stream(signal)),
};
