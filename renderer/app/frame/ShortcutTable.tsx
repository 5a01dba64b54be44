import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { shortcutList } from './shortcutList.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '480px' },
  cell: {
    padding: '6px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { width: '160px' },
});

/** Shortcuts with their meaning, for the dialog and the help page. */
export function ShortcutTable(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <tbody>
        {shortcutList.map(({ meaning, keys }) => (
          <tr key={meaning}>
            <td className={`${styles.cell} ${styles.keys}`}>
              <KeyHint keys={keys} />
            </td>
            <th scope="row" className={styles.cell}>
              {t(`frame.shortcut.${meaning}`)}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
