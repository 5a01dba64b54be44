import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { headings } from './styles.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  title: {
    flexGrow: 1,
    margin: '0',
    ...headings.section,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** The title of what stands beside a list, and the button that closes it. */
export function PanelHead(props: {
  title: string;
  onClose: () => void;
  /** Heading below the page's own headings; 2 unless told otherwise. */
  level?: 2 | 3;
  /** Words of the button for readers of the screen, where `close` says too little. */
  closeLabel?: string;
  titleRef?: RefObject<HTMLHeadingElement | null>;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <div className={styles.head}>
      <Heading className={styles.title} ref={props.titleRef} tabIndex={-1}>
        {props.title}
      </Heading>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={props.closeLabel ?? t('action.close')}
        onClick={props.onClose}
      />
    </div>
  );
}

/** What stands beside a list about its chosen line: its title takes the keyboard along, and Escape leaves it. */
export function PanelFrame(props: {
  /** Another one brings the keyboard to the title again. */
  subject: string;
  title: string;
  level?: 2 | 3;
  onClose: () => void;
  /** What Escape does, where it does not close. */
  onEscape?: () => void;
  titleRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}): ReactElement {
  const own = useRef<HTMLHeadingElement>(null);
  const title = props.titleRef ?? own;
  useEffect(() => title.current?.focus(), [props.subject, title]);
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        (props.onEscape ?? props.onClose)();
      }}
    >
      <PanelHead
        title={props.title}
        level={props.level ?? 2}
        onClose={props.onClose}
        titleRef={title}
      />
      {props.children}
    </div>
  );
}
