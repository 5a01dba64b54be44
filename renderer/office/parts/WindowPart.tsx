import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/i18n/index.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { Form, FormRow } from '../../ui/FormRow.tsx';
import { RadioField } from '../../ui/fields/ChoiceField.tsx';

/** Language and look of the window. */
export function WindowPart(): ReactElement {
  const { t } = useTranslation('office');
  const { preferences, change } = usePreferences();
  return (
    <Form label={t('part.window')}>
      <FormRow aside={<p>{t('window.aside')}</p>}>
        <RadioField
          label={t('window.language')}
          value={preferences.language}
          choices={languages.map((language) => ({
            value: language,
            label: t(`window.languages.${language}`),
          }))}
          onChange={(language) => change({ language })}
        />
        <RadioField
          label={t('window.theme')}
          value={preferences.theme}
          choices={(['system', 'light', 'dark', 'contrast'] as const).map((theme) => ({
            value: theme,
            label: t(`window.themes.${theme}`),
          }))}
          onChange={(theme) => change({ theme })}
        />
      </FormRow>
    </Form>
  );
}
