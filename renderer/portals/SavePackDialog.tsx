import { Checkbox, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { sizeWords, type CsvOptions } from '#shared/domain/portals/index.ts';
import { shell, type ChosenFile } from '../app/shell.ts';
import { FolderField, ProgressPanel, SaveFolderDialog } from '../ui/index.ts';
import { useLanguage } from '../app/language.ts';
import { LessenedList } from './LessenedList.tsx';
import { useSavePack } from './useSavePack.ts';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    '& p': { margin: '0 0 8px' },
  },
  legend: { padding: '0' },
  choices: { border: '0', margin: '0', padding: '0' },
  list: { margin: '0', paddingLeft: '20px', maxHeight: '36vh', overflowY: 'auto' },
});

/** Saves the pack of a portal into a folder: options, progress, and what came of it. */
export function SavePackDialog(props: {
  dossierId: string;
  view: PortalView;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['portals', 'common']);
  const styles = useStyles();
  const language = useLanguage();
  const { view } = props;
  const { portal } = view;
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const [csv, setCsv] = useState<CsvOptions>({
    delimiter: view.csv.delimiter,
    bom: view.csv.bom,
    longNumbers: 'plain',
  });
  const { state, start, cancel } = useSavePack(props.dossierId, portal.id);
  const close = () => {
    if (state.step === 'working') cancel();
    props.onClose();
  };
  const save = async () => {
    // Without a folder it is asked for now.
    const target = folder ?? (await shell().chooseFolder({ title: t('save.folderTitle') }));
    if (target === null) return;
    setFolder(target);
    await start(target.handle, csv);
  };
  return (
    <SaveFolderDialog
      title={t('save.title', { portal: portal.name })}
      contentClass={styles.content}
      step={state.step}
      folder={folder}
      start={t('common:action.save')}
      onStart={() => void save()}
      onClose={close}
    >
      {state.step === 'choose' ? (
        <>
          <p>{t('save.text')}</p>
          <fieldset className={styles.choices}>
            <legend className={styles.legend}>{t('save.delimiter')}</legend>
            <RadioGroup
              layout="horizontal"
              value={csv.delimiter}
              onChange={(_, data) => setCsv({ ...csv, delimiter: data.value === ';' ? ';' : ',' })}
            >
              <Radio value="," label={t('save.comma')} />
              <Radio value=";" label={t('save.semicolon')} />
            </RadioGroup>
            <Checkbox
              label={t('save.bom')}
              checked={csv.bom}
              onChange={(_, data) => setCsv({ ...csv, bom: data.checked === true })}
            />
            <Checkbox
              label={t('save.excel')}
              checked={csv.longNumbers === 'excel'}
              onChange={(_, data) =>
                setCsv({ ...csv, longNumbers: data.checked === true ? 'excel' : 'plain' })
              }
            />
          </fieldset>
          <FolderField folder={folder} purpose={t('save.folderTitle')} onChoose={setFolder} />
        </>
      ) : null}
      {state.step === 'working' ? (
        <ProgressPanel
          label={t('save.working')}
          done={state.done}
          total={state.total}
          current={state.label}
          onCancel={cancel}
        />
      ) : null}
      {state.step === 'finished' ? (
        <div role="status">
          <p>
            {t('save.finished', {
              count: state.result.files.length,
              folder: folder?.name ?? '',
            })}
          </p>
          {state.result.open.length === 0 ? null : (
            <>
              <p>{t('save.open', { count: state.result.open.length })}</p>
              <ul className={styles.list}>
                {state.result.open.map(({ slot, label, reason, file, bytes }) => (
                  <li key={`${slot} ${reason}`}>
                    {label}:{' '}
                    {t(`reason.${reason}`, {
                      size: sizeWords(bytes ?? 0, language),
                      limit: sizeWords(state.result.limit, language),
                    })}
                    {file === '' ? null : ` (${file})`}
                  </li>
                ))}
              </ul>
            </>
          )}
          <LessenedList files={state.result.files} />
        </div>
      ) : null}
    </SaveFolderDialog>
  );
}
