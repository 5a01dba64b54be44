import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { DateField, shortDate } from '#renderer/ui/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { contradictionsAt } from '../model/contradictions.ts';
import type { EntryProps } from './dossierSaver.ts';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
  note: {
    display: 'flex',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { flexShrink: '0', width: '16px', height: '16px' },
  },
});

/** A date of the journey: what contradicts it stands right below, with the way out as a button. */
export function JourneyDate(
  props: EntryProps & {
    label: string;
    /** Path with the id of the item, for findings. */
    field: string;
    /** Path with the place in the list, for rules of entry; the same as `field` outside lists. */
    issuePath?: string;
    value: CalendarDate | null;
    onChange: (value: CalendarDate | null) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  const { saver, field } = props;
  const found = contradictionsAt(props.contradictions, field);
  const wordsOf = (one: (typeof found)[number]) =>
    t(`contradiction.${one.kind}`, { other: shortDate(one.other, language) });
  const wrong = found.filter(({ severity }) => severity === 'error');
  const doubtful = found.filter(({ severity }) => severity === 'warning');
  const waysOut = found.flatMap(({ wayOut }) => (wayOut === null ? [] : [wayOut]));
  return (
    <div className={styles.cell}>
      <DateField
        label={props.label}
        field={field}
        value={props.value}
        problem={
          saver.issueOf(props.issuePath ?? field) ??
          (wrong.length === 0 ? undefined : wrong.map(wordsOf).join(' '))
        }
        onChange={props.onChange}
      />
      {doubtful.map((one) => (
        <div key={one.kind} className={styles.note} role="status">
          <WarningRegular aria-hidden />
          <span>{wordsOf(one)}</span>
        </div>
      ))}
      {waysOut.map((wayOut) => (
        <Button
          key={`${wayOut.kind} ${wayOut.date ?? ''}`}
          size="small"
          onClick={() => saver.change(wayOut.patch)}
        >
          {wayOut.kind === 'swap' || wayOut.kind === 'order_legs'
            ? t(`contradiction.fix.${wayOut.kind}`)
            : t(`contradiction.fix.${wayOut.kind}`, {
                date: shortDate(wayOut.date ?? '', language),
              })}
        </Button>
      ))}
    </div>
  );
}
