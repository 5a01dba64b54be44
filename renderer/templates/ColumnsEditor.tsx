import {
  Button,
  Input,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  AddRegular,
  TextAlignCenterRegular,
  TextAlignLeftRegular,
  TextAlignRightRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnAligns, type TemplateColumn } from '#shared/domain/letters/index.ts';
import { moved, OrderButtons } from '../ui/index.ts';
import { ChipField, type Placeholder } from './chips/ChipField.tsx';

const columns = '1fr 1.5fr 78px auto';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: columns, gap: '4px', padding: '4px 0' },
  heads: {
    display: 'grid',
    gridTemplateColumns: columns,
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    paddingTop: '8px',
  },
  narrow: { minWidth: '0' },
  moves: { display: 'flex', alignItems: 'flex-start', width: '100px' },
});

/** The columns of a table: title, content, width and how the content stands. */
export function ColumnsEditor(props: {
  columns: readonly TemplateColumn[];
  placeholders: readonly Placeholder[];
  problemsAt: (index: number) => string[];
  onChange: (columns: TemplateColumn[]) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const { onChange } = props;
  return (
    <>
      <div className={styles.heads} aria-hidden>
        <span>{t('rows.columnTitle')}</span>
        <span>{t('rows.columnText')}</span>
        <span>{t('rows.columnWidth')}</span>
      </div>
      {props.columns.map((column, index) => {
        const number = index + 1;
        const change = (patch: Partial<TemplateColumn>) =>
          onChange(props.columns.with(index, { ...column, ...patch }));
        return (
          // Columns have no identity of their own.
          <div key={index} className={styles.column}>
            <Input
              className={styles.narrow}
              value={column.title}
              maxLength={80}
              aria-label={t('rows.columnTitleOf', { number })}
              onChange={(_, data) => change({ title: data.value })}
            />
            <ChipField
              label={t('rows.columnTextOf', { number })}
              value={column.text}
              placeholders={props.placeholders}
              problems={props.problemsAt(index)}
              onChange={(text) => change({ text })}
            />
            <WidthInput
              label={t('rows.columnWidthOf', { number })}
              width={column.width}
              onChange={(width) => change({ width })}
            />
            <div className={styles.moves}>
              <AlignMenu
                number={number}
                align={column.align}
                onChange={(align) => change({ align })}
              />
              <OrderButtons
                up={t('rows.columnUp', { number })}
                down={t('rows.columnDown', { number })}
                index={index}
                count={props.columns.length}
                onMove={(by) => onChange(moved(props.columns, index, by))}
                remove={{
                  label: t('rows.columnRemove', { number }),
                  isOff: props.columns.length === 1,
                  run: () => onChange(props.columns.toSpliced(index, 1)),
                }}
              />
            </div>
          </div>
        );
      })}
      <Button
        size="small"
        icon={<AddRegular />}
        disabled={props.columns.length >= 10}
        onClick={() =>
          onChange([...props.columns, { title: '', text: '', width: 1, align: 'left' }])
        }
      >
        {t('rows.addColumn')}
      </Button>
    </>
  );
}

const alignIcons = {
  left: <TextAlignLeftRegular />,
  center: <TextAlignCenterRegular />,
  right: <TextAlignRightRegular />,
};

/** How the content of a column stands: a button that shows it, and a menu to change it. */
function AlignMenu(props: {
  number: number;
  align: TemplateColumn['align'];
  onChange: (align: TemplateColumn['align']) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const { number, align } = props;
  const name = t('rows.columnAlignOf', { number, align: t(`rows.align.${align}`) });
  return (
    <Menu
      checkedValues={{ align: [align] }}
      onCheckedValueChange={(_, data) => {
        const next = columnAligns.find((one) => one === data.checkedItems[0]);
        if (next !== undefined) props.onChange(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={alignIcons[align]}
          aria-label={name}
          title={name}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {columnAligns.map((one) => (
            <MenuItemRadio key={one} name="align" value={one} icon={alignIcons[one]}>
              {t(`rows.align.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A width: a share of what is left, or fixed in em; what is neither is shown and not taken. */
function WidthInput(props: {
  label: string;
  width: TemplateColumn['width'];
  onChange: (width: TemplateColumn['width']) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Input
      key={props.width}
      className={styles.narrow}
      defaultValue={String(props.width).replace('.', ',')}
      aria-label={props.label}
      onBlur={(event) => {
        const text = event.target.value.trim().replace(',', '.');
        const share = Number(text);
        if (/^[0-9]{1,2}(?:\.[0-9]{1,2})?em$/u.test(text)) props.onChange(text);
        else if (share > 0 && share <= 20) props.onChange(share);
        else event.target.value = String(props.width).replace('.', ',');
      }}
    />
  );
}
