import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '#shared/contract/index.ts';
import { useLanguage } from '../app/language.ts';
import { BasisNote } from '../basis/index.ts';
import { ConfirmDialog, PanelFrame, shortDate } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { FreezeForm } from './FreezeForm.tsx';
import { OwnMarks } from './RulesTable.tsx';
import { useRuleWords } from './ruleWords.ts';
import { ScanViewer } from './ScanViewer.tsx';
import type { RulesActions } from './useRulesActions.ts';

const useStyles = makeStyles({
  quiet: { margin: '2px 0', color: tokens.colorNeutralForeground3 },
  part: {
    padding: '10px 0',
    marginTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& ul': { margin: '0', paddingLeft: '20px' },
    '& p': { margin: '0 0 4px' },
  },
  partTitle: {
    margin: '0 0 4px',
    ...headings.part,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

function Part(props: { title: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** What one rule says, when it applies, on what evidence, and what the office made of it. */
function RuleFacts({ rule }: { rule: RuleView }): ReactElement {
  const { t } = useTranslation(['rulebook', 'rules']);
  const words = useRuleWords();
  const language = useLanguage();
  const note = language === 'en' && rule.noteEn !== '' ? rule.noteEn : rule.note;
  const day = (date: string | null) => (date === null ? '…' : shortDate(date, language));
  const lists = [
    [t('panel.when'), rule.when],
    [t('panel.unless'), rule.unless],
  ] as const;
  const before = rule.own?.pack;
  return (
    <>
      <Part title={t('panel.says')}>
        <ul>
          {Object.entries(rule.parameters).map(([name, value]) => (
            <li key={name}>
              {words.parameter(name)}: {words.value(name, value)}
              {before !== undefined && before !== null && rule.own?.changed.includes(name) === true
                ? ` (${t('edit.packSays', { value: words.value(name, before.parameters[name]) })})`
                : ''}
            </li>
          ))}
          <li>{t(`rules:enforce.${rule.enforce}`)}</li>
          <li>
            {rule.validFrom === null && rule.validTo === null
              ? t('panel.always')
              : t('validity', { from: day(rule.validFrom), to: day(rule.validTo) })}
          </li>
        </ul>
      </Part>
      {lists.map(([title, matcher]) =>
        Object.keys(matcher).length === 0 ? null : (
          <Part key={title} title={title}>
            <ul>
              {Object.entries(matcher).map(([field, values]) => (
                <li key={field}>{words.condition(field, values ?? [])}</li>
              ))}
            </ul>
          </Part>
        ),
      )}
      <Part title={t('panel.evidence')}>
        <BasisNote basis={{ ...rule, basis: rule.grade === 'D' ? '' : rule.basis }} />
        {note === '' ? null : <p>{note}</p>}
      </Part>
    </>
  );
}

/** What the office holds of its own about a rule: since when, why, with which paper. */
function OwnFacts(props: { rule: RuleView; onScan: () => void }): ReactElement | null {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const language = useLanguage();
  const { rule } = props;
  if (rule.own === null) return null;
  const { problem, note, changedAt, changedBy, scan, kind } = rule.own;
  return (
    <Part title={t(kind === 'rule' ? 'own.rule' : 'own.correction')}>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('own.unfit')} {words.problem(problem.reason, problem.about)}
          </MessageBarBody>
        </MessageBar>
      )}
      <p>{t('own.changed', { by: changedBy, on: shortDate(changedAt.slice(0, 10), language) })}</p>
      {rule.verified === null ? null : <p>{t('own.paper', { paper: rule.verified.paper })}</p>}
      {note === '' || kind === 'rule' ? null : <p>{note}</p>}
      {scan === null ? null : (
        <Button size="small" icon={<DocumentRegular />} onClick={props.onScan}>
          {scan.fileName}
        </Button>
      )}
    </Part>
  );
}

/** Everything about one rule, and where the office corrects, verifies or takes back. */
export function RulePanel(props: {
  rule: RuleView;
  actions: RulesActions;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['rulebook', 'common']);
  const styles = useStyles();
  const words = useRuleWords();
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const [mode, setMode] = useState<'read' | 'edit' | 'takeBack'>('read');
  const [showsScan, setShowsScan] = useState(false);
  const { rule, actions } = props;
  const label = language === 'en' && rule.labelEn !== '' ? rule.labelEn : rule.label;
  const isOwn = rule.own?.kind === 'rule';
  const isFreeze = isOwn && rule.kind === 'freeze' && rule.parameters['freeze'] === 'dated';
  const canEdit = rule.kind !== null && rule.standing !== 'unfit';
  const back = () => {
    setMode('read');
    title.current?.focus();
  };
  return (
    <PanelFrame
      subject={rule.id}
      title={label}
      titleRef={title}
      onClose={props.onClose}
      onEscape={mode === 'edit' ? back : props.onClose}
    >
      <p className={styles.quiet}>{words.kind(rule.kind)}</p>
      <OwnMarks rule={rule} />
      {mode === 'edit' ? (
        isFreeze ? (
          <FreezeForm rule={rule} actions={actions} onClose={back} />
        ) : (
          <CorrectionForm rule={rule} label={label} actions={actions} onClose={back} />
        )
      ) : (
        <>
          <div className={styles.actions}>
            {canEdit ? (
              <Button size="small" appearance="primary" onClick={() => setMode('edit')}>
                {t('action.correct')}
              </Button>
            ) : null}
            {rule.own === null ? null : (
              <Button size="small" onClick={() => setMode('takeBack')}>
                {t(isOwn ? 'action.remove' : 'action.takeBack')}
              </Button>
            )}
          </div>
          <OwnFacts rule={rule} onScan={() => setShowsScan(true)} />
          <RuleFacts rule={rule} />
        </>
      )}
      <ConfirmDialog
        open={mode === 'takeBack'}
        title={t(isOwn ? 'takeBack.titleRule' : 'takeBack.title')}
        text={t(isOwn ? 'takeBack.textRule' : 'takeBack.text', { label })}
        confirm={t(isOwn ? 'action.remove' : 'action.takeBack')}
        onConfirm={() => void actions.takeBack(rule.id, label)}
        onClose={back}
      />
      {showsScan && rule.own?.scan ? (
        <ScanViewer
          rule={rule.id}
          fileName={rule.own.scan.fileName}
          onClose={() => setShowsScan(false)}
        />
      ) : null}
    </PanelFrame>
  );
}
