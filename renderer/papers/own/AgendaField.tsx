import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, LongTextField, TextField } from '../../ui/index.ts';
import { newAgendaRow } from '../model/own.ts';
import type { OpenPaper } from '../usePaper.ts';
import { RowsField } from './RowsField.tsx';

/** The programme of the days: what the office knows beside travel and event. */
export function AgendaField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const { saver } = props.paper;
  const { agenda } = saver.value;
  return (
    <RowsField
      label={t('agenda.label')}
      hint={t('agenda.hint')}
      field="agenda"
      rows={agenda}
      maxRows={400}
      nameOf={(_row, index) => t('agenda.row', { number: index + 1 })}
      newRow={() => newAgendaRow(agenda)}
      onChange={(rows) => saver.change({ agenda: rows })}
      fieldsOf={(row, change) => (
        <>
          <DateField
            label={t('agenda.date')}
            value={row.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t('agenda.time')}
            width="short"
            value={row.time}
            maxLength={40}
            placeholder={t('agenda.timeExample')}
            onChange={(time) => change({ time })}
          />
          <LongTextField
            label={t('agenda.activity')}
            value={row.activity}
            rows={2}
            maxLength={1000}
            onChange={(activity) => change({ activity })}
          />
          <TextField
            label={t('agenda.place')}
            width="short"
            value={row.place}
            maxLength={200}
            onChange={(place) => change({ place })}
          />
          <TextField
            label={t('agenda.note')}
            width="short"
            value={row.note}
            maxLength={300}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    />
  );
}
