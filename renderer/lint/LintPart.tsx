import { Checkbox, Text, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lintRuleIds, lintRules } from '#shared/domain/lint/index.ts';
import type { Office } from '#shared/domain/office/index.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxWidth: '640px' },
  rules: { border: '0', margin: '0', padding: '0', display: 'flex', flexDirection: 'column' },
  legend: { padding: '0' },
});

/** Which rules of the check before printing are told as notes only. */
export function LintPart(props: {
  saver: { value: Office; change: (patch: Partial<Office>) => void };
}): ReactElement {
  const { t } = useTranslation('lint');
  const styles = useStyles();
  const { value, change } = props.saver;
  const quiet = new Set(value.lintInfoOnly);
  // Rules that only inform have nothing to turn down.
  const rules = lintRuleIds.filter((rule) => lintRules[rule] !== 'info');
  return (
    <div className={styles.part}>
      <Text>{t('settings.text')}</Text>
      <fieldset className={styles.rules}>
        <legend className={styles.legend}>{t('settings.label')}</legend>
        {rules.map((rule) => (
          <Checkbox
            key={rule}
            label={t(`rule.${rule}`)}
            checked={quiet.has(rule)}
            onChange={(_, data) => {
              const next = new Set(quiet);
              if (data.checked === true) next.add(rule);
              else next.delete(rule);
              change({ lintInfoOnly: lintRuleIds.filter((id) => next.has(id)) });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
