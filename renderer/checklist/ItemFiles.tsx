import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentRegular, SaveRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { maxAttachmentBytes, type Attachment } from '#shared/domain/attachments/index.ts';
import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { FileDropZone } from '../ui/index.ts';
import { AttachmentViewer } from './AttachmentViewer.tsx';
import { fileSizeText } from './model/fileSize.ts';
import { PanelPart } from './PanelPart.tsx';
import type { ChecklistActions } from './useChecklistActions.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 8px', padding: '0' },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: '2px',
  },
  name: {
    justifyContent: 'flex-start',
    minWidth: '0',
    paddingLeft: '0',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    '& .fui-Button__icon': { flexShrink: '0' },
  },
  size: {
    gridColumn: '1 / -1',
    paddingLeft: '28px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  hint: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The files of an item: view, save a copy, detach, and a place to attach more. */
export function ItemFiles(props: {
  item: ChecklistItem;
  label: string;
  files: readonly Attachment[];
  actions: ChecklistActions;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const language = useLanguage();
  const [viewing, setViewing] = useState<Attachment | null>(null);
  const { item, label, files, actions } = props;
  const busy = actions.attachingTo === item.key;
  return (
    <PanelPart title={t('files.title')}>
      {files.length === 0 ? null : (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <Button
                className={styles.name}
                size="small"
                appearance="transparent"
                icon={<DocumentRegular />}
                aria-label={t('files.viewNamed', { name: file.fileName })}
                onClick={() => setViewing(file)}
              >
                {file.fileName}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<SaveRegular />}
                aria-label={t('files.saveCopyNamed', { name: file.fileName })}
                onClick={() => void actions.saveCopy(file)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('files.removeNamed', { name: file.fileName })}
                onClick={() => void actions.detach(file)}
              />
              <span className={styles.size}>{fileSizeText(file.bytes, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {busy ? <Spinner size="tiny" labelPosition="after" label={t('files.attachingNow')} /> : null}
      {/* Stays while it works: the keyboard is on its button. */}
      <FileDropZone
        kind="attachment"
        multiple
        disabled={busy}
        label={files.length === 0 ? t('files.none') : t('files.more')}
        onFiles={(chosen) =>
          void actions.attach(
            item.key,
            label,
            chosen.map((file) => file.handle),
          )
        }
      />
      <p className={styles.hint}>
        {t('files.dropHint', { limit: fileSizeText(maxAttachmentBytes, language) })}
      </p>
      {viewing === null ? null : (
        <AttachmentViewer
          attachment={viewing}
          onClose={() => setViewing(null)}
          onSaveCopy={() => void actions.saveCopy(viewing)}
        />
      )}
    </PanelPart>
  );
}
