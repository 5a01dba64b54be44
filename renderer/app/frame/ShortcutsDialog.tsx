import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../../ui/index.ts';
import { ShortcutTable } from './ShortcutTable.tsx';

/** The list of shortcuts, opened with `?`. */
export function ShortcutsDialog(props: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <DialogFrame
      title={t('frame.shortcuts')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button appearance="primary" onClick={props.onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <ShortcutTable />
    </DialogFrame>
  );
}
