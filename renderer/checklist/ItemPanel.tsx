import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/domain/attachments/index.ts';
import type { ChecklistItem, ItemMark } from '#shared/domain/rules/index.ts';
import { useRuleText } from '../basis/index.ts';
import { PanelFrame, TaskState } from '../ui/index.ts';
import { ItemAnswers } from './ItemAnswers.tsx';
import { ItemFiles } from './ItemFiles.tsx';
import { ItemMarks } from './ItemMarks.tsx';
import { NotApplicable } from './NotApplicable.tsx';
import { PanelPart } from './PanelPart.tsx';
import { QuickMarks } from './QuickMarks.tsx';
import type { ChecklistActions } from './useChecklistActions.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: '2px 0 8px',
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 12px' },
  problem: { color: tokens.colorStatusDangerForeground1, margin: '0 0 8px' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** What the panel shows. */
export interface ItemPanelProps {
  dossierId: string;
  item: ChecklistItem;
  /** Name of the traveller that it is for, or empty. */
  person: string;
  mark: ItemMark;
  files: readonly Attachment[];
  today: string;
  /** Names of what it waits for. */
  waitsFor: readonly string[];
  actions: ChecklistActions;
  onMake: (() => void) | null;
  onClose: () => void;
}

/** Everything about one item: its state, what to do, the five answers, then its files and marks. */
export function ItemPanel(props: ItemPanelProps): ReactElement {
  const { t } = useTranslation(['checklist', 'common']);
  const styles = useStyles();
  const text = useRuleText();
  const { item, mark, actions } = props;
  const label = text.label(item);
  const away = item.state === 'not_applicable';
  return (
    <PanelFrame subject={item.key} title={label} level={3} onClose={props.onClose}>
      <div className={styles.facts}>
        <TaskState state={item.state} />
        {props.person === '' ? null : <span>{t('row.forPerson', { name: props.person })}</span>}
      </div>
      {item.problem === null ? null : <p className={styles.problem}>{text.reason(item)}</p>}
      {item.sensitive ? <p className={styles.quiet}>{t('panel.sensitive')}</p> : null}
      <div className={styles.actions}>
        {props.onMake === null || away ? null : (
          <Button size="small" appearance="primary" onClick={props.onMake}>
            {item.madeBy === 'exit_permit_form' ? t('make.actionForm') : t('make.action')}
          </Button>
        )}
        {away ? null : (
          <QuickMarks mark={mark} label={label} today={props.today} onMark={actions.mark} />
        )}
        <NotApplicable item={item} mark={mark} label={label} onMark={actions.mark} />
      </div>
      <ItemAnswers
        dossierId={props.dossierId}
        item={item}
        today={props.today}
        onMake={away ? null : props.onMake}
      />
      {props.waitsFor.length === 0 ? null : (
        <PanelPart title={t('panel.waitsFor')}>
          {t('panel.waitsForText')}
          <ul>
            {props.waitsFor.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </PanelPart>
      )}
      {away ? null : <ItemFiles item={item} label={label} files={props.files} actions={actions} />}
      {away ? null : (
        <ItemMarks
          dossierId={props.dossierId}
          mark={mark}
          label={label}
          today={props.today}
          onMark={actions.mark}
        />
      )}
    </PanelFrame>
  );
}
