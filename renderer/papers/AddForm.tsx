import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';

/** Adds a taught form that belongs to dossiers on demand only; shows nothing while there is none to add. */
export function AddForm(props: {
  dossierId: string;
  className?: string;
  onAdded: (key: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('taught');
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const { dossierId } = props;
  const offers = useQuery(
    orpc.taughtForms.offers.queryOptions({ input: { dossierId }, staleTime: 0 }),
  );
  const add = async (id: string) => {
    try {
      const { key } = await api.taughtForms.addToDossier({ id, dossierId });
      await queryClient.invalidateQueries({ queryKey: orpc.papers.key() });
      await offers.refetch();
      props.onAdded(key);
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  if (offers.data === undefined || offers.data.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" className={props.className ?? ''}>
          {t('addToDossier')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offers.data.map(({ id, name }) => (
            <MenuItem key={id} onClick={() => void add(id)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
