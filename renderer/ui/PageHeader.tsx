import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './ErrorNotice.tsx';
import { SaveStateText, type SaveStateProps } from './SaveStateText.tsx';
import { layout } from './theme.ts';
import { headings } from './styles.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '56px',
    flexShrink: '0',
    padding: `8px ${layout.pagePadding}`,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { minWidth: '0', flexGrow: 1 },
  crumbs: {
    display: 'flex',
    columnGap: '6px',
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  // The way back keeps its line; facts beside it are cut instead, so that nothing below moves.
  way: { flexShrink: '0', whiteSpace: 'nowrap' },
  above: { display: 'flex', columnGap: '12px', minWidth: '0', fontSize: tokens.fontSizeBase200 },
  factsAbove: {
    minWidth: '0',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  crumbLink: {
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  title: {
    display: 'flex',
    alignItems: 'baseline',
    margin: '0',
    ...headings.page,
    whiteSpace: 'nowrap',
  },
  // The name gives way before the facts beside it do; these leave it room.
  name: { minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  detail: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    marginLeft: '12px',
    maxWidth: '72%',
    flexShrink: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  actions: { display: 'flex', alignItems: 'center', columnGap: '8px', flexShrink: '0' },
});

/** One step of the breadcrumb: where it leads, or plain words. */
export interface Crumb {
  label: string;
  to?: '/desk' | '/dossiers' | '/people' | '/forms' | '/rules' | '/office';
}

/** Head of a page: where am I, its title, the save state and the one primary action. */
export function PageHeader(props: {
  title: string;
  crumbs?: readonly Crumb[];
  /** Facts beside the title. */
  detail?: ReactNode;
  /** Facts beside the breadcrumb instead, where a long title and many actions share the line. */
  factsAbove?: ReactNode;
  save?: SaveStateProps | undefined;
  /** Quiet actions, then the primary one. */
  actions?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  useEffect(() => {
    document.title = `${props.title} – ${t('app.name')}`;
  }, [props.title, t]);
  return (
    <>
      <header className={styles.header}>
        <div className={styles.words}>
          <div className={styles.above}>
            {props.crumbs === undefined ? null : (
              <nav className={styles.way} aria-label={t('frame.breadcrumb')}>
                <ol className={styles.crumbs}>
                  {props.crumbs.map((crumb) => (
                    <li key={crumb.label}>
                      {crumb.to === undefined ? (
                        crumb.label
                      ) : (
                        <Link className={styles.crumbLink} to={crumb.to}>
                          {crumb.label}
                        </Link>
                      )}
                      <span aria-hidden> ›</span>
                    </li>
                  ))}
                </ol>
              </nav>
            )}
            {props.factsAbove === undefined ? null : (
              <span className={styles.factsAbove}>{props.factsAbove}</span>
            )}
          </div>
          <h1 className={styles.title}>
            <span className={styles.name} title={props.title}>
              {props.title}
            </span>
            {props.detail === undefined ? null : (
              <span className={styles.detail}>{props.detail}</span>
            )}
          </h1>
        </div>
        <div className={styles.actions}>
          {props.save === undefined ? null : <SaveStateText {...props.save} />}
          {props.actions}
        </div>
      </header>
      {props.save?.error === undefined || props.save.error === null ? null : (
        <ErrorNotice error={props.save.error} title={t('save.failed')} onRetry={props.save.retry} />
      )}
    </>
  );
}
