import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { BracesVariableRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { createChipEditor } from './editor.ts';

const useStyles = makeStyles({
  // Longer than the window: it scrolls instead of running out of it.
  menu: { maxHeight: '50vh', overflowY: 'auto' },
  field: { display: 'flex', alignItems: 'flex-start', columnGap: '4px', minWidth: '0' },
  frame: { flexGrow: 1, minWidth: '0' },
  text: {
    minHeight: '32px',
    padding: '5px 10px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: '22px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
    '& p': { margin: '0' },
  },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  chip: {
    padding: '1px 6px',
    margin: '0 1px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxDecorationBreak: 'clone',
  },
  problem: {
    margin: '2px 0 0',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** A placeholder that can be put into a text. */
export interface Placeholder {
  name: string;
  label: string;
}

/** A text whose placeholders are tokens: put in from a menu, or by typing a brace; deleted as one. */
export function ChipField(props: {
  label: string;
  value: string;
  placeholders: readonly Placeholder[];
  problems: readonly string[];
  onChange: (text: string) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const { label, value, placeholders, problems } = props;
  const [editor] = useState(() => createChipEditor(styles.chip));
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const problemsId = useId();
  const labels = useMemo(
    () => new Map(placeholders.map((item) => [item.name, item.label])),
    [placeholders],
  );
  const latest = useRef({ onChange: props.onChange, labels });
  useEffect(() => {
    latest.current = { onChange: props.onChange, labels };
  });
  useEffect(() => {
    if (root.current === null) return undefined;
    return editor.attach(root.current, {
      onChange: (text) => latest.current.onChange(text),
      onBrace: () => setOpen(true),
      labelOf: (name) => latest.current.labels.get(name) ?? `{${name}}`,
    });
  }, [editor]);
  useEffect(() => {
    editor.show(value, (name) => labels.get(name) ?? `{${name}}`);
  }, [editor, value, labels]);
  const insert = (item: Placeholder) => {
    setOpen(false);
    // The menu gives the keyboard back to its button first.
    setTimeout(() => editor.insert(item.name, item.label));
  };
  return (
    <div className={styles.field}>
      <div className={styles.frame}>
        <div
          ref={root}
          className={mergeClasses(styles.text, problems.length > 0 && styles.wrong)}
          contentEditable
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-label={label}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          spellCheck={false}
          suppressContentEditableWarning
        />
        {problems.length === 0 ? null : (
          <div id={problemsId}>
            {problems.map((problem) => (
              <p key={problem} className={styles.problem}>
                {problem}
              </p>
            ))}
          </div>
        )}
      </div>
      <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<BracesVariableRegular />}
            aria-label={t('chip.insert', { label })}
            title={t('chip.insertTitle')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.menu}>
            {placeholders.map((item) => (
              <MenuItem
                key={item.name}
                secondaryContent={`{${item.name}}`}
                onClick={() => insert(item)}
              >
                {item.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
