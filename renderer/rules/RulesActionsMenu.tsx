import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesActions } from './useRulesActions.ts';

/** What concerns all rules: a new freeze, data files, the working paper for the ministry. */
export function RulesActionsMenu(props: {
  actions: RulesActions;
  onFreeze: () => void;
  onImport: () => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={props.onImport}>{t('action.import')}</MenuItem>
            <MenuItem onClick={() => void props.actions.exportFile()}>
              {t('action.export')}
            </MenuItem>
            <MenuItem onClick={() => void props.actions.saveWorkingPaper()}>
              {t('action.workingPaper')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="primary" onClick={props.onFreeze}>
        {t('action.freeze')}
      </Button>
    </>
  );
}
