import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArchiveRegular,
  ArrowExportRegular,
  DocumentCopyRegular,
  MoreHorizontalRegular,
  OpenRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '#shared/contract/index.ts';
import type { DossierActions } from '../actions.ts';

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
          <MenuItem icon={<DocumentCopyRegular />} onClick={() => void actions.duplicate(row.id)}>
            {t('action.duplicate')}
          </MenuItem>
          <MenuItem
            icon={<ArrowExportRegular />}
            onClick={() => void actions.exportFile(row.id, row.title)}
          >
            {t('action.export')}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<ArchiveRegular />}
            onClick={() => void actions.archive(row.id, !row.archived)}
          >
            {t(row.archived ? 'action.unarchive' : 'action.archive')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
