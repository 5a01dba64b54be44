import {
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundlePlanView } from '#shared/contract/index.ts';
import { bundlePurpose, usualChoices, type BundleChoices } from '#shared/domain/bundles/index.ts';
import { DocumentList } from './DocumentList.tsx';
import { megabytes, sizeValues, type BundleChoice } from './model/choice.ts';

const useStyles = makeStyles({
  intro: { margin: '0 0 12px' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: '24px',
    alignItems: 'start',
  },
  options: { display: 'flex', flexDirection: 'column', margin: '4px 0 8px' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  missing: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
  missingList: { margin: '4px 0 0', paddingLeft: '20px' },
  problem: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
});

/** What the bundle is for, how large it may be, and what goes in. */
export function BundleForm(props: {
  plan: BundlePlanView;
  choice: BundleChoice;
  isEmpty: boolean;
  onChoice: (choice: BundleChoice) => void;
}): ReactElement {
  const { t, i18n } = useTranslation('bundles');
  const styles = useStyles();
  const { plan, choice, onChoice } = props;
  const { choices } = choice;
  const change = (patch: Partial<BundleChoices>) =>
    onChoice({ ...choice, choices: { ...choices, ...patch } });
  return (
    <>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.choices}>
        <Field label={t('purpose.label')}>
          <RadioGroup
            value={choices.purpose}
            onChange={(_, data) => {
              const purpose = bundlePurpose.parse(data.value);
              change({ ...usualChoices(purpose), stamps: choices.stamps });
            }}
          >
            {bundlePurpose.options.map((purpose) => (
              <Radio
                key={purpose}
                value={purpose}
                label={
                  <>
                    {t(`purpose.${purpose}`)}
                    <br />
                    <span className={styles.hint}>{t(`purpose.${purpose}Hint`)}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('size.label')}>
          <Select
            value={choices.maxBytes === null ? '' : String(choices.maxBytes)}
            onChange={(_, data) =>
              change({ maxBytes: data.value === '' ? null : Number(data.value) })
            }
          >
            {sizeValues.map((value) => (
              <option key={value} value={value}>
                {value === ''
                  ? t('size.none')
                  : t('size.megabytes', { size: megabytes(Number(value), i18n.language) })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.options}>
        <Checkbox
          label={t('option.stamps')}
          checked={choices.stamps}
          onChange={(_, data) => change({ stamps: data.checked === true })}
        />
        {plan.missing.length === 0 ? null : (
          <Checkbox
            label={t('option.listMissing')}
            checked={choices.listMissing}
            onChange={(_, data) => change({ listMissing: data.checked === true })}
          />
        )}
      </div>
      <DocumentList plan={plan} choice={choice} onChoice={onChoice} />
      {plan.missing.length === 0 ? null : (
        <details className={styles.missing}>
          <summary>{t('missing.title', { count: plan.missing.length })}</summary>
          <ul className={styles.missingList}>
            {plan.missing.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </details>
      )}
      {props.isEmpty ? (
        <p className={styles.problem} role="alert">
          {t('action.noneChosen')}
        </p>
      ) : null}
    </>
  );
}
