import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell, type ChosenFile } from '../app/shell.ts';
import { DialogFrame } from './DialogFrame.tsx';

/** The dialog of saving many files into a folder; each of its three steps has its own buttons. */
export function SaveFolderDialog(props: {
  title: string;
  /** While it works, a click beside it does not close it and its content shows the way to stop. */
  step: 'choose' | 'working' | 'finished';
  /** The chosen folder, which can be opened at the end. */
  folder: ChosenFile | null;
  /** Words of the button that begins. */
  start: string;
  onStart: () => void;
  onClose: () => void;
  children: ReactNode;
  contentClass?: string;
}): ReactElement {
  const { t } = useTranslation();
  const { step, folder } = props;
  return (
    <DialogFrame
      title={props.title}
      modalType={step === 'working' ? 'alert' : 'modal'}
      contentClass={props.contentClass}
      onClose={props.onClose}
      actions={
        <>
          {step === 'working' ? null : <Button onClick={props.onClose}>{t('action.close')}</Button>}
          {step === 'choose' ? (
            <Button appearance="primary" onClick={props.onStart}>
              {props.start}
            </Button>
          ) : null}
          {step === 'finished' && folder !== null ? (
            <Button
              appearance="primary"
              onClick={() => void shell().showInFolder({ handle: folder.handle })}
            >
              {t('folder.open')}
            </Button>
          ) : null}
        </>
      }
    >
      {props.children}
    </DialogFrame>
  );
}
