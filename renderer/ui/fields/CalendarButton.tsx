import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CalendarLtrRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { formatDateWithDay, monthName, weekdayName } from '#shared/domain/language/index.ts';
import { useLanguage } from '../../app/language.ts';
import { ownTokens } from '../theme.ts';
import { addDays, addMonths, localToday, monthGrid } from '../calendarMath.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  grid: { borderSpacing: '0', fontVariantNumeric: 'tabular-nums' },
  weekday: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    height: '24px',
    textAlign: 'center',
  },
  day: {
    width: '32px',
    height: '32px',
    border: '0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: ownTokens.rowHover },
  },
  other: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

const steps: Partial<Record<string, (date: CalendarDate) => CalendarDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/** A button that opens one month to pick a day from, for mouse and arrow keys. */
export function CalendarButton(props: {
  label: string;
  value: CalendarDate | null;
  onPick: (date: CalendarDate) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    // The month takes the keyboard itself, to its day; left to it, Fluent begins at the first button.
    <Popover
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      trapFocus
      unstable_disableAutoFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          icon={<CalendarLtrRegular />}
          aria-label={`${t('date.openCalendar')}: ${props.label}`}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={props.label}>
        <Month
          value={props.value}
          onPick={(date) => {
            setOpen(false);
            props.onPick(date);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function Month(props: {
  value: CalendarDate | null;
  onPick: (date: CalendarDate) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const today = localToday();
  const [cursor, setCursor] = useState(props.value ?? today);
  const weeks = monthGrid(cursor);
  const month = cursor.slice(0, 7);
  const grid = useRef<HTMLTableElement>(null);
  // On opening and with the arrows the keyboard follows the day; the buttons above keep it to themselves.
  const follows = useRef(true);
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    follows.current = true;
    setCursor(step(cursor));
  };
  return (
    <div>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={t('date.previousMonth')}
          onClick={() => setCursor(addMonths(cursor, -1))}
        />
        <strong aria-live="polite">
          {monthName(Number(month.slice(5)), language)} {month.slice(0, 4)}
        </strong>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={t('date.nextMonth')}
          onClick={() => setCursor(addMonths(cursor, 1))}
        />
      </div>
      <table ref={grid} className={styles.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((date) => (
              <th key={date} className={styles.weekday} abbr={weekdayName(date, language)}>
                {weekdayName(date, language).slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    tabIndex={date === cursor ? 0 : -1}
                    aria-label={formatDateWithDay(date, language)}
                    aria-pressed={date === props.value}
                    aria-current={date === today ? 'date' : undefined}
                    className={mergeClasses(
                      styles.day,
                      !date.startsWith(month) && styles.other,
                      date === today && styles.today,
                      date === props.value && styles.chosen,
                    )}
                    onClick={() => props.onPick(date)}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button appearance="subtle" size="small" onClick={() => props.onPick(today)}>
        {t('date.today')}
      </Button>
    </div>
  );
}
