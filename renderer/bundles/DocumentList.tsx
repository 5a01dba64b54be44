import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundlePlanView } from '#shared/contract/index.ts';
import { moved, OrderButtons } from '../ui/index.ts';
import { megabytes, type BundleChoice } from './model/choice.ts';

const useStyles = makeStyles({
  group: { border: '0', margin: '0', padding: '0', minWidth: '0' },
  legend: { padding: '0', fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    maxHeight: '32vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '4px', minWidth: '0' },
  text: { flexGrow: 1, minWidth: '0', overflowWrap: 'anywhere' },
  // The arrows stand under each other at the right, however long the names are.
  arrows: { display: 'flex', columnGap: '4px', marginLeft: 'auto' },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' },
});

/** The documents with their order: the keyboard moves them as well as the mouse. */
export function DocumentList(props: {
  plan: BundlePlanView;
  choice: BundleChoice;
  onChoice: (choice: BundleChoice) => void;
}): ReactElement {
  const { t, i18n } = useTranslation('bundles');
  const styles = useStyles();
  const [spoken, setSpoken] = useState('');
  const { plan, choice, onChoice } = props;
  const { order, included } = choice;
  const parts = new Map(plan.parts.map((part) => [part.key, part]));
  const all = included.size === order.length ? true : included.size === 0 ? false : 'mixed';
  const isOriginal = order.every((key, index) => key === plan.parts[index]?.key);
  const toggle = (key: string, on: boolean) => {
    const next = new Set(included);
    if (on) next.add(key);
    else next.delete(key);
    onChoice({ ...choice, included: next });
  };
  const move = (index: number, title: string, by: -1 | 1) => {
    onChoice({ ...choice, order: moved(order, index, by) });
    setSpoken(t('list.moved', { title, position: index + by + 1 }));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('list.label')}</legend>
      <div className={styles.head}>
        <Checkbox
          label={`${t('list.all')} · ${t('list.selected', { count: included.size, total: order.length })}`}
          checked={all}
          onChange={(_, data) =>
            onChoice({ ...choice, included: new Set(data.checked === true ? order : []) })
          }
        />
        {isOriginal ? null : (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => onChoice({ ...choice, order: plan.parts.map(({ key }) => key) })}
          >
            {t('list.original')}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {order.map((key, index) => {
          const part = parts.get(key);
          if (part === undefined) return null;
          const { title, detail, bytes } = part;
          const about = [
            detail,
            bytes === null
              ? t('list.paper')
              : t('size.megabytes', { size: megabytes(bytes, i18n.language) }),
          ].filter((words) => words !== '');
          const name = detail === '' ? title : `${title}, ${detail}`;
          return (
            <li key={key} className={styles.entry}>
              <Checkbox
                className={styles.text}
                label={
                  <>
                    {title}
                    <br />
                    <span className={styles.detail}>{about.join(' · ')}</span>
                  </>
                }
                checked={included.has(key)}
                onChange={(_, data) => toggle(key, data.checked === true)}
              />
              <span className={styles.arrows}>
                <OrderButtons
                  up={t('list.up', { title: name })}
                  down={t('list.down', { title: name })}
                  index={index}
                  count={order.length}
                  onMove={(by) => move(index, name, by)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <span role="status" className={styles.spoken}>
        {spoken}
      </span>
    </fieldset>
  );
}
