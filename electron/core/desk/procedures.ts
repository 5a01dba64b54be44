import { os } from '#core/context/index.ts';
import { homeView } from './home.ts';
import { ruleRows } from './ruleRows.ts';

/** Procedures over all dossiers: home, search, rules, news of changes. */
export const deskProcedures = {
  home: os.desk.home.handler(({ context }) => homeView(context)),

  search: os.desk.search.handler(({ input, context }) =>
    context.session.store.read(({ search }) => search.find(input.query)),
  ),

  rules: os.desk.rules.handler(({ context }) => {
    const { pack } = context.rules;
    return {
      pack: pack.id,
      compiled: pack.compiled,
      rules: ruleRows(context.rules),
      unknown: pack.unknown.map((item) => item.text),
    };
  }),

  changes: os.desk.changes.handler(({ context, signal }) => context.changes.stream(signal)),
};
