import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '#shared/contract/index.ts';
import { ErrorNotice, SaveStateText } from '../ui/index.ts';
import { besidePage, cutLine } from '../ui/styles.ts';
import { ProblemList } from './ProblemList.tsx';
import { TemplateDialogs, type OpenDialog } from './TemplateDialogs.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateWords } from './TemplateWords.tsx';
import { useDraftPreview } from './useDraftPreview.ts';
import { useTemplateActions } from './useTemplateActions.ts';
import { useTemplateDraft } from './useTemplateDraft.ts';

const useStyles = makeStyles({
  work: { ...besidePage.work, gridTemplateColumns: 'minmax(360px, 5fr) minmax(320px, 4fr)' },
  column: besidePage.column,
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Both keep their place while the save state changes: nothing may move under the pointer.
  line: { display: 'flex', flexBasis: '100%', minWidth: '0', columnGap: '8px' },
  state: {
    flexGrow: 1,
    minWidth: '0',
    ...cutLine,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  saved: { flexShrink: '0', minHeight: '20px', whiteSpace: 'nowrap' },
  words: { flexGrow: 1, minHeight: '0', overflowY: 'auto', padding: '12px 16px 24px' },
});

/** The words of one kind of letter with what can be done with them, and the letter beside them. */
export function TemplateEditor(props: { view: TemplateView; name: string }): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const open = useTemplateDraft(props.view);
  const actions = useTemplateActions(open);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const { saver, draft } = open;
  const { state, builtIn, parts } = saver.answer;
  const preview = useDraftPreview(state.kind, draft);
  const { problems } = preview;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const readFile = async () => {
    const read = await actions.readFile();
    if (read !== null) setDialog({ type: 'import', read });
  };
  return (
    <div className={styles.work}>
      <div className={styles.column}>
        <div className={styles.head}>
          <div className={styles.line}>
            <span className={styles.state}>
              {state.version === null
                ? t('state.builtIn')
                : t('state.own', { version: state.version })}
              {open.changed ? ` · ${t('state.draft')}` : ''}
            </span>
            <span className={styles.saved}>
              <SaveStateText {...saver} />
            </span>
          </div>
          <Button
            appearance="primary"
            disabled={!open.changed || errors > 0}
            onClick={() => setDialog({ type: 'save' })}
          >
            {t('actions.save')}
          </Button>
          <Button onClick={() => setDialog({ type: 'versions' })}>{t('actions.versions')}</Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton>{t('actions.more')}</MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem disabled={!open.changed} onClick={() => setDialog({ type: 'discard' })}>
                  {t('actions.discard')}
                </MenuItem>
                <MenuItem
                  disabled={state.version === null}
                  onClick={() => setDialog({ type: 'takeBack' })}
                >
                  {t('actions.takeBack')}
                </MenuItem>
                <MenuItem onClick={() => void actions.exportFile()}>{t('actions.export')}</MenuItem>
                <MenuItem onClick={() => void readFile()}>{t('actions.import')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
        {saver.error === null ? null : (
          <ErrorNotice error={saver.error} onRetry={() => saver.retry()} />
        )}
        <div className={styles.words}>
          <TemplateWords
            draft={draft}
            builtIn={builtIn}
            parts={parts}
            problems={problems}
            onChange={open.change}
          />
        </div>
        <ProblemList problems={problems} />
      </div>
      <TemplatePreview preview={preview} />
      <TemplateDialogs
        dialog={dialog}
        open={open}
        name={props.name}
        actions={actions}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
