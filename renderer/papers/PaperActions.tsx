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
import { ChevronDownRegular, ChevronUpRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { FindingsList, placeOfField, useGoToField } from '../basis/index.ts';
import { LintDialog, useLintBefore } from '../lint/index.ts';
import { PrintDialog, PrintLog } from '../printing/index.ts';
import { SigningButton } from '../signing/index.ts';
import { headings } from '../ui/styles.ts';
import { keepsBox, ownField } from './model/fields.ts';
import { nextStates, type SettableState } from './model/list.ts';
import { RemoveForm } from './RemoveForm.tsx';
import type { OpenPaper } from './usePaper.ts';
import type { PaperActions as Actions } from './usePaperActions.ts';

const useStyles = makeStyles({
  foot: {
    flexShrink: '0',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  title: {
    flexGrow: 1,
    margin: '0',
    ...headings.group,
  },
  findings: {
    maxHeight: '22vh',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px' },
});

/** What is to be looked at before printing, and the buttons that print, save and tell how far the paper got. */
export function PaperActions(props: {
  dossierId: string;
  paper: OpenPaper;
  actions: Actions;
  /** Whether the office's letters keep a box for the electronic signature. */
  signatureBox: boolean;
  /** Takes the path of a finding that is mended in a field of this paper. */
  onOwnField: (field: string) => void;
}): ReactElement {
  const { t } = useTranslation(['papers', 'checklist']);
  const styles = useStyles();
  const findingsId = useId();
  const goTo = useGoToField(props.dossierId);
  const { paper, actions } = props;
  const { findings, summary } = paper.view;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const [printing, setPrinting] = useState(false);
  const orpc = useOrpc();
  const ref = { dossierId: props.dossierId, key: summary.key };
  const preview = useQuery({
    ...orpc.papers.preview.queryOptions({ input: ref }),
    enabled: printing,
  });
  const [opened, setOpened] = useState<boolean | null>(null);
  // What must be corrected is in view; the rest waits for a click, so that the fields have room.
  const shown = opened ?? errors > 0;

  const run = (what: 'print' | 'save') => {
    if (what === 'print') setPrinting(true);
    else void actions.savePdf();
  };

  const before = useLintBefore(ref, run);
  const start = (what: 'print' | 'save') => before.start(what, () => paper.saver.flush());

  return (
    <div className={styles.foot}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {t('check.title')}:{' '}
          {findings.length === 0
            ? t('check.clean')
            : t('checklist:findings.count', { count: findings.length })}
        </h3>
        {findings.length === 0 ? null : (
          <Button
            size="small"
            iconPosition="after"
            icon={shown ? <ChevronDownRegular /> : <ChevronUpRegular />}
            aria-expanded={shown}
            aria-controls={shown ? findingsId : undefined}
            onClick={() => setOpened(!shown)}
          >
            {shown ? t('check.hide') : t('check.show')}
          </Button>
        )}
      </div>
      {findings.length > 0 && shown ? (
        <div id={findingsId} className={styles.findings}>
          <FindingsList
            findings={findings}
            label={t('check.title')}
            canGo={(field) => ownField(field) !== null || placeOfField(field) !== null}
            onGo={(field) => {
              if (ownField(field) === null) goTo(field);
              else props.onOwnField(field);
            }}
          />
        </div>
      ) : null}
      <PrintLog dossierId={props.dossierId} paperKey={summary.key} />
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          icon={<PrintRegular />}
          disabledFocusable={actions.busy !== null}
          onClick={() => void start('print')}
        >
          {actions.busy === 'print' ? t('actions.printing') : t(`actions.print.${summary.kind}`)}
        </Button>
        <Button
          size="small"
          disabledFocusable={actions.busy !== null}
          onClick={() => void start('save')}
        >
          {actions.busy === 'save' ? t('actions.saving') : t('actions.savePdf')}
        </Button>
        <SigningButton
          dossierId={props.dossierId}
          paperKey={summary.key}
          name={t(`kindLong.${summary.kind}`)}
          hasBox={keepsBox(summary.kind, paper.saver.value.signing, props.signatureBox)}
          findings={findings.filter(({ severity }) => severity !== 'info').length}
          onTaken={actions.refresh}
        />
        {summary.kind === 'exit_permit_form' || summary.kind === 'taught_form' ? null : (
          <Button
            size="small"
            disabledFocusable={actions.busy !== null}
            onClick={() => void actions.saveDocx()}
          >
            {t('actions.saveDocx')}
          </Button>
        )}
        {summary.added === true ? (
          <RemoveForm
            dossierId={props.dossierId}
            formId={summary.key.split('@')[1] ?? ''}
            name={summary.title ?? t(`kindLong.${summary.kind}`)}
            onBefore={() => paper.saver.flush()}
          />
        ) : null}
        <StateMenu paper={paper} onState={(state) => void actions.setState(state)} />
      </div>
      {before.asking === null ? null : (
        <LintDialog
          {...before.asking}
          dossierId={props.dossierId}
          paperKey={summary.key}
          onConfirm={() => {
            if (before.asking !== null) run(before.asking.what);
          }}
          onClose={before.close}
        />
      )}
      {printing ? (
        <PrintDialog
          name={summary.title ?? t(`kindLong.${summary.kind}`)}
          size={preview.data ?? null}
          onPrint={(choice) => {
            setPrinting(false);
            void actions.print(choice);
          }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
}

function StateMenu(props: {
  paper: OpenPaper;
  onState: (state: SettableState) => void;
}): ReactElement | null {
  const { t } = useTranslation('papers');
  const states = nextStates(props.paper.view.summary.state);
  if (states.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{t('stateAction.label')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {states.map((state) => (
            <MenuItem key={state} onClick={() => props.onState(state)}>
              {t(`stateAction.${state}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
