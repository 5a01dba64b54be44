import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { governmentName, officeLevel } from '#shared/domain/office/index.ts';
import { FieldPair, Form, FormRow } from '../../ui/FormRow.tsx';
import { RadioField } from '../../ui/fields/ChoiceField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { OfficeSaver } from '../officeSaver.ts';

/** Level, names and unit of the office. */
export function IdentityPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation(['office', 'common']);
  const { value, change, issueOf } = saver;
  return (
    <Form label={t('part.identity')}>
      <FormRow
        aside={
          value.regionName === '' ? undefined : (
            <p>
              {t('identity.readsAs')} <strong>{governmentName(value)}</strong>
            </p>
          )
        }
      >
        <RadioField
          label={t('identity.level')}
          value={value.level}
          choices={officeLevel.options.map((level) => ({
            value: level,
            label: t(`common:level.${level}`),
          }))}
          onChange={(level) => change({ level })}
        />
        <TextField
          label={t('identity.regionName')}
          hint={t('identity.regionHint')}
          value={value.regionName}
          problem={issueOf('regionName')}
          onChange={(regionName) => change({ regionName })}
        />
      </FormRow>
      {value.level === 'provinsi' ? null : (
        <FormRow aside={<Text size={200}>{t('identity.provinceAside')}</Text>}>
          <TextField
            label={t('identity.province')}
            value={value.provinceName}
            problem={issueOf('provinceName')}
            onChange={(provinceName) => change({ provinceName })}
          />
        </FormRow>
      )}
      <FormRow>
        <TextField
          label={t('identity.unit')}
          hint={t('identity.unitHint')}
          value={value.unitName}
          problem={issueOf('unitName')}
          onChange={(unitName) => change({ unitName })}
        />
        <FieldPair>
          <TextField
            label={t('identity.unitCode')}
            hint={t('identity.unitCodeHint')}
            width="medium"
            value={value.unitCode}
            problem={issueOf('unitCode')}
            onChange={(unitCode) => change({ unitCode })}
          />
        </FieldPair>
      </FormRow>
    </Form>
  );
}
