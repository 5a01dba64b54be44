import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { letterKinds } from '#shared/domain/letters/index.ts';
import { useOrpc } from '../app/api.ts';
import { PageHeader, PageWait } from '../ui/index.ts';
import { ownTokens } from '../ui/theme.ts';
import { focusInside } from '../ui/styles.ts';
import { TemplateEditor } from './TemplateEditor.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minHeight: '0' },
  kinds: {
    width: '196px',
    flexShrink: '0',
    padding: '8px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
  },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  kind: {
    display: 'block',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: ownTokens.rowHover },
    ...focusInside,
    '&[aria-current="page"]': {
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  state: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

/** The words of the office's letters: the kinds at the left, the words of one, and its letter beside them. */
export function TemplatesPage(): ReactElement {
  const { t } = useTranslation(['templates', 'papers']);
  const styles = useStyles();
  const orpc = useOrpc();
  const { kind: asked } = useParams({ strict: false });
  const kind = letterKinds.find((item) => item === asked) ?? 'permission_request';
  const states = useQuery(orpc.templates.list.queryOptions());
  const query = useQuery(orpc.templates.get.queryOptions({ input: { kind } }));
  const name = t(`papers:kindLong.${kind}`);
  const versionOf = (item: string) =>
    states.data?.find((state) => state.kind === item)?.version ?? null;
  return (
    <>
      <PageHeader title={t('title')} detail={name} />
      <div className={styles.page}>
        <nav className={styles.kinds} aria-label={t('kinds')}>
          <ul className={styles.list}>
            {letterKinds.map((item) => {
              const version = versionOf(item);
              return (
                <li key={item}>
                  <Link to="/templates/$kind" params={{ kind: item }} className={styles.kind}>
                    {t(`papers:kindLong.${item}`)}
                    <span className={styles.state}>
                      {version === null ? t('state.builtIn') : t('state.own', { version })}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        {query.data === undefined ? (
          <PageWait error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <TemplateEditor key={kind} view={query.data} name={name} />
        )}
      </div>
    </>
  );
}
