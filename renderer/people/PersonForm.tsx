import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { travellerCategories, type Person } from '#shared/domain/people/index.ts';
import type { Saver } from '../app/saving.ts';
import { FieldPair, Form, FormRow, FormTitle } from '../ui/FormRow.tsx';
import { ChoiceField, RadioField } from '../ui/fields/ChoiceField.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { LongTextField, TextField } from '../ui/fields/TextField.tsx';
import type { StoredPerson } from './storedPerson.ts';

/** Parts of a person that are one line of text. */
type LineField =
  'nip' | 'nik' | 'rank' | 'position' | 'unit' | 'institution' | 'birthPlace' | 'phone' | 'email';

/** What is known of a person besides the passports. */
export function PersonForm({ saver }: { saver: Saver<StoredPerson, Person> }): ReactElement {
  const { t } = useTranslation(['people', 'rules']);
  const { value, change, issueOf } = saver;
  const line = (field: LineField, hint?: string) => (
    <TextField
      label={t(`person.${field}`)}
      hint={hint}
      field={field}
      value={value[field]}
      problem={issueOf(field)}
      onChange={(text) => change({ [field]: text })}
    />
  );
  return (
    <Form label={t('person.identity')}>
      <FormTitle>{t('person.identity')}</FormTitle>
      <FormRow aside={<p>{t('person.nameAside')}</p>}>
        <TextField
          label={t('person.name')}
          field="name"
          value={value.name}
          problem={issueOf('name')}
          onChange={(name) => change({ name })}
        />
      </FormRow>
      <FormRow aside={<p>{t('person.categoryAside')}</p>}>
        <ChoiceField
          label={t('person.category')}
          field="category"
          value={value.category}
          choices={travellerCategories.map((category) => ({
            value: category,
            label: t(`rules:categories.${category}`),
          }))}
          onChange={(category) => change({ category })}
          onClear={() => change({ category: null })}
        />
        <FieldPair>
          {line('nip', t('person.nipHint'))}
          {line('nik')}
        </FieldPair>
      </FormRow>
      <FormTitle>{t('person.work')}</FormTitle>
      <FormRow aside={<p>{t('person.frozen')}</p>}>
        <FieldPair>
          {line('rank', t('person.rankHint'))}
          {line('position')}
        </FieldPair>
        <FieldPair>
          {line('unit')}
          {line('institution')}
        </FieldPair>
      </FormRow>
      <FormTitle>{t('person.birth')}</FormTitle>
      <FormRow>
        <FieldPair>
          {line('birthPlace')}
          <DateField
            label={t('person.birthDate')}
            field="birthDate"
            value={value.birthDate}
            problem={issueOf('birthDate')}
            onChange={(birthDate) => change({ birthDate })}
          />
        </FieldPair>
        <RadioField
          label={t('person.sex')}
          value={value.sex}
          choices={[
            { value: 'female', label: t('person.female') },
            { value: 'male', label: t('person.male') },
          ]}
          onChange={(sex) => change({ sex })}
        />
        <LongTextField
          label={t('person.address')}
          rows={2}
          field="address"
          value={value.address}
          problem={issueOf('address')}
          onChange={(address) => change({ address })}
        />
        <FieldPair>
          {line('phone')}
          {line('email')}
        </FieldPair>
      </FormRow>
    </Form>
  );
}
