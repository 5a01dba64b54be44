import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '#shared/contract/index.ts';
import type { RegisterNumber } from '#shared/domain/register/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify } from '../app/notify.tsx';
import { ChoiceField, FieldPair, NumberField, PageWait } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RegisterTable } from './RegisterTable.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '1000px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  title: {
    margin: '16px 0 0',
    ...headings.section,
  },
  next: { fontWeight: tokens.fontWeightSemibold },
});

/** Every number of a series and year: whose it is, which are void, where the gaps are. */
export function NumberRegister(): ReactElement {
  const { t } = useTranslation('register');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [part, setPart] = useState<{ series?: string; year?: number }>({});
  const [voiding, setVoiding] = useState<RegisterNumber | null>(null);
  const [recording, setRecording] = useState<number | null>(null);
  const register = useQuery(orpc.register.list.queryOptions({ input: part }));
  if (register.data === undefined) {
    return <PageWait error={register.error} onRetry={() => register.refetch()} />;
  }
  const view = register.data;
  const shown = { series: view.series, year: view.year };
  const years = [...new Set([view.year, ...view.all.map(({ year }) => year)])].sort(
    (a, b) => b - a,
  );
  const patterns = [...new Set([view.series, ...view.all.map(({ series }) => series)])];
  const take = async (next: RegisterView) => {
    queryClient.setQueryData(orpc.register.list.queryKey({ input: part }), next);
    await queryClient.invalidateQueries({ queryKey: orpc.register.key() });
  };

  return (
    <section className={styles.part} aria-label={t('title')}>
      <h3 className={styles.title}>{t('title')}</h3>
      <Text>{t('intro')}</Text>
      <div className={styles.head}>
        <FieldPair>
          <ChoiceField
            label={t('year')}
            width="short"
            value={String(view.year)}
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(year) => setPart({ ...shown, year: Number(year) })}
          />
          {patterns.length > 1 ? (
            <ChoiceField
              label={t('series')}
              value={view.series}
              choices={patterns.map((series) => ({ value: series, label: series }))}
              onChange={(series) => setPart({ ...shown, series })}
            />
          ) : null}
        </FieldPair>
        <Button onClick={() => setRecording(view.next)}>{t('record')}</Button>
      </div>
      <Text className={styles.next}>{t('next', { seq: String(view.next) })}</Text>
      <RegisterTable view={view} onVoid={setVoiding} onExplain={setRecording} />
      {voiding === null ? null : (
        <ReasonDialog
          title={t('cancelTitle', { number: voiding.number })}
          text={t('cancelText')}
          label={t('reason')}
          confirm={t('cancel')}
          onConfirm={async (reason) => {
            await take(await api.register.cancel({ id: voiding.id, reason }));
            setVoiding(null);
            notify({ text: t('cancelled', { number: voiding.number }) });
          }}
          onClose={() => setVoiding(null)}
        />
      )}
      {recording === null ? null : (
        <ReasonDialog
          title={t('recordTitle')}
          text={t('recordText')}
          label={t('use')}
          confirm={t('explain')}
          onConfirm={async (reason) => {
            await take(await api.register.recordOutside({ ...shown, seq: recording, reason }));
            setRecording(null);
            notify({ text: t('done', { seq: String(recording) }) });
          }}
          onClose={() => setRecording(null)}
        >
          <NumberField
            label={t('seq')}
            value={recording}
            min={1}
            max={999_999}
            rangeMessage={t('seqRange')}
            onChange={(seq) => setRecording(Math.round(seq))}
          />
        </ReasonDialog>
      )}
    </section>
  );
}
