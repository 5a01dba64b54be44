import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceTarget, TaughtEntry } from '#shared/domain/taughtForms/index.ts';
import { ChoiceField, NumberField, TextField, TickField } from '../ui/index.ts';
import { settledRect } from './model/draft.ts';

const useStyles = makeStyles({
  // Rows are as high as their fields: a hint under one does not stretch the other.
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  all: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** Where a place is and how its text stands in it; every number can be typed. */
export function PlaceFields(props: {
  entry: TaughtEntry;
  target: PlaceTarget;
  pages: readonly { width: number; height: number }[];
  onChange: (entry: TaughtEntry) => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const { entry, target } = props;
  const change = (parts: Partial<PlaceTarget>) => {
    const next = { ...target, ...parts };
    const size = props.pages[next.page - 1];
    if (size === undefined) return;
    props.onChange({ ...entry, target: { ...next, rect: settledRect(next.rect, size) } });
  };
  const mark = (on: boolean) =>
    props.onChange({
      ...entry,
      target: { ...target, mark: on },
      format: on ? { kind: 'box', when: [] } : { kind: 'as_is' },
    });
  return (
    <div className={styles.all}>
      <TextField
        label={t('place.label')}
        value={target.label}
        maxLength={200}
        onChange={(label) => change({ label })}
      />
      <div className={styles.pair}>
        {(['x', 'y', 'width', 'height'] as const).map((side) => (
          <NumberField
            key={side}
            label={t(`place.${side}`)}
            value={target.rect[side]}
            min={0}
            max={20_000}
            rangeMessage={t('place.range')}
            onChange={(value) => change({ rect: { ...target.rect, [side]: value } })}
          />
        ))}
        <NumberField
          label={t('place.page')}
          value={target.page}
          min={1}
          max={props.pages.length}
          rangeMessage={t('place.range')}
          onChange={(page) => change({ page: Math.round(page) })}
        />
        <NumberField
          label={t('place.fontSize')}
          hint={t('place.fontSizeHint')}
          value={target.fontSize}
          min={0}
          max={72}
          rangeMessage={t('place.range')}
          onChange={(fontSize) => change({ fontSize })}
        />
      </div>
      <TickField label={t('place.mark')} checked={target.mark} onChange={mark} />
      {target.mark ? null : (
        <>
          <TickField
            label={t('place.multiline')}
            checked={target.multiline}
            onChange={(multiline) => change({ multiline, cells: null })}
          />
          <NumberField
            label={t('place.cells')}
            hint={t('place.cellsHint')}
            value={target.cells ?? 0}
            min={0}
            max={100}
            rangeMessage={t('place.range')}
            onChange={(cells) => change({ cells: cells >= 1 ? Math.round(cells) : null })}
          />
          <ChoiceField
            label={t('place.align')}
            value={target.align}
            choices={(['left', 'center', 'right'] as const).map((value) => ({
              value,
              label: t(`align.${value}`),
            }))}
            onChange={(align) => change({ align })}
          />
        </>
      )}
    </div>
  );
}
