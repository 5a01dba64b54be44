import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkNumberPattern, formatNumber } from '#shared/domain/letters/index.ts';
import { localToday } from '../../ui/calendarMath.ts';
import { NumberRegister } from '../../register/index.ts';
import { Form, FormRow } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { OfficeSaver } from '../officeSaver.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  example: {
    fontSize: tokens.fontSizeBase400,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
});

const parts = [
  { token: '{kode}', name: 'kode' },
  { token: '{seq}', name: 'seq' },
  { token: '{seq:3}', name: 'seq3' },
  { token: '{unit}', name: 'unit' },
  { token: '{bulan}', name: 'bulan' },
  { token: '{bulan_romawi}', name: 'bulan_romawi' },
  { token: '{tahun}', name: 'tahun' },
] as const;

/** How letter numbers are made, with an example that follows the typing. */
export function NumberPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const field = useRef<HTMLDivElement>(null);
  const { value, change } = saver;
  const pattern = value.numberPattern;
  const problems = checkNumberPattern(pattern);
  const isBroken = problems.some((problem) => problem.severity === 'error');
  const insert = (token: string) => {
    const input = field.current?.querySelector('input');
    const start = input?.selectionStart ?? pattern.length;
    const end = input?.selectionEnd ?? start;
    change({ numberPattern: pattern.slice(0, start) + token + pattern.slice(end) });
    input?.focus();
  };
  return (
    <Form label={t('part.number')}>
      <FormRow aside={<p>{t('number.aside')}</p>}>
        <div ref={field}>
          <TextField
            label={t('number.pattern')}
            value={pattern}
            maxLength={120}
            problem={
              isBroken
                ? t('number.broken')
                : (saver.issueOf('numberPattern') ??
                  (problems.length > 0 ? t('number.noYear') : undefined))
            }
            onChange={(numberPattern) => change({ numberPattern })}
          />
        </div>
        <Field label={t('number.tokens')}>
          <div className={styles.chips} role="group">
            {parts.map(({ token, name }) => (
              <Button key={token} size="small" shape="circular" onClick={() => insert(token)}>
                {t(`number.token.${name}`)}
              </Button>
            ))}
          </div>
        </Field>
        <Field label={t('number.example')}>
          <Text className={styles.example} role="status">
            {isBroken
              ? '–'
              : formatNumber(pattern, {
                  classification: '000.1.3.3',
                  sequence: 45,
                  unit: value.unitCode === '' ? 'UNIT' : value.unitCode,
                  date: localToday(),
                })}
          </Text>
        </Field>
      </FormRow>
      {value.setUp ? <NumberRegister /> : null}
    </Form>
  );
}
