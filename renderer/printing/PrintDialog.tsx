import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { offsetOf, paperSizeName } from '#shared/domain/printing/index.ts';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { DialogFrame, ChoiceField, NumberField } from '../ui/index.ts';
import { decimal } from './decimal.ts';
import { usePrinters } from './usePrinters.ts';

/** What was chosen: the printer by the system's name, and how many copies. */
export interface PrintChoice {
  printer: string;
  copies: number;
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Which printer, how many copies, on what paper; the system's own dialog follows with all of it set. */
export function PrintDialog(props: {
  /** Name of the paper. */
  name: string;
  /** Size of its page in millimetres, or null while it is not known. */
  size: { widthMm: number; heightMm: number } | null;
  onPrint: (choice: PrintChoice) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['printing', 'common', 'papers']);
  const styles = useStyles();
  const language = useLanguage();
  const orpc = useOrpc();
  const settings = useQuery(orpc.printing.settings.queryOptions()).data;
  const { printers } = usePrinters();
  const [picked, setPicked] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const [isWrong, setWrong] = useState(false);
  const canPrint = printers !== undefined && printers.length > 0 && !isWrong;
  const known = printers?.find(({ name }) => name === (picked ?? settings?.last));
  const printer = known ?? printers?.[0];
  const offset =
    settings === undefined || printer === undefined ? null : offsetOf(settings, printer.name);
  const isStraight = offset !== null && offset.xMm === 0 && offset.yMm === 0;
  const paper = props.size === null ? '' : paperSizeName(props.size.widthMm, props.size.heightMm);

  return (
    <DialogFrame
      title={t('dialog.title', { paper: props.name })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={!canPrint}
            onClick={() => {
              if (canPrint && printer !== undefined) {
                props.onPrint({ printer: printer.name, copies });
              }
            }}
          >
            {t('dialog.print')}
          </Button>
        </>
      }
    >
      {printers === undefined ? <Spinner size="tiny" label={t('dialog.printing')} /> : null}
      {printers?.length === 0 ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t('papers:actions.noPrinter')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {printers === undefined || printer === undefined ? null : (
        <div className={styles.fields}>
          <ChoiceField
            label={t('dialog.printer')}
            value={printer.name}
            choices={printers.map(({ name, label, isDefault }) => ({
              value: name,
              label: isDefault ? t('dialog.default', { name: label }) : label,
            }))}
            onChange={setPicked}
          />
          <NumberField
            label={t('dialog.copies')}
            value={copies}
            min={1}
            max={99}
            rangeMessage={t('dialog.copiesRange')}
            onChange={(count) => setCopies(Math.round(count))}
            onWrong={setWrong}
          />
          {paper === '' ? null : <Text>{t('dialog.sizeHint', { size: paper })}</Text>}
          {offset === null ? null : (
            <Text className={styles.note} size={200}>
              {isStraight
                ? t('dialog.noOffset')
                : t('dialog.offset', {
                    x: decimal(offset.xMm, language),
                    y: decimal(offset.yMm, language),
                  })}
            </Text>
          )}
        </div>
      )}
    </DialogFrame>
  );
}
