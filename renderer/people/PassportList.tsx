import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { passportKinds, type Passport, type Person } from '#shared/domain/people/index.ts';
import { useNotify } from '../app/notify.tsx';
import type { Saver } from '../app/saving.ts';
import { FieldPair, Form, FormRow, FormTitle } from '../ui/FormRow.tsx';
import { ChoiceField } from '../ui/fields/ChoiceField.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useFocusSoon } from '../ui/useFocusSoon.ts';
import { PassportStateText } from './PassportStateText.tsx';
import type { StoredPerson } from './storedPerson.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  remove: { marginLeft: 'auto' },
  add: { alignSelf: 'flex-start' },
});

const maxPassports = 20;

/** Passports of a person, each with how long it is still valid. */
export function PassportList({ saver }: { saver: Saver<StoredPerson, Person> }): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const styles = useStyles();
  const notify = useNotify();
  const { passports } = saver.value;
  const put = (next: Passport[]) => saver.change({ passports: next });
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(list);
  const add = () => {
    const id = v7();
    focusSoon(`[data-item="${id}"] [role="combobox"]`);
    put([
      ...passports,
      {
        id,
        kind: 'service',
        number: '',
        nameInPassport: '',
        issuedAt: '',
        issuedOn: null,
        expiresOn: null,
      },
    ]);
  };
  const remove = (gone: Passport) => {
    const before = passports;
    put(passports.filter((other) => other.id !== gone.id));
    notify({
      text: t('passport.removed'),
      intent: 'info',
      action: { label: t('common:action.undo'), run: () => put(before) },
    });
  };
  return (
    <div ref={list}>
      <Form label={t('person.passports')}>
        <FormTitle>{t('person.passports')}</FormTitle>
        <FormRow>
          {passports.length === 0 ? <Text>{t('passport.none')}</Text> : null}
          {passports.map((passport, index) => (
            <div
              key={passport.id}
              data-item={passport.id}
              className={styles.card}
              role="group"
              aria-label={`${t(`passport.kinds.${passport.kind}`)} ${passport.number}`}
            >
              <div className={styles.head}>
                <PassportStateText passport={passport} />
                <Button
                  className={styles.remove}
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('passport.remove', { number: passport.number })}
                  onClick={() => remove(passport)}
                />
              </div>
              <PassportFields
                passport={passport}
                issueOf={(field) => saver.issueOf(`passports.${index}.${field}`)}
                onChange={(patch) =>
                  put(
                    passports.map((other) =>
                      other.id === passport.id ? { ...other, ...patch } : other,
                    ),
                  )
                }
              />
            </div>
          ))}
          <Button
            className={styles.add}
            icon={<AddRegular />}
            disabled={passports.length >= maxPassports}
            onClick={add}
          >
            {t('passport.add')}
          </Button>
        </FormRow>
      </Form>
    </div>
  );
}

function PassportFields(props: {
  passport: Passport;
  issueOf: (field: keyof Passport) => ReturnType<Saver<StoredPerson, Person>['issueOf']>;
  onChange: (patch: Partial<Passport>) => void;
}): ReactElement {
  const { t } = useTranslation('people');
  const { passport, issueOf, onChange } = props;
  const { issuedOn, expiresOn } = passport;
  const isTurned = issuedOn !== null && expiresOn !== null && expiresOn <= issuedOn;
  return (
    <>
      <FieldPair>
        <ChoiceField
          label={t('passport.kind')}
          value={passport.kind}
          choices={passportKinds.map((kind) => ({
            value: kind,
            label: t(`passport.kinds.${kind}`),
          }))}
          onChange={(kind) => onChange({ kind })}
        />
        <TextField
          label={t('passport.number')}
          value={passport.number}
          maxLength={12}
          problem={issueOf('number')}
          // Passports print capitals without spaces; the machine-readable line knows nothing else.
          onChange={(number) => onChange({ number: number.toUpperCase().replaceAll(/\s/gu, '') })}
        />
      </FieldPair>
      <TextField
        label={t('passport.nameInPassport')}
        hint={t('passport.nameHint')}
        value={passport.nameInPassport}
        problem={issueOf('nameInPassport')}
        onChange={(nameInPassport) => onChange({ nameInPassport })}
      />
      <FieldPair>
        <TextField
          label={t('passport.issuedAt')}
          value={passport.issuedAt}
          problem={issueOf('issuedAt')}
          onChange={(issuedAt) => onChange({ issuedAt })}
        />
        <DateField
          label={t('passport.issuedOn')}
          value={issuedOn}
          problem={issueOf('issuedOn')}
          onChange={(date) => onChange({ issuedOn: date })}
        />
        <DateField
          label={t('passport.expiresOn')}
          value={expiresOn}
          problem={issueOf('expiresOn') ?? (isTurned ? t('passport.order') : undefined)}
          onChange={(date) => onChange({ expiresOn: date })}
        />
      </FieldPair>
    </>
  );
}
