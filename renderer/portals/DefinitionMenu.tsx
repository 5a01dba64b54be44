import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';

/** Lets an office correct what the program believes of a portal: save it, use a corrected file, go back. */
export function DefinitionMenu(props: { dossierId: string; view: PortalView }): ReactElement {
  const { t } = useTranslation('portals');
  const { api, orpc } = useCore();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const queryClient = useQueryClient();
  const { id, name, ownVersion } = props.view.portal;
  const attempt = (work: () => Promise<string | null>) => {
    work()
      .then(async (told) => {
        if (told === null) return;
        await queryClient.invalidateQueries({ queryKey: orpc.portals.key() });
        notify({ text: told });
      })
      .catch(notifyError);
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{t('definition.menu')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            onClick={() =>
              attempt(async () => {
                const target = await shell().chooseSaveFile({
                  kind: 'rules',
                  suggestedName: `${id}.yaml`,
                });
                if (target === null) return null;
                await api.portals.saveDefinition({ portal: id, handle: target.handle });
                return t('definition.saved', { portal: name });
              })
            }
          >
            {t('definition.save')}
          </MenuItem>
          <MenuItem
            onClick={() =>
              attempt(async () => {
                const [file] = await shell().chooseOpenFiles({ kind: 'rules', multiple: false });
                if (file === undefined) return null;
                await api.portals.importDefinition({ portal: id, handle: file.handle });
                return t('definition.imported', { portal: name });
              })
            }
          >
            {t('definition.import')}
          </MenuItem>
          {ownVersion === null ? null : (
            <MenuItem
              onClick={() =>
                attempt(async () => {
                  await api.portals.takeBackDefinition({ portal: id });
                  return t('definition.takenBack', { portal: name });
                })
              }
            >
              {t('definition.takeBack')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
