import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningRegular } from '@fluentui/react-icons';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { useLanguage } from '#renderer/app/language.ts';
import { ChoiceField, shortDate } from '#renderer/ui/index.ts';
import type { Traveller } from '#shared/domain/dossiers/index.ts';
import type { Passport } from '#shared/domain/people/index.ts';
import { passportSeverity, passportState } from '../model/passports.ts';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
});

const icons = {
  error: ErrorCircleFilled,
  warning: WarningRegular,
  ok: CheckmarkCircleFilled,
} as const;

/** The passport that a traveller uses, chosen among those in the directory, and how it stands. */
export function PassportChoice(props: {
  traveller: Traveller;
  today: string;
  returnsOn: string | null;
  onChoose: (passportId: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'people']);
  const language = useLanguage();
  const orpc = useOrpc();
  const { traveller } = props;
  const { passport } = traveller.snapshot;
  const person = useQuery(
    orpc.people.get.queryOptions({
      input: traveller.personId === null ? skipToken : { id: traveller.personId },
    }),
  );
  const known = person.data?.person.passports ?? [];
  const listed =
    passport === null || known.some(({ id }) => id === passport.id) ? known : [passport, ...known];
  const words = ({ kind, number, expiresOn }: Passport): string => {
    const name = t(`people:passport.kinds.${kind}`);
    if (number === '') return t('travellers.passportNoNumber', { kind: name });
    return expiresOn === null
      ? t('travellers.passportNoDate', { kind: name, number })
      : t('travellers.passportLine', {
          kind: name,
          number,
          date: shortDate(expiresOn, language),
        });
  };
  const state = passportState(passport, { today: props.today, returnsOn: props.returnsOn });
  const severity = passportSeverity(state);
  const Icon = icons[severity];
  return (
    <div className={styles.cell} data-field={`travellers.${traveller.id}.snapshot.passport`}>
      {listed.length === 0 ? null : (
        <ChoiceField
          label={t('travellers.passport')}
          value={passport?.id ?? null}
          choices={listed.map((one) => ({ value: one.id, label: words(one) }))}
          disabled={traveller.personId === null}
          onChange={(id) => {
            if (id !== passport?.id) props.onChoose(id);
          }}
        />
      )}
      <span className={mergeClasses(styles.state, styles[severity])}>
        <Icon aria-hidden />
        {t(`passportState.${state}`)}
      </span>
    </div>
  );
}
