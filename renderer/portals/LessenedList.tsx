import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalProgress } from '#shared/contract/index.ts';
import { isCoarse } from '#shared/domain/bundles/index.ts';

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '20px', maxHeight: '20vh', overflowY: 'auto' },
});

/** Files whose scans were made coarser to fit into the portal, for somebody to look at. */
export function LessenedList(props: {
  files: Extract<PortalProgress, { type: 'done' }>['files'];
}): ReactElement | null {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const lessened = props.files.filter(({ dpi }) => isCoarse(dpi));
  if (lessened.length === 0) return null;
  return (
    <>
      <p>{t('save.lessened')}</p>
      <ul className={styles.list}>
        {lessened.map(({ fileName, dpi }) => (
          <li key={fileName}>
            {fileName}: {t('save.dpi', { dpi: String(dpi) })}
          </li>
        ))}
      </ul>
    </>
  );
}
