import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/rules/index.ts';
import { FindingsList, placeOfField, useGoToField } from '../basis/index.ts';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  box: {
    margin: '12px 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0',
    ...headings.part,
  },
});

const order = { error: 0, warning: 1, info: 2 } as const;

/** What the rules found in the whole dossier, the gravest first; nothing at all when there is nothing. */
export function FindingsBox(props: {
  dossierId: string;
  findings: readonly Finding[];
}): ReactElement | null {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const goTo = useGoToField(props.dossierId);
  const [withInfo, setWithInfo] = useState(false);
  if (props.findings.length === 0) return null;
  const shown = [...props.findings]
    .sort((a, b) => order[a.severity] - order[b.severity])
    .map(({ severity, message, field, grade, ...basis }) => ({
      severity,
      message,
      field,
      // A check of the entries alone needs no basis.
      ...(grade === null ? {} : { basis: { ...basis, grade } }),
    }));
  const grave = shown.filter(({ severity }) => severity !== 'info');
  const quiet = shown.length - grave.length;
  return (
    <section className={styles.box}>
      <h3 className={styles.title}>
        {t('findings.count', { count: shown.length })}
        {quiet === 0 ? null : (
          <Button
            size="small"
            appearance="transparent"
            aria-expanded={withInfo}
            onClick={() => setWithInfo(!withInfo)}
          >
            {withInfo ? t('findings.hideInfo') : t('findings.showInfo', { count: quiet })}
          </Button>
        )}
      </h3>
      <FindingsList
        findings={withInfo ? shown : grave}
        label={t('findings.title')}
        canGo={(field) => placeOfField(field) !== null}
        onGo={goTo}
      />
    </section>
  );
}
