import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { initials } from '../model/words.ts';

/** Three fit; of more, two and how many others. */
const roomFor = 3;

const useStyles = makeStyles({
  people: { display: 'flex', columnGap: '4px', alignItems: 'center' },
  person: {
    minWidth: '22px',
    paddingInline: '3px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Travellers as initials in little room; a screen reader and the pointer get the full names. */
export function PeopleInitials(props: { names: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { names } = props;
  const all = names.length === 0 ? t('list.nobody') : names.join('; ');
  const shown = names.length <= roomFor ? names : names.slice(0, roomFor - 1);
  const more = names.length - shown.length;
  return (
    <span className={styles.people} role="img" aria-label={all} title={all}>
      {names.length === 0 ? <span className={styles.more}>–</span> : null}
      {shown.map((name, index) => (
        <span key={`${String(index)} ${name}`} className={styles.person}>
          {initials(name)}
        </span>
      ))}
      {more > 0 ? (
        <span className={styles.more}>{t('list.morePeople', { count: more })}</span>
      ) : null}
    </span>
  );
}
