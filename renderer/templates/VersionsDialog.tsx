import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateVersion, TemplateView } from '#shared/contract/index.ts';
import { useLanguage } from '../app/language.ts';
import { shortDate } from '../ui/index.ts';
import { Difference } from './Difference.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { useTemplateWords } from './useTemplateWords.ts';

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1 },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

/** All versions of the office's words with their dates, notes and changes; an older one can be used again. */
export function VersionsDialog(props: {
  view: TemplateView;
  name: string;
  onRestore: (version: number) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const language = useLanguage();
  const words = useTemplateWords();
  const [shown, setShown] = useState<number | null>(null);
  const { versions, builtIn, state } = props.view;
  const before = (version: number) =>
    versions.find((item) => item.version === version - 1)?.template ?? builtIn;
  const entry = ({ version, createdAt, note, template }: TemplateVersion) => (
    <li key={version} className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.words}>
          <strong>{t('versions.version', { version })}</strong>{' '}
          {shortDate(createdAt.slice(0, 10), language)}
          {template === null ? ` · ${t('versions.back')}` : ''}
          {version === state.version ? ` · ${t('versions.current')}` : ''}
        </span>
        <Button
          size="small"
          aria-label={t('versions.show', { version })}
          aria-expanded={shown === version}
          onClick={() => setShown(shown === version ? null : version)}
        >
          {t('versions.showShort')}
        </Button>
        {template === null || version === state.version ? null : (
          <Button
            size="small"
            aria-label={t('versions.restore', { version })}
            onClick={() => props.onRestore(version)}
          >
            {t('versions.restoreShort')}
          </Button>
        )}
      </div>
      {note === '' ? null : <p className={styles.note}>{note}</p>}
      {shown === version ? (
        <Difference lines={words.difference(before(version), template ?? builtIn)} />
      ) : null}
    </li>
  );
  return (
    <TemplateDialog title={t('versions.title', { name: props.name })} onClose={props.onClose}>
      {versions.length === 0 ? (
        <p>{t('versions.none')}</p>
      ) : (
        <ul className={styles.list}>{versions.map(entry)}</ul>
      )}
    </TemplateDialog>
  );
}
