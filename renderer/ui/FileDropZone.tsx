import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell, type ChosenFile, type FileKind } from '../app/shell.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  choose: { flexShrink: '0', marginLeft: 'auto', whiteSpace: 'nowrap' },
  over: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  rowOver: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

/** Drag handlers that turn dropped files into handles; spread them on a row or a zone. */
export function useFileDrop(onFiles: (files: ChosenFile[]) => void): {
  isOver: boolean;
  handlers: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
} {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!(
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        ))
          setOver(false);
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void shell()
          .adoptDroppedFiles([...event.dataTransfer.files])
          .then(onFiles);
      },
    },
  };
}

/** Asks for files with the system's dialog. */
export async function chooseFiles(kind: FileKind, multiple: boolean): Promise<ChosenFile[]> {
  return shell().chooseOpenFiles({ kind, multiple });
}

/** A place to drop files on, with a button that does the same from the keyboard. */
export function FileDropZone(props: {
  kind: FileKind;
  multiple?: boolean;
  onFiles: (files: ChosenFile[]) => void;
  label?: string;
  disabled?: boolean;
  children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const drop = useFileDrop((files) => {
    const taken = props.multiple === true ? files : files.slice(0, 1);
    if (taken.length > 0 && props.disabled !== true) props.onFiles(taken);
  });
  const choose = async () => {
    const files = await chooseFiles(props.kind, props.multiple ?? false);
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <div className={mergeClasses(styles.zone, drop.isOver && styles.over)} {...drop.handlers}>
      <AttachRegular aria-hidden />
      <span>{drop.isOver ? t('file.dropNow') : (props.label ?? t('file.drop'))}</span>
      <Button
        className={styles.choose}
        size="small"
        disabledFocusable={props.disabled ?? false}
        onClick={() => void choose()}
      >
        {t('action.chooseFile')}
      </Button>
      {props.children}
    </div>
  );
}
