import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import type { ChecklistActions } from './useChecklistActions.ts';

/** Marks an item as asked for or received today; another date is set further down. */
export function QuickMarks(props: {
  mark: ItemMark;
  label: string;
  today: string;
  onMark: ChecklistActions['mark'];
}): ReactElement {
  const { t } = useTranslation('checklist');
  const { mark, label, onMark } = props;
  const today = parseCalendarDate(props.today);
  return (
    <>
      {mark.requestedOn !== null || mark.receivedOn !== null ? null : (
        <Button
          size="small"
          onClick={() =>
            void onMark({ ...mark, requestedOn: today }, t('marks.requestedDone', { item: label }))
          }
        >
          {t('marks.markRequested')}
        </Button>
      )}
      {mark.receivedOn !== null ? null : (
        <Button
          size="small"
          onClick={() =>
            void onMark({ ...mark, receivedOn: today }, t('marks.receivedDone', { item: label }))
          }
        >
          {t('marks.markReceived')}
        </Button>
      )}
    </>
  );
}
