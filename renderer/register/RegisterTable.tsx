import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '#shared/contract/index.ts';
import { paperKinds } from '#shared/domain/letters/index.ts';
import { registerLines, type RegisterNumber } from '#shared/domain/register/index.ts';
import { useLanguage } from '../app/language.ts';
import { instantText } from '../ui/index.ts';
import { readingTable } from '../ui/styles.ts';

const useStyles = makeStyles({
  ...readingTable,
  gap: { color: tokens.colorStatusWarningForeground3 },
  void: { color: tokens.colorNeutralForeground3 },
  narrow: { width: '1px', whiteSpace: 'nowrap' },
  last: { paddingRight: '0', textAlign: 'right' },
  struck: { textDecorationLine: 'line-through' },
});

/** The lines of one series, highest number first, with gaps in their place. */
export function RegisterTable(props: {
  view: RegisterView;
  onVoid: (entry: RegisterNumber) => void;
  /** Asked to account for a gap, from its first number on. */
  onExplain: (seq: number) => void;
}): ReactElement {
  const { t } = useTranslation('register');
  const styles = useStyles();
  const language = useLanguage();
  const { view } = props;
  const titles = new Map(view.entries.map((entry) => [entry.id, entry.dossierTitle]));
  if (view.entries.length === 0) return <Text>{t('empty')}</Text>;
  return (
    <table className={styles.table} aria-label={t('table', { year: String(view.year) })}>
      <thead>
        <tr>
          {(['seq', 'number', 'use', 'date'] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t(`column.${column}`)}
            </th>
          ))}
          <td className={styles.cell} />
        </tr>
      </thead>
      <tbody>
        {registerLines(view.entries).map((line) =>
          line.kind === 'gap' ? (
            <tr key={`gap-${String(line.from)}`}>
              <td className={styles.cell} />
              <td className={mergeClasses(styles.cell, styles.gap)} colSpan={3}>
                {line.from === line.until
                  ? t('gapOne', { from: String(line.from) })
                  : t('gap', { from: String(line.from), until: String(line.until) })}
              </td>
              <td className={mergeClasses(styles.cell, styles.narrow, styles.last)}>
                <Button size="small" onClick={() => props.onExplain(line.from)}>
                  {t('explain')}
                </Button>
              </td>
            </tr>
          ) : (
            <NumberRow
              key={line.entry.id}
              entry={line.entry}
              title={titles.get(line.entry.id) ?? ''}
              taken={instantText(line.entry.takenAt, language)}
              onVoid={props.onVoid}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function NumberRow(props: {
  entry: RegisterNumber;
  title: string;
  taken: string;
  onVoid: (entry: RegisterNumber) => void;
}): ReactElement {
  const { t } = useTranslation(['register', 'papers']);
  const styles = useStyles();
  const { entry } = props;
  const { dossierId, paperKey, voidReason } = entry;
  const isOutside = dossierId === null;
  const kind = paperKinds.find((item) => item === paperKey?.split('@')[0]);
  const letter =
    dossierId === null || paperKey === null || props.title === '' ? null : (
      <Link
        to="/dossiers/$id/$section"
        params={{ id: dossierId, section: 'papers' }}
        search={{ key: paperKey }}
      >
        {props.title}
      </Link>
    );
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {entry.seq}
      </th>
      <td
        className={mergeClasses(
          styles.cell,
          voidReason !== null && !isOutside && styles.struck,
          voidReason !== null && styles.void,
        )}
      >
        {isOutside ? '–' : entry.number}
      </td>
      <td className={styles.cell}>
        {isOutside ? t('outside', { reason: voidReason ?? '' }) : (letter ?? t('gone'))}
        {kind === undefined ? null : (
          <div className={styles.void}>{t(`papers:kindLong.${kind}`)}</div>
        )}
        {voidReason === null || isOutside ? null : (
          <div className={styles.void}>{t('void', { reason: voidReason })}</div>
        )}
      </td>
      <td className={styles.cell}>{props.taken}</td>
      <td className={mergeClasses(styles.cell, styles.narrow, styles.last)}>
        {voidReason === null && !isOutside ? (
          <Button
            size="small"
            aria-label={`${t('cancel')} ${entry.number}`}
            onClick={() => props.onVoid(entry)}
          >
            {t('cancel')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
