import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import { weekdayName } from '#shared/domain/language/index.ts';
import { officeTimeZone } from '#shared/domain/office/index.ts';
import { useLanguage } from '../../app/language.ts';
import { FieldPair, Form, FormRow } from '../../ui/FormRow.tsx';
import { RadioField, TickField } from '../../ui/fields/ChoiceField.tsx';
import { LongTextField, TextField } from '../../ui/fields/TextField.tsx';
import type { OfficeSaver } from '../officeSaver.ts';

/** Some Monday, to name the days of the week by. */
const monday = 5;

/** Address, city, contacts, time zone and working days. */
export function AddressPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const { value, change, issueOf } = saver;
  const dayName = (day: number) => {
    const date = parseCalendarDate(`2026-01-${String(monday + day - 1).padStart(2, '0')}`);
    return date === null ? '' : weekdayName(date, language);
  };
  const toggleDay = (day: number, works: boolean) => {
    const days = value.workingWeekdays.filter((other) => other !== day);
    const next = works ? [...days, day].sort((a, b) => a - b) : days;
    // A week without working days would make every deadline impossible.
    if (next.length > 0) change({ workingWeekdays: next });
  };
  return (
    <Form label={t('part.address')}>
      <FormRow>
        <LongTextField
          label={t('address.address')}
          rows={2}
          value={value.address}
          problem={issueOf('address')}
          onChange={(address) => change({ address })}
        />
        <TextField
          label={t('address.city')}
          hint={t('address.cityHint')}
          width="medium"
          value={value.city}
          problem={issueOf('city')}
          onChange={(city) => change({ city })}
        />
        <FieldPair>
          <TextField
            label={t('address.phone')}
            type="tel"
            value={value.phone}
            problem={issueOf('phone')}
            onChange={(phone) => change({ phone })}
          />
          <TextField
            label={t('address.email')}
            type="email"
            value={value.email}
            problem={issueOf('email')}
            onChange={(email) => change({ email })}
          />
        </FieldPair>
      </FormRow>
      <FormRow aside={<p>{t('address.zoneAside')}</p>}>
        <RadioField
          label={t('address.timeZone')}
          value={value.timeZone}
          choices={officeTimeZone.options.map((zone) => ({
            value: zone,
            label: t(`address.zones.${zone}`),
          }))}
          onChange={(timeZone) => change({ timeZone })}
        />
      </FormRow>
      <FormRow aside={<p>{t('address.workdaysAside')}</p>}>
        <Field label={t('address.workdays')}>
          <div role="group" aria-label={t('address.workdays')}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <TickField
                key={day}
                label={dayName(day)}
                checked={value.workingWeekdays.includes(day)}
                onChange={(works) => toggleDay(day, works)}
              />
            ))}
          </div>
        </Field>
      </FormRow>
    </Form>
  );
}
