import { Button, MessageBar, MessageBarBody, Text, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintOffset } from '#shared/domain/printing/index.ts';
import { measuringLineMm, offsetFromMeasured, offsetOf } from '#shared/domain/printing/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { ChoiceField, FieldPair, Form, FormRow, NumberField } from '../ui/index.ts';
import { decimal } from './decimal.ts';
import { usePrinters } from './usePrinters.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Farthest that a measuring line can be from the edge on the printed sheet, in millimetres. */
const farthestMm = 2 * measuringLineMm;

/** Printers of this computer: the sheet that measures them, and how far each is put right. */
export function PrintersPart(): ReactElement {
  const { t } = useTranslation(['printing', 'papers']);
  const styles = useStyles();
  const language = useLanguage();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const settings = useQuery(orpc.printing.settings.queryOptions()).data;
  const { printers } = usePrinters();
  const [picked, setPicked] = useState<string | null>(null);
  const [leftMm, setLeft] = useState(measuringLineMm);
  const [topMm, setTop] = useState(measuringLineMm);
  const printer = printers?.find(({ name }) => name === picked) ?? printers?.[0];

  if (printers?.length === 0) {
    return (
      <MessageBar intent="warning">
        <MessageBarBody>{t('part.none')}</MessageBarBody>
      </MessageBar>
    );
  }
  if (printer === undefined || printers === undefined || settings === undefined) return <></>;
  const offset = offsetOf(settings, printer.name);
  const isStraight = offset.xMm === 0 && offset.yMm === 0;

  const keep = async (next: PrintOffset) => {
    try {
      const kept = await api.printing.setOffset({ printer: printer.name, offset: next });
      queryClient.setQueryData(orpc.printing.settings.queryKey(), kept);
      setLeft(measuringLineMm);
      setTop(measuringLineMm);
      notify({ text: t('part.applied', { printer: printer.label }) });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const printSheet = async () => {
    try {
      const { handle, widthMm, heightMm } = await api.printing.calibrationSheet({
        printer: printer.name,
      });
      const preset = { printer: printer.name, copies: 1, widthMm, heightMm };
      const outcome = await shell().printDocument({ handle, preset });
      if (outcome === 'failed') notify({ text: t('papers:actions.printFailed'), intent: 'error' });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  /** The sheet was printed with the present offset, so what was measured is added to it. */
  const measured = offsetFromMeasured({ leftMm, topMm });
  const sum = (present: number, found: number) => Math.round((present + found) * 10) / 10;

  return (
    <Form label={t('part.printer')}>
      <FormRow aside={<p>{t('part.intro')}</p>}>
        <ChoiceField
          label={t('part.printer')}
          value={printer.name}
          choices={printers.map(({ name, label }) => ({ value: name, label }))}
          onChange={setPicked}
        />
        <Text role="status">
          {isStraight
            ? t('part.straight')
            : t('part.result', {
                x: decimal(offset.xMm, language),
                y: decimal(offset.yMm, language),
              })}
        </Text>
        <div className={styles.actions}>
          <Button onClick={() => void printSheet()}>{t('part.sheet')}</Button>
          {isStraight ? null : (
            <Button onClick={() => void keep({ xMm: 0, yMm: 0 })}>{t('part.reset')}</Button>
          )}
        </div>
      </FormRow>
      <FormRow aside={<p>{t('part.measuredFrom')}</p>}>
        <FieldPair>
          <NumberField
            label={t('part.left')}
            value={leftMm}
            min={0}
            max={farthestMm}
            rangeMessage={t('part.range', { label: t('part.left') })}
            onChange={setLeft}
          />
          <NumberField
            label={t('part.top')}
            value={topMm}
            min={0}
            max={farthestMm}
            rangeMessage={t('part.range', { label: t('part.top') })}
            onChange={setTop}
          />
        </FieldPair>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={measured.xMm === 0 && measured.yMm === 0}
            onClick={() =>
              void keep({
                xMm: sum(offset.xMm, measured.xMm),
                yMm: sum(offset.yMm, measured.yMm),
              })
            }
          >
            {t('part.apply')}
          </Button>
        </div>
      </FormRow>
    </Form>
  );
}
