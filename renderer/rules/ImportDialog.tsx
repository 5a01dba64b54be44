import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesImportPreview } from '#shared/contract/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useNotify } from '../app/notify.tsx';
import type { ChosenFile } from '../app/shell.ts';
import { RadioField, TakeFileDialog, shortDate } from '../ui/index.ts';
import type { RulesActions } from './useRulesActions.ts';

const useStyles = makeStyles({
  title: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: '0', paddingLeft: '20px' },
  text: { margin: '0' },
});

/** Dossiers that are named one by one. */
const named = 20;

function Preview({ preview }: { preview: RulesImportPreview }): ReactElement {
  const { t } = useTranslation('rulebook');
  const styles = useStyles();
  const language = useLanguage();
  const { rules, closedDays, dossiers } = preview;
  const days = [
    ...closedDays.added.map((date) => t('import.dayAdded', { date: shortDate(date, language) })),
    ...closedDays.removed.map((date) =>
      t('import.dayRemoved', { date: shortDate(date, language) }),
    ),
  ];
  return (
    <>
      <h3 className={styles.title}>{t('import.rules')}</h3>
      {rules.length === 0 && days.length === 0 ? (
        <p className={styles.text}>{t('import.nothing')}</p>
      ) : (
        <ul className={styles.list}>
          {rules.map((rule) => (
            <li key={`${rule.change} ${rule.id}`}>
              {t(`import.${rule.change}`, {
                label: language === 'en' && rule.labelEn !== '' ? rule.labelEn : rule.label,
              })}
            </li>
          ))}
          {days.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <h3 className={styles.title}>{t('import.dossiers', { count: dossiers.length })}</h3>
      <ul className={styles.list}>
        {dossiers.slice(0, named).map((dossier) => (
          <li key={dossier.id}>
            {dossier.title}:{' '}
            {t('import.dossier', {
              added: dossier.itemsAdded,
              removed: dossier.itemsRemoved,
              moved: dossier.datesMoved,
              come: dossier.findingsAdded,
              go: dossier.findingsRemoved,
            })}
          </li>
        ))}
      </ul>
      {dossiers.length > named ? (
        <p className={styles.text}>{t('import.more', { count: dossiers.length - named })}</p>
      ) : null}
    </>
  );
}

/** Shows what a data file would change before it is taken; a file with a mistake is refused with its line. */
export function ImportDialog(props: {
  file: ChosenFile;
  actions: RulesActions;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  const { api, orpc } = useCore();
  const notify = useNotify();
  const [mode, setMode] = useState<'add' | 'replace'>('add');
  const { handle, name } = props.file;
  const preview = useQuery(
    orpc.rules.previewFile.queryOptions({ input: { handle, mode }, gcTime: 0, retry: false }),
  );
  const take = async () => {
    if (preview.data === undefined) return;
    const { seal } = preview.data;
    props.actions.show(await api.rules.importFile({ handle, mode, seal }));
    notify({ text: t('told.imported', { name }) });
    props.onClose();
  };
  return (
    <TakeFileDialog
      title={t('import.title', { name })}
      way={mode}
      choices={
        <RadioField
          label={t('import.mode')}
          layout="vertical"
          value={mode}
          choices={(['add', 'replace'] as const).map((value) => ({
            value,
            label: t(`import.mode_${value}`),
          }))}
          onChange={setMode}
        />
      }
      isLooking={preview.isPending}
      looking={t('import.looking')}
      error={preview.error}
      refused={t('import.refused')}
      confirm={t('import.take')}
      canTake={preview.data !== undefined}
      onTake={take}
      onClose={props.onClose}
    >
      {preview.data === undefined ? null : <Preview preview={preview.data} />}
    </TakeFileDialog>
  );
}
