import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  conditionNames,
  type ConditionName,
  type TemplateBlock,
} from '#shared/domain/letters/index.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  list: { maxHeight: '50vh', overflowY: 'auto' },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Side = 'when' | 'unless';

/** On what a block depends: all of the first conditions, none of the second; without any it is always there. */
export function ConditionPicker(props: {
  block: TemplateBlock;
  /** Name of the block, for those who hear it. */
  name: string;
  onChange: (block: TemplateBlock) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const { block } = props;
  const said = [
    ...(block.when ?? []).map((name) => t('block.when', { condition: t(`condition.${name}`) })),
    ...(block.unless ?? []).map((name) => t('block.unless', { condition: t(`condition.${name}`) })),
  ];
  const choose = (side: Side, names: readonly string[]) => {
    const chosen = conditionNames.filter((name) => names.includes(name));
    const when = side === 'when' ? chosen : (block.when ?? []);
    const unless = side === 'unless' ? chosen : (block.unless ?? []);
    props.onChange({
      text: block.text,
      ...(when.length === 0 ? {} : { when }),
      ...(unless.length === 0 ? {} : { unless }),
    });
  };
  return (
    <div className={styles.row}>
      <span className={styles.said}>{said.length === 0 ? t('block.always') : said.join('; ')}</span>
      {(['when', 'unless'] as const).map((side) => (
        <Menu
          key={side}
          checkedValues={{ [side]: [...(block[side] ?? [])] }}
          onCheckedValueChange={(_, data) => choose(side, data.checkedItems)}
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              size="small"
              appearance="subtle"
              aria-label={`${t(`block.${side}Choose`)} – ${props.name}`}
            >
              {t(`block.${side}Choose`)}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList className={styles.list}>
              {conditionNames.map((name: ConditionName) => (
                <MenuItemCheckbox key={name} name={side} value={name}>
                  {t(`condition.${name}`)}
                </MenuItemCheckbox>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      ))}
    </div>
  );
}
