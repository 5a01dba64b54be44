import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { helpTopics } from '../app/frame/helpTopics.ts';
import { ShortcutTable } from '../app/frame/ShortcutTable.tsx';
import { useStoreStatus } from '../app/storeStatus.ts';
import { ownTokens } from '../ui/theme.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Glossary } from './Glossary.tsx';
import { blocksOf } from './helpText.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minHeight: '0' },
  topics: {
    width: '200px',
    flexShrink: '0',
    padding: '12px 8px',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  topic: {
    display: 'block',
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: ownTokens.rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: ownTokens.rowHover,
  },
  text: {
    flexGrow: 1,
    minWidth: '0',
    overflowY: 'auto',
    padding: '20px 24px 40px',
    lineHeight: tokens.lineHeightBase400,
  },
  measure: { maxWidth: '640px', '& p': { margin: '0 0 12px' }, '& ul': { margin: '0 0 12px' } },
});

/** Help: short pages, one for each screen, with shortcuts, terms and the licence. */
export function HelpPage(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { topic: asked } = useParams({ from: '/help/$topic' });
  const { status } = useStoreStatus();
  const topic = helpTopics.find((known) => known === asked) ?? 'start';
  return (
    <>
      <PageHeader title={t(`topic.${topic}.title`)} crumbs={[{ label: t('title') }]} />
      <div className={styles.page}>
        <nav className={styles.topics} aria-label={t('topics')}>
          <ul className={styles.list}>
            {helpTopics.map((name) => (
              <li key={name}>
                <Link
                  to="/help/$topic"
                  params={{ topic: name }}
                  className={mergeClasses(styles.topic, name === topic && styles.current)}
                  aria-current={name === topic ? 'page' : undefined}
                >
                  {t(`topic.${name}.title`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {/* Long pages scroll, and the keyboard must be able to do that. */}
        <article
          className={styles.text}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region
          tabIndex={0}
          aria-label={t(`topic.${topic}.title`)}
        >
          <div className={styles.measure}>
            <HelpText text={t(`topic.${topic}.body`)} />
            {topic === 'shortcuts' ? <ShortcutTable /> : null}
            {topic === 'glossary' ? <Glossary /> : null}
            {topic === 'about' ? <p>{t('version', { version: status?.version ?? '' })}</p> : null}
          </div>
        </article>
      </div>
    </>
  );
}

function HelpText({ text }: { text: string }): ReactElement {
  return (
    <>
      {blocksOf(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.text}</p>
        ),
      )}
    </>
  );
}
