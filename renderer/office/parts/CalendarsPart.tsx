import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearCalendar } from '#shared/contract/index.ts';
import { useCore } from '../../app/api.ts';
import { useLanguage } from '../../app/language.ts';
import { useNotify, useNotifyError } from '../../app/notify.tsx';
import { shell } from '../../app/shell.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FileDropZone } from '../../ui/FileDropZone.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { shortDate } from '../../ui/dates.ts';
import { readingTable } from '../../ui/styles.ts';
import { CalendarDays } from './CalendarDays.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '1000px' },
  text: { margin: '0', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  ...readingTable,
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  graded: { display: 'flex', columnGap: '8px', alignItems: 'flex-start' },
  subtitle: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Which decree each year's working days rest on, and the way to bring another one in. */
export function CalendarsPart(): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const language = useLanguage();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [open, setOpen] = useState<number | null>(null);
  const [leaving, setLeaving] = useState<YearCalendar | null>(null);
  const calendars = useQuery(orpc.calendars.list.queryOptions());
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.calendars.key() });
  const bringIn = useMutation(
    orpc.calendars.importFile.mutationOptions({
      onSuccess: ({ year }) => {
        void refresh();
        notify({ text: t('calendars.imported', { year: String(year) }) });
      },
    }),
  );
  if (calendars.data === undefined) {
    return <PageWait error={calendars.error} onRetry={() => calendars.refetch()} />;
  }
  const { years, closedDays } = calendars.data;
  const takeBack = async ({ calendar: { year }, isShipped }: YearCalendar) => {
    setLeaving(null);
    try {
      await api.calendars.takeBack({ year });
      await refresh();
      notify({
        text: t(isShipped ? 'calendars.takenBack' : 'calendars.removed', { year: String(year) }),
      });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const saveExample = async (year: number) => {
    const target = await shell().chooseSaveFile({
      kind: 'any',
      suggestedName: `${t('calendars.exampleName', { year: String(year) })}.yaml`,
    });
    if (target === null) return;
    try {
      await api.calendars.exportFile({ year, handle: target.handle });
      notify({ text: t('calendars.exampleSaved', { name: target.name }) });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const isOwn = (item: YearCalendar) => item.importedAt !== null;
  return (
    <div className={styles.part}>
      <p className={styles.text}>{t('calendars.intro')}</p>
      <table className={styles.table} aria-label={t('calendars.table')}>
        <thead>
          <tr>
            {(['year', 'decree', 'days', 'origin'] as const).map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t(`calendars.${column}`)}
              </th>
            ))}
            <td className={styles.cell} />
          </tr>
        </thead>
        <tbody>
          {years.map((item) => {
            const { calendar, importedAt, isShipped } = item;
            const year = String(calendar.year);
            const isOpen = open === calendar.year;
            return (
              <Fragment key={year}>
                <tr>
                  <th scope="row" className={styles.cell}>
                    {year}
                  </th>
                  <td className={styles.cell}>
                    <div className={styles.graded}>
                      <GradeBadge grade={calendar.grade} />
                      <div>
                        {calendar.decree}
                        <div className={styles.quiet}>
                          {t('calendars.source')}: {calendar.source}
                        </div>
                        {calendar.note === '' ? null : (
                          <div className={styles.quiet}>
                            {t('calendars.note')}: {calendar.note}
                          </div>
                        )}
                      </div>
                    </div>
                  </td>
                  <td className={styles.cell}>
                    {t('calendars.holidays', { count: calendar.holidays.length })}
                    <br />
                    {t('calendars.jointLeave', { count: calendar.joint_leave.length })}
                  </td>
                  <td className={styles.cell}>
                    {importedAt === null
                      ? t('calendars.shipped')
                      : t('calendars.own', { date: shortDate(importedAt.slice(0, 10), language) })}
                    {isOwn(item) && isShipped ? (
                      <div className={styles.quiet}>{t('calendars.ownOver')}</div>
                    ) : null}
                  </td>
                  <td className={styles.cell}>
                    <div className={styles.actions}>
                      <Button
                        size="small"
                        aria-expanded={isOpen}
                        onClick={() => setOpen(isOpen ? null : calendar.year)}
                      >
                        {t(isOpen ? 'calendars.hide' : 'calendars.show', { year })}
                      </Button>
                      <Button size="small" onClick={() => void saveExample(calendar.year)}>
                        {t('calendars.example')}
                      </Button>
                      {isOwn(item) ? (
                        <Button size="small" onClick={() => setLeaving(item)}>
                          {t(isShipped ? 'calendars.takeBack' : 'calendars.remove')}
                        </Button>
                      ) : null}
                    </div>
                  </td>
                </tr>
                {isOpen ? (
                  <tr>
                    <td className={styles.cell} colSpan={5}>
                      <CalendarDays calendar={calendar} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <FileDropZone
        kind="any"
        label={t('calendars.import')}
        disabled={bringIn.isPending}
        onFiles={([file]) => {
          if (file !== undefined) bringIn.mutate({ handle: file.handle });
        }}
      />
      <p className={mergeClasses(styles.text, styles.quiet)}>{t('calendars.importHelp')}</p>
      {bringIn.error === null ? null : <ErrorNotice error={bringIn.error} />}
      <h3 className={styles.subtitle}>{t('calendars.closedDays')}</h3>
      {closedDays.length === 0 ? (
        <MessageBar>
          <MessageBarBody>{t('calendars.closedDaysNone')}</MessageBarBody>
        </MessageBar>
      ) : (
        <ul>
          {closedDays.map(({ date, name }) => (
            <li key={date}>
              {shortDate(date, language)}: {name}
            </li>
          ))}
        </ul>
      )}
      {leaving === null ? null : (
        <ConfirmDialog
          open
          title={t(leaving.isShipped ? 'calendars.takeBackTitle' : 'calendars.removeTitle', {
            year: String(leaving.calendar.year),
          })}
          text={t(leaving.isShipped ? 'calendars.takeBackText' : 'calendars.removeText', {
            year: String(leaving.calendar.year),
          })}
          confirm={t(leaving.isShipped ? 'calendars.takeBack' : 'calendars.remove')}
          onConfirm={() => void takeBack(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  );
}
