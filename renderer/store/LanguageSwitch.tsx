import { Button, makeStyles } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useLanguage } from '../app/language.ts';
import { usePreferences } from '../app/preferences.tsx';

const useStyles = makeStyles({ switch: { alignSelf: 'flex-start' } });

/** Offers the other language in its own words. */
export function LanguageSwitch(): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const { change } = usePreferences();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Button
      className={styles.switch}
      appearance="subtle"
      size="small"
      icon={<LocalLanguageRegular />}
      lang={other}
      onClick={() => change({ language: other })}
    >
      {other === 'en' ? 'English' : 'Bahasa Indonesia'}
    </Button>
  );
}
