import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular, OpenRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '#shared/contract/index.ts';
import type { DossierActions } from '../actions.ts';
import { DossierMenuItems } from '../DossierMenuItems.tsx';

/** What can be done with a row; opened by its button, by Shift+F10 or the menu key on the row. */
export function RowMenu(props: {
  row: DossierRow;
  actions: DossierActions;
  /** Whether the keyboard stands on this row, so that Tab leads to its button. */
  active: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('dossiers');
  const { row, actions } = props;
  const title = row.title === '' ? t('list.untitled') : row.title;
  return (
    <Menu open={props.open} onOpenChange={(_, data) => props.onOpenChange(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          tabIndex={props.active ? 0 : -1}
          icon={<MoreHorizontalRegular />}
          aria-label={t('list.menu', { title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<OpenRegular />} onClick={() => actions.open(row.id)}>
            {t('action.open')}
          </MenuItem>
          <DossierMenuItems dossier={row} actions={actions} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
