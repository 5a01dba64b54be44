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
  instantText,
} from '../ui/index.ts';
import { withPer } from './model/draft.ts';
import type { OpenMapping } from './useDraft.ts';
import type { FormsActions } from './useFormsActions.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: '0', paddingLeft: '20px' },
  changed: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    '& button': { flexShrink: '0' },
  },
  version: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: '8px',
    paddingBottom: '4px',
    '& button': { flexShrink: '0' },
  },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
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
  // Countries are wanted, but none is chosen yet: the mapping changes with the first one.
  const [isPicking, setPicking] = useState(false);
  const countries = applies.to === 'countries' ? applies.countries : [];
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
        value={isPicking ? 'countries' : applies.to}
        choices={(['official', 'countries', 'on_demand'] as const).map((value) => ({
          value,
          label: t(`applies.${value}`),
        }))}
        onChange={(to) => {
          setPicking(to === 'countries' && applies.to !== 'countries');
          if (to !== 'countries') onChange({ ...mapping, applies: { to } });
        }}
      />
      {isPicking || applies.to === 'countries' ? (
        <>
          {countries.length === 0 ? null : (
            <ul className={styles.list}>
              {countries.map((code) => (
                <li key={code}>
                  {countryName(code, language)}{' '}
                  {countries.length < 2 ? null : (
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
                            countries: countries.filter((other) => other !== code),
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
          )}
          <CountryField
            label={t('settings.addCountry')}
            value={null}
            problem={isPicking ? t('settings.countryMissing') : undefined}
            onChange={(code) => {
              if (code === null || countries.includes(code)) return;
              setPicking(false);
              onChange({
                ...mapping,
                applies: { to: 'countries', countries: [...countries, code] },
              });
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
            <div className={styles.version}>
              <span>
                {instantText(createdAt, language)}
                <span className={styles.about}>
                  {mapped === null ? t('list.withdrawn') : t('list.mapped', { count: mapped })}
                  {note === '' ? '' : ` · ${note}`}
                </span>
              </span>
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
            </div>
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
