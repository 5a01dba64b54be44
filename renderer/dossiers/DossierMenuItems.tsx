import { MenuDivider, MenuItem } from '@fluentui/react-components';
import {
  ArchiveRegular,
  ArrowExportRegular,
  DocumentCopyRegular,
  DocumentPdfRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierActions } from './actions.ts';

/** What can be done with a whole dossier: copied, exported, put away; the same in the list and on its page. */
export function DossierMenuItems(props: {
  dossier: { id: string; title: string; archived: boolean };
  actions: DossierActions;
}): ReactElement {
  const { t } = useTranslation(['dossiers', 'bundles']);
  const { dossier, actions } = props;
  return (
    <>
      <MenuItem icon={<DocumentCopyRegular />} onClick={() => void actions.duplicate(dossier.id)}>
        {t('action.duplicate')}
      </MenuItem>
      <MenuItem
        icon={<ArrowExportRegular />}
        onClick={() => void actions.exportFile(dossier.id, dossier.title)}
      >
        {t('action.export')}
      </MenuItem>
      <MenuItem icon={<DocumentPdfRegular />} onClick={() => actions.bundle(dossier.id)}>
        {t('bundles:open')}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<ArchiveRegular />}
        onClick={() => void actions.archive(dossier.id, !dossier.archived)}
      >
        {t(dossier.archived ? 'action.unarchive' : 'action.archive')}
      </MenuItem>
    </>
  );
}
