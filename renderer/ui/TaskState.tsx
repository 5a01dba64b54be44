import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowReplyRegular,
  CheckmarkCircleFilled,
  CircleHalfFillRegular,
  CircleRegular,
  DismissCircleFilled,
  LockClosedRegular,
  SendRegular,
  SubtractCircleRegular,
  WarningFilled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemState } from '#shared/domain/rules/index.ts';
import type { StepState } from '#shared/domain/tracking/index.ts';

/** States of tasks and of approval steps. */
export type AnyState = ItemState | StepState;

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  active: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

type Tone = 'quiet' | 'active' | 'good' | 'soon' | 'bad';

const looks: Record<AnyState, { icon: FluentIcon; tone: Tone }> = {
  not_started: { icon: CircleRegular, tone: 'quiet' },
  in_progress: { icon: CircleHalfFillRegular, tone: 'active' },
  cannot_start: { icon: LockClosedRegular, tone: 'quiet' },
  problem: { icon: WarningFilled, tone: 'bad' },
  done: { icon: CheckmarkCircleFilled, tone: 'good' },
  not_applicable: { icon: SubtractCircleRegular, tone: 'quiet' },
  sent: { icon: SendRegular, tone: 'active' },
  returned: { icon: ArrowReplyRegular, tone: 'soon' },
  granted: { icon: CheckmarkCircleFilled, tone: 'good' },
  refused: { icon: DismissCircleFilled, tone: 'bad' },
};

/** A state as icon and word; with `iconOnly` the word stays for screen readers. */
export function TaskState(props: { state: AnyState; iconOnly?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { icon: Icon, tone } = looks[props.state];
  const word = t(`state.${props.state}`);
  return (
    <span
      className={mergeClasses(styles.state, styles[tone])}
      {...(props.iconOnly === true ? { role: 'img', 'aria-label': word, title: word } : {})}
    >
      <Icon aria-hidden />
      {props.iconOnly === true ? null : word}
    </span>
  );
}
