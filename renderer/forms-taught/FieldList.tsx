import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { filterLines, type TeachLine } from './model/draft.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '8px 12px' },
  lines: { listStyleType: 'none', margin: '0', padding: '0', overflowY: 'auto', flexGrow: 1 },
  // Lines out of view cost nothing: a form of two hundred fields stays quick.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 48px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    width: '100%',
    boxSizing: 'border-box',
    padding: '5px 12px',
    border: '0',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '& svg': { width: '16px', height: '16px', marginTop: '2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  quiet: {
    gridColumnStart: '2',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

/** All fields and places, with what has a value; one stop of Tab, the arrows go through it. */
export function FieldList(props: {
  lines: readonly TeachLine[];
  chosenKey: string | null;
  onChoose: (key: string) => void;
  onAddPlace: () => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const shown = filterLines(props.lines, { text, open });
  const stop = shown.some(({ key }) => key === props.chosenKey) ? props.chosenKey : shown[0]?.key;
  return (
    <nav className={styles.list} aria-label={t('fields.label')}>
      <div className={styles.tools}>
        <Input
          type="search"
          size="small"
          aria-label={t('fields.search')}
          placeholder={t('fields.search')}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
        <Checkbox
          label={t('fields.open')}
          checked={open}
          onChange={(_, data) => setOpen(data.checked === true)}
        />
        <Button size="small" icon={<AddRegular />} onClick={props.onAddPlace}>
          {t('fields.addPlace')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={styles.tools}>
          {props.lines.length === 0 ? t('fields.none') : t('fields.noMatch')}
        </p>
      ) : (
        <ul className={styles.lines} onKeyDown={moveFocus}>
          {shown.map((line) => (
            <li key={line.key} className={styles.item}>
              <button
                type="button"
                data-line=""
                className={mergeClasses(styles.line, line.key === props.chosenKey && styles.chosen)}
                aria-current={line.key === props.chosenKey ? 'true' : undefined}
                tabIndex={line.key === stop ? 0 : -1}
                onClick={() => props.onChoose(line.key)}
              >
                {line.entry === null ? (
                  <CircleRegular className={styles.open} aria-hidden />
                ) : (
                  <CheckmarkCircleFilled className={styles.done} aria-hidden />
                )}
                <span>{line.label}</span>
                <span className={styles.quiet}>
                  {[
                    line.entry === null ? t('fields.notMapped') : t('fields.mapped'),
                    line.page === null ? '' : t('fields.page', { page: line.page }),
                    line.detail,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-line]')) return;
  const lines = [...currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key];
  const line = next === undefined ? undefined : lines[next];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
}
