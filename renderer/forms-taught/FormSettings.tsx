import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormView } from '#shared/contract/index.ts';
import { countryName } from '#shared/domain/language/index.ts';
import { useLanguage } from '../app/language.ts';
import {
  ChoiceField,
  ConfirmDialog,
  CountryField,
  RadioField,
  TextField,
  TickField,
  shortDate,
} from '../ui/index.ts';
import { withPer } from './model/draft.ts';
import type { OpenMapping } from './useDraft.ts';
import type { FormsActions } from './useFormsActions.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: '0', paddingLeft: '16px' },
  changed: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    '& button': { flexShrink: '0' },
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What waits for a yes, because it throws entries away. */
type Asking = { what: 'discard' } | { what: 'restore'; from: number };

/** The form as a whole: name, for whom, when it belongs to a dossier, and its versions. */
export function FormSettings(props: {
  view: TaughtFormView;
  open: OpenMapping;
  actions: FormsActions;
}): ReactElement {
  const { t } = useTranslation(['taught', 'common']);
  const styles = useStyles();
  const language = useLanguage();
  const { view, open, actions } = props;
  const { mapping, change: onChange } = open;
  const { applies } = mapping;
  const [asking, setAsking] = useState<Asking | null>(null);
  const restore = (from: number) => {
    if (open.isChanged) setAsking({ what: 'restore', from });
    else void actions.restore(open, view, from);
  };
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('settings.title')}</h2>
      {view.file.protection === 'accepted' ? <p>{t('settings.protected')}</p> : null}
      <TextField
        label={t('settings.name')}
        value={mapping.name}
        maxLength={200}
        problem={mapping.name.trim() === '' ? t('settings.nameMissing') : undefined}
        onChange={(name) => onChange({ ...mapping, name })}
      />
      <RadioField
        label={t('settings.per')}
        layout="vertical"
        value={mapping.per}
        choices={(['traveller', 'dossier'] as const).map((value) => ({
          value,
          label: t(`per.${value}`),
        }))}
        onChange={(per) => onChange(withPer(view.form, mapping, per))}
      />
      <ChoiceField
        label={t('settings.applies')}
        value={applies.to}
        choices={(['official', 'countries', 'on_demand'] as const).map((value) => ({
          value,
          label: t(`applies.${value}`),
        }))}
        onChange={(to) =>
          onChange({
            ...mapping,
            applies: to === 'countries' ? { to, countries: ['SG'] } : { to },
          })
        }
      />
      {applies.to === 'countries' ? (
        <>
          <ul className={styles.list}>
            {applies.countries.map((code) => (
              <li key={code}>
                {countryName(code, language)}{' '}
                {applies.countries.length < 2 ? null : (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t('settings.removeCountry', {
                      country: countryName(code, language),
                    })}
                    onClick={() =>
                      onChange({
                        ...mapping,
                        applies: {
                          to: 'countries',
                          countries: applies.countries.filter((other) => other !== code),
                        },
                      })
                    }
                  >
                    {t('common:action.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <CountryField
            label={t('settings.addCountry')}
            value={null}
            onChange={(code) => {
              if (code === null || applies.countries.includes(code)) return;
              const countries = [...applies.countries, code];
              onChange({ ...mapping, applies: { to: 'countries', countries } });
            }}
          />
        </>
      ) : null}
      <ChoiceField
        label={t('settings.language')}
        value={mapping.language}
        choices={(['id', 'en'] as const).map((value) => ({
          value,
          label: t(`settings.language_${value}`),
        }))}
        onChange={(next) => onChange({ ...mapping, language: next })}
      />
      <TickField
        label={t('settings.flatten')}
        checked={mapping.flatten}
        onChange={(flatten) => onChange({ ...mapping, flatten })}
      />
      {open.isChanged ? (
        <div className={styles.changed}>
          <span>
            {open.begunWith === null
              ? t('settings.changed')
              : t('settings.changedSince', { version: open.begunWith })}
          </span>
          <Button size="small" onClick={() => setAsking({ what: 'discard' })}>
            {t('settings.discard')}
          </Button>
        </div>
      ) : null}
      <h2 className={styles.title}>{t('settings.versions')}</h2>
      <ol className={styles.list} reversed>
        {view.versions.map(({ version, createdAt, note, mapped }) => (
          <li key={version} value={version}>
            {shortDate(createdAt.slice(0, 10), language)}{' '}
            <span className={styles.quiet}>
              {mapped === null ? t('list.withdrawn') : t('list.mapped', { count: mapped })}
              {note === '' ? '' : ` · ${note}`}
            </span>{' '}
            {mapped === null || version === view.version ? null : (
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('settings.restoreOf', { version })}
                onClick={() => restore(version)}
              >
                {t('settings.restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ConfirmDialog
        open={asking !== null}
        title={t('discard.title')}
        text={t('discard.text')}
        confirm={t(asking?.what === 'restore' ? 'discard.restore' : 'discard.confirm')}
        onConfirm={() => {
          if (asking?.what === 'restore') void actions.restore(open, view, asking.from);
          else void actions.discard(open);
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}
