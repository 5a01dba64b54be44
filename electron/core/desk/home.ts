import { isAppError } from '#shared/contract/errors.ts';
import type { DeskTask, DeskView } from '#shared/contract/index.ts';
import { addDays } from '#shared/domain/calendars/index.ts';
import { evaluateSituation, readSituation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import type { DossierList } from '#core/storage/index.ts';
import { openFreezes } from './openFreezes.ts';
import { sortTasks, tasksOf } from './tasks.ts';

/** Dossiers whose checklist is opened for the home screen: the most urgent ones. */
const looked = 40;
/** How far ahead departures are announced, in days. */
const departureDays = 30;

type Row = DossierList['rows'][number];

function mostUrgent(rows: readonly Row[]): Row[] {
  const dateOf = (row: Row) => row.nextDue?.date ?? row.departsOn ?? '9999';
  return [...rows]
    .filter((row) => row.stage !== 'done' && row.stage !== 'refused')
    .sort((a, b) => dateOf(a).localeCompare(dateOf(b)))
    .slice(0, looked);
}

/** The home screen: what to do now over all dossiers, who is abroad, who leaves soon, which freezes are in force. */
export async function homeView(context: CoreContext): Promise<DeskView> {
  const { store } = context.session;
  return store.read(async (read) => {
    const { office } = await read.office.get();
    const today = context.clock.today(office.timeZone);
    const { rows } = await read.dossiers.list();
    const tasks: DeskTask[] = [];
    for (const row of mostUrgent(rows)) {
      try {
        const situation = await readSituation(read, row.id);
        tasks.push(
          ...tasksOf(situation.dossier, evaluateSituation(context.rules, situation, today)),
        );
      } catch (error) {
        // A damaged dossier must not take the home screen with it; opening it says what is wrong.
        if (!isAppError(error)) throw error;
      }
    }
    const horizon = addDays(today, departureDays);
    return {
      today,
      tasks: sortTasks(tasks),
      abroad: rows.flatMap(({ id, title, travellers, departsOn, returnsOn, stage }) =>
        stage !== 'refused' &&
        departsOn !== null &&
        returnsOn !== null &&
        departsOn <= today &&
        today <= returnsOn
          ? [{ dossierId: id, title, travellers, returnsOn }]
          : [],
      ),
      departures: rows
        .flatMap(({ id, title, travellers, departsOn, stage }) =>
          stage !== 'refused' && departsOn !== null && departsOn > today && departsOn <= horizon
            ? [{ dossierId: id, title, departsOn, travellers: travellers.length }]
            : [],
        )
        .sort((a, b) => a.departsOn.localeCompare(b.departsOn)),
      freezes: openFreezes(context.rules, today),
    };
  });
}
