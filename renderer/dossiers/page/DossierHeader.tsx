import {
  Button,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunUndo } from '#renderer/app/undo.tsx';
import { DueText, PageHeader } from '#renderer/ui/index.ts';
import type { Checklist } from '#shared/domain/rules/index.ts';
import type { DossierActions } from '../actions.ts';
import { DossierMenuItems } from '../DossierMenuItems.tsx';
import type { PageView } from '../model/sections.ts';
import type { DossierSaver } from '../sections/dossierSaver.ts';

const useStyles = makeStyles({
  detail: { display: 'inline-flex', columnGap: '6px', verticalAlign: 'baseline' },
  undo: { display: 'flex' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Head of a dossier: its short name, who, when, how long from now, and what can be done with it. */
export function DossierHeader(props: {
  saver: DossierSaver;
  checklist: Pick<Checklist, 'workingDaysToDeparture'> | null;
  today: string;
  view: PageView;
  actions: DossierActions;
  onCheckAnswers: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const runUndo = useRunUndo();
  const { saver, actions } = props;
  const { value: dossier, answer } = saver;
  const { departsOn } = dossier.travel;
  const people = dossier.travellers.length;
  // Typed and not yet saved is something to take back too.
  const canUndo = answer.canUndo || saver.state !== 'saved';
  return (
    <PageHeader
      title={dossier.title.trim() === '' ? t('list.untitled') : dossier.title}
      crumbs={[{ label: t('list.title'), to: '/dossiers' }]}
      detail={
        <span className={styles.detail}>
          <span>{people === 0 ? t('page.nobody') : t('page.people', { count: people })}</span>
          <span aria-hidden>·</span>
          {departsOn === null ? (
            <span className={styles.quiet}>{t('page.noDeparture')}</span>
          ) : (
            <>
              <span>{t('page.departs')}</span>
              <DueText
                date={departsOn}
                workingDays={departsOn < props.today ? null : daysLeft(props, departsOn)}
                today={props.today}
                quiet={departsOn < props.today}
              />
            </>
          )}
        </span>
      }
      save={saver}
      actions={
        <>
          <span className={styles.undo}>
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-label={t('action.undo')}
              title={`${t('action.undo')} (Ctrl+Z)`}
              disabledFocusable={!canUndo}
              onClick={() => void runUndo('undo')}
            />
            <Button
              appearance="subtle"
              icon={<ArrowRedoRegular />}
              aria-label={t('action.redo')}
              title={`${t('action.redo')} (Ctrl+Shift+Z)`}
              disabledFocusable={!answer.canRedo || saver.state !== 'saved'}
              onClick={() => void runUndo('redo')}
            />
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button
                  appearance="subtle"
                  icon={<MoreHorizontalRegular />}
                  aria-label={t('action.more')}
                  title={t('action.more')}
                />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <DossierMenuItems dossier={dossier} actions={actions} />
                </MenuList>
              </MenuPopover>
            </Menu>
          </span>
          <Button
            appearance={props.view === 'answers' ? 'secondary' : 'primary'}
            onClick={props.onCheckAnswers}
          >
            {t('action.checkAnswers')}
          </Button>
        </>
      }
    />
  );
}

/** Working days to the departure that the core counted; none while another departure is being typed. */
function daysLeft(
  given: { saver: DossierSaver; checklist: Pick<Checklist, 'workingDaysToDeparture'> | null },
  departsOn: string,
): number | null {
  const isSaved = given.saver.answer.dossier.travel.departsOn === departsOn;
  return isSaved ? (given.checklist?.workingDaysToDeparture ?? null) : null;
}
