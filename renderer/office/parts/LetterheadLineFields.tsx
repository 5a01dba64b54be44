import { Input, ToggleButton, makeStyles } from '@fluentui/react-components';
import { TextBoldRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../ui/fields/NumberField.tsx';
import { OrderButtons } from '../../ui/OrderButtons.tsx';
import type { LetterheadLine } from '../letterheadLines.ts';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '4px', alignItems: 'center' },
  text: { flexGrow: 1, minWidth: '0' },
  size: { width: '64px', flexShrink: '0' },
});

/** One line of the letterhead: words, size, weight, place. */
export function LetterheadLineFields(props: {
  line: LetterheadLine;
  place: number;
  count: number;
  onChange: (line: LetterheadLine) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const { line, place } = props;
  const n = place + 1;
  return (
    <div
      className={styles.row}
      role="group"
      aria-label={t('letterhead.line', { n })}
      data-line={place}
    >
      <Input
        className={styles.text}
        aria-label={t('letterhead.lineText', { n })}
        value={line.text}
        maxLength={300}
        onChange={(_, data) => props.onChange({ ...line, text: data.value })}
      />
      <NumberInput
        className={styles.size}
        label={t('letterhead.size', { n })}
        value={line.sizePt}
        min={6}
        max={24}
        onChange={(sizePt) => props.onChange({ ...line, sizePt })}
      />
      <ToggleButton
        size="small"
        icon={<TextBoldRegular />}
        aria-label={t('letterhead.bold')}
        checked={line.bold}
        onClick={() => props.onChange({ ...line, bold: !line.bold })}
      />
      <OrderButtons
        up={t('letterhead.lineUp', { n })}
        down={t('letterhead.lineDown', { n })}
        index={place}
        count={props.count}
        onMove={props.onMove}
        remove={{ label: t('letterhead.removeLine', { n }), run: props.onRemove }}
      />
    </div>
  );
}
