import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleFinding, BundleResult } from '#shared/domain/bundles/index.ts';
import { megabytes } from './model/choice.ts';

const useStyles = makeStyles({
  line: { margin: '0 0 6px', overflowWrap: 'anywhere' },
  title: { margin: '12px 0 4px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: '20px', maxHeight: '32vh', overflowY: 'auto' },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** What came of a bundle: file, size, pages, what is not in it as it was, and whether it is PDF/A. */
export function BundleResultView(props: { result: BundleResult }): ReactElement {
  const { t, i18n } = useTranslation(['bundles', 'checklist']);
  const styles = useStyles();
  const { fileName, bytes, pages, documents, carried, dpi, archive, findings } = props.result;
  const words = ({ code, title, params }: BundleFinding) =>
    t(`finding.${code}`, { replace: { ...params, title } });
  return (
    <div role="status">
      <p className={styles.line}>{t('result.made', { name: fileName })}</p>
      <p className={styles.line}>
        {t('result.facts', { pages, documents, size: megabytes(bytes, i18n.language) })}{' '}
        {dpi === null ? null : t('result.dpi', { dpi })}{' '}
        {carried === 0 ? null : t('result.carried', { count: carried })}
      </p>
      {findings.length === 0 ? null : (
        <>
          <p className={styles.title}>{t('result.findings')}</p>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li
                key={`${finding.code} ${finding.part ?? ''}`}
                className={finding.severity === 'error' ? styles.error : undefined}
              >
                {finding.severity === 'error'
                  ? `${t('checklist:findings.severity.error')}: `
                  : null}
                {words(finding)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.title}>
        {archive.level === null
          ? t('archive.none')
          : t('archive.claimed', { level: archive.level })}
      </p>
      {archive.obstacles.length === 0 ? null : (
        <ul className={styles.list}>
          {archive.obstacles.map(({ part, title, reasons }) => (
            <li key={part}>
              {title}: {reasons.map((reason) => t(`archive.reason.${reason}`)).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
