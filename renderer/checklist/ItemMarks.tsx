import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#shared/contract/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import { useCore } from '../app/api.ts';
import { useSaver } from '../app/saving.ts';
import { DateField, FieldPair, LongTextField, SaveStateText } from '../ui/index.ts';
import { checkMarkDate, markOf, type MarkProblem } from './model/marks.ts';
import { PanelPart } from './PanelPart.tsx';
import type { ChecklistActions } from './useChecklistActions.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

type DateName = 'requestedOn' | 'receivedOn';

/** When a paper was asked for, when it came, and a note; saved as soon as each is entered. */
export function ItemMarks(props: {
  dossierId: string;
  mark: ItemMark;
  label: string;
  today: string;
  onMark: ChecklistActions['mark'];
}): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const { mark, label, today, onMark } = props;
  const [problem, setProblem] = useState<{ field: DateName; problem: MarkProblem } | null>(null);

  const setDate = (field: DateName, date: CalendarDate | null) => {
    const wrong = date === null ? null : checkMarkDate(mark, field, date, today);
    setProblem(wrong === null ? null : { field, problem: wrong });
    if (wrong !== null) return;
    const told =
      date === null
        ? t('marks.cleared', { item: label })
        : t(field === 'requestedOn' ? 'marks.requestedDone' : 'marks.receivedDone', {
            item: label,
          });
    void onMark({ ...mark, [field]: date }, told);
  };

  const dateRow = (field: DateName) => (
    <DateField
      label={t(`marks.${field}`)}
      value={mark[field]}
      width="short"
      problem={problem?.field === field ? t(`marks.problem.${problem.problem}`) : undefined}
      onChange={(date) => setDate(field, date)}
    />
  );

  return (
    <PanelPart title={t('marks.title')}>
      <div className={styles.fields}>
        <FieldPair>
          {dateRow('requestedOn')}
          {dateRow('receivedOn')}
        </FieldPair>
        <NoteField dossierId={props.dossierId} mark={mark} />
      </div>
    </PanelPart>
  );
}

/** The note of an item, saved as it is typed like every other text. */
function NoteField(props: { dossierId: string; mark: ItemMark }): ReactElement {
  const { t } = useTranslation('checklist');
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { dossierId, mark } = props;
  const { item } = mark;
  const queryKey = orpc.checklist.get.queryKey({ input: { dossierId } });
  const saver = useSaver<ItemMark, Pick<ItemMark, 'note'>>(
    `mark:${dossierId}:${item}`,
    mark,
    () => ({
      valueOf: ({ note }) => ({ note }),
      // Marks carry no revision: the latest answer is the truth.
      revOf: () => 0,
      send: async ({ patch }) => {
        const known = queryClient.getQueryData<ChecklistView>(queryKey);
        const latest = known === undefined ? mark : markOf(known.marks, item);
        const view = await api.checklist.mark({ dossierId, mark: { ...latest, ...patch } });
        queryClient.setQueryData(queryKey, view);
        return markOf(view.marks, item);
      },
      reload: async () => markOf((await api.checklist.get({ dossierId })).marks, item),
    }),
  );
  return (
    <>
      <LongTextField
        label={t('marks.note')}
        hint={t('marks.noteHelp')}
        rows={2}
        maxLength={2000}
        value={saver.value.note}
        onChange={(note) => saver.change({ note })}
      />
      {saver.state === 'saved' && saver.savedAt === null ? null : <SaveStateText {...saver} />}
    </>
  );
}
