import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../ui/index.ts';

/** A dialog of this page: a title, what it shows, and one thing to do beside closing it. */
export function TemplateDialog(props: {
  title: string;
  children: ReactNode;
  /** Verb of what the dialog is for; without it, it only shows. */
  confirm?: string;
  disabled?: boolean;
  onConfirm?: () => unknown;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['templates', 'common']);
  return (
    <DialogFrame
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>
            {props.confirm === undefined ? t('versions.close') : t('common:action.cancel')}
          </Button>
          {props.confirm === undefined ? null : (
            <Button
              appearance="primary"
              disabled={props.disabled ?? false}
              onClick={() => void props.onConfirm?.()}
            >
              {props.confirm}
            </Button>
          )}
        </>
      }
    >
      {props.children}
    </DialogFrame>
  );
}
