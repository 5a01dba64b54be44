import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsName, type TemplateRows } from '#shared/domain/letters/index.ts';
import { RadioField, TextField } from '../ui/index.ts';
import { TemplateDialog } from './TemplateDialog.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

const shapes = {
  list: { each: 'tujuan', text: '{tujuan_tempat}' },
  table: {
    each: 'peserta',
    columns: [
      { title: 'No.', text: '{nomor}', width: '2.7em', align: 'center' },
      { title: 'Nama', text: '{peserta_nama}', width: 1, align: 'left' },
    ],
  },
} as const;

/** Adds a list or a table under a name of the office's own. */
export function NewRows(props: {
  taken: readonly string[];
  onAdd: (name: string, rows: TemplateRows) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shape, setShape] = useState<keyof typeof shapes>('table');
  const usable = rowsName.safeParse(name).success && !props.taken.includes(name);
  const add = () => {
    props.onAdd(name, structuredClone(shapes[shape]) as TemplateRows);
    setOpen(false);
    setName('');
  };
  return (
    <>
      <Button size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
        {t('rows.add')}
      </Button>
      {open ? (
        <TemplateDialog
          title={t('rows.add')}
          confirm={t('rows.add')}
          disabled={!usable}
          onConfirm={add}
          onClose={() => setOpen(false)}
        >
          <div className={styles.form}>
            <TextField
              label={t('rows.name')}
              value={name}
              maxLength={40}
              hint={t('rows.nameWrong')}
              onChange={setName}
            />
            <RadioField
              label={t('rows.shape')}
              value={shape}
              choices={[
                { value: 'table', label: t('rows.asTable') },
                { value: 'list', label: t('rows.asList') },
              ]}
              onChange={setShape}
            />
          </div>
        </TemplateDialog>
      ) : null}
    </>
  );
}
