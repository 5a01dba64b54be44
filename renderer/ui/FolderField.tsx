import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FolderRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shell, type ChosenFile } from '../app/shell.ts';

const useStyles = makeStyles({
  folder: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  problem: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
});

/** Where files will be saved, with the way to choose it. */
export function FolderField(props: {
  /** The chosen folder, or null while there is none. */
  folder: ChosenFile | null;
  /** What the folder is for, at the head of the system's own dialog. */
  purpose: string;
  /** Why it cannot begin yet, or null. */
  problem?: string | null;
  onChoose: (folder: ChosenFile) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const choose = async () => {
    const folder = await shell().chooseFolder({ title: props.purpose });
    if (folder !== null) props.onChoose(folder);
  };
  return (
    <div>
      <div className={styles.folder}>
        <span>
          {t('folder.label')}: {props.folder?.name ?? t('folder.none')}
        </span>
        <Button size="small" icon={<FolderRegular />} onClick={() => void choose()}>
          {t('folder.choose')}
        </Button>
      </div>
      {props.problem === undefined || props.problem === null ? null : (
        <p className={styles.problem} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}
