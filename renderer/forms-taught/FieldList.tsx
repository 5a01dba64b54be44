import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveAlongLines } from '../ui/index.ts';
import { FieldLine } from './FieldLine.tsx';
import { filterLines, isOpen, type TeachLine } from './model/draft.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '8px 12px' },
  lines: { listStyleType: 'none', margin: '0', padding: '0', overflowY: 'auto', flexGrow: 1 },
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
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const shown = filterLines(props.lines, { text, open });
  const stop = shown.some(({ key }) => key === props.chosenKey) ? props.chosenKey : shown[0]?.key;
  const { onChoose, chosenKey } = props;
  // The same function for as long as the list lives: choosing draws two lines anew, not two hundred.
  const latest = useRef(onChoose);
  useEffect(() => {
    latest.current = onChoose;
  }, [onChoose]);
  const choose = useCallback((key: string) => latest.current(key), []);
  useEffect(() => {
    // What was chosen on the page is shown here too.
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);
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
          label={t('fields.open', { number: props.lines.filter(isOpen).length })}
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
        <ul
          ref={list}
          className={styles.lines}
          onKeyDown={(event) => moveAlongLines(event, '[data-line]')}
        >
          {shown.map((line) => (
            <FieldLine
              key={line.key}
              line={line}
              isChosen={line.key === props.chosenKey}
              isStop={line.key === stop}
              onChoose={choose}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}
