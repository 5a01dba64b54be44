import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DocumentCheckmarkRegular,
  DraftsRegular,
  PrintRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperState } from '#shared/domain/letters/index.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  // Longer than the list is wide in some fonts.
  wraps: { whiteSpace: 'normal' },
  quiet: { color: tokens.colorNeutralForeground3 },
  active: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const looks: Record<PaperState, { icon: FluentIcon; tone: 'quiet' | 'active' | 'good' }> = {
  none: { icon: CircleRegular, tone: 'quiet' },
  draft: { icon: DraftsRegular, tone: 'active' },
  final: { icon: DocumentCheckmarkRegular, tone: 'active' },
  printed: { icon: PrintRegular, tone: 'active' },
  signed: { icon: CheckmarkCircleFilled, tone: 'good' },
};

const waitingLook = { icon: ClockRegular, tone: 'active' } as const;

/** How far a paper got, as icon and word; one that the trip may do without says so until it is begun. */
export function PaperStateText(props: {
  state: PaperState;
  onDemand?: boolean;
  /** Whether it went to be signed electronically and is not back. */
  waiting?: boolean;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const waits = props.waiting === true && props.state !== 'signed';
  const { icon: Icon, tone } = waits ? waitingLook : looks[props.state];
  const words = () => {
    if (waits) return t('state.waiting');
    return props.onDemand === true && props.state === 'none'
      ? t('state.onDemand')
      : t(`state.${props.state}`);
  };
  return (
    <span className={mergeClasses(styles.state, styles[tone], waits && styles.wraps)}>
      <Icon aria-hidden />
      {words()}
    </span>
  );
}
