import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { isSameChecklist } from '#shared/domain/rules/index.ts';
import { useOrpc } from '../../app/api.ts';
import { DialogFrame, ErrorNotice } from '../../ui/index.ts';
import { focusInside, headings } from '../../ui/styles.ts';
import { DifferenceList } from '../DifferenceList.tsx';
import { ScratchForm } from './ScratchForm.tsx';
import { changesOf, scratchOf } from './scratch.ts';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 64px)', maxWidth: '1200px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: '400px minmax(0, 1fr)',
    columnGap: '24px',
    height: 'calc(100vh - 232px)',
  },
  text: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  column: { overflowY: 'auto', minHeight: '0', padding: '2px 8px 8px 2px' },
  result: {
    paddingLeft: '24px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ...focusInside,
  },
  title: {
    margin: '0 0 8px',
    ...headings.section,
  },
  quiet: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** "What if": a scratch copy to change, and what that does to the checklist; closing it drops the copy. */
export function WhatIfDialog(props: { dossier: Dossier; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['explain', 'common']);
  const styles = useStyles();
  const orpc = useOrpc();
  const { dossier } = props;
  const [scratch, setScratch] = useState(() => scratchOf(dossier));
  // Dates and choices arrive whole, so every change is a question of its own.
  const changes = useMemo(() => changesOf(dossier, scratch), [dossier, scratch]);
  const answer = useQuery(
    orpc.checklist.whatIf.queryOptions({
      input: { dossierId: dossier.id, changes: changes ?? {} },
      enabled: changes !== null,
      placeholderData: (before) => before,
    }),
  );
  const names = new Map(
    [...dossier.travellers, ...scratch.travellers].map(({ id, snapshot }) => [id, snapshot.name]),
  );
  return (
    <DialogFrame
      title={t('whatIf.title')}
      surfaceClass={styles.surface}
      onClose={props.onClose}
      sideActions={
        <Button
          appearance="subtle"
          disabledFocusable={changes === null}
          onClick={() => setScratch(scratchOf(dossier))}
        >
          {t('whatIf.reset')}
        </Button>
      }
      actions={
        <Button appearance="primary" onClick={props.onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      <p className={styles.text}>{t('whatIf.text')}</p>
      <div className={styles.columns}>
        <div className={styles.column} role="group" aria-label={t('whatIf.form')}>
          <ScratchForm
            dossier={dossier}
            scratch={scratch}
            onChange={(parts) => setScratch((before) => ({ ...before, ...parts }))}
          />
        </div>
        <section
          className={`${styles.column} ${styles.result}`}
          aria-label={t('whatIf.result')}
          tabIndex={0}
        >
          <h3 className={styles.title}>{t('whatIf.result')}</h3>
          <div role="status">
            {changes === null ? <p className={styles.quiet}>{t('whatIf.untouched')}</p> : null}
            {changes !== null && answer.data === undefined && answer.error === null ? (
              <p className={styles.quiet}>{t('whatIf.working')}</p>
            ) : null}
            {changes !== null && answer.data !== undefined ? (
              <p className={styles.text}>
                {isSameChecklist(answer.data)
                  ? t('whatIf.same')
                  : t('whatIf.summary', {
                      appear: answer.data.items.appear.length,
                      vanish: answer.data.items.vanish.length,
                      changed: answer.data.items.changed.length,
                      come: answer.data.findings.come.length,
                      go: answer.data.findings.go.length,
                    })}
              </p>
            ) : null}
          </div>
          {answer.error === null ? null : (
            <ErrorNotice error={answer.error} onRetry={() => answer.refetch()} />
          )}
          {changes === null || answer.data === undefined ? null : (
            <DifferenceList
              difference={answer.data}
              nameOf={(traveller) => names.get(traveller) ?? ''}
            />
          )}
        </section>
      </div>
    </DialogFrame>
  );
}
