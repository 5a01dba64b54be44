import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import type { ChosenFile } from '../app/shell.ts';
import {
  EmptyState,
  PageHeader,
  PageWait,
  SplitPage,
  chooseFiles,
  shortDate,
} from '../ui/index.ts';
import { FreezeForm } from './FreezeForm.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { filterRules, noFilter } from './model/filterRules.ts';
import { RulePanel } from './RulePanel.tsx';
import { RulesActionsMenu } from './RulesActionsMenu.tsx';
import { RulesFilters } from './RulesFilters.tsx';
import { RulesSide } from './RulesSide.tsx';
import { RulesTable } from './RulesTable.tsx';
import { useRulesActions } from './useRulesActions.ts';

/** What the side shows: one rule, a freeze that is being entered, or the explanation. */
type Side = { type: 'rule'; id: string } | { type: 'freeze' } | null;

/** Every rule with its effect, evidence and verification; and what the office makes of them. */
export function RulesPage(): ReactElement {
  const { t } = useTranslation('rulebook');
  const language = useLanguage();
  const orpc = useOrpc();
  const query = useQuery(orpc.rules.list.queryOptions());
  const actions = useRulesActions();
  const [filter, setFilter] = useState(noFilter);
  const [open, setOpen] = useState<Side>(null);
  const [importing, setImporting] = useState<ChosenFile | null>(null);
  const view = query.data;
  if (view === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <PageWait error={query.error} onRetry={() => query.refetch()} />
      </>
    );
  }
  const shown = filterRules(view.rules, filter);
  const chosen = open?.type === 'rule' ? view.rules.find((rule) => rule.id === open.id) : undefined;
  const close = () => setOpen(null);
  const chooseFile = async () => {
    const [file] = await chooseFiles('rules', false);
    if (file !== undefined) setImporting(file);
  };
  const side =
    chosen !== undefined ? (
      <RulePanel key={chosen.id} rule={chosen} actions={actions} onClose={close} />
    ) : open?.type === 'freeze' ? (
      <FreezeForm rule={null} actions={actions} onClose={close} />
    ) : (
      <RulesSide view={view} actions={actions} />
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        detail={t('pack', { pack: view.pack.id, date: shortDate(view.pack.compiled, language) })}
        actions={
          <RulesActionsMenu
            actions={actions}
            onFreeze={() => setOpen({ type: 'freeze' })}
            onImport={() => void chooseFile()}
          />
        }
      />
      <RulesFilters filter={filter} count={shown.length} onChange={setFilter} />
      <SplitPage side={side} sideLabel={t('side')} flush>
        {shown.length === 0 ? (
          <EmptyState
            title={t('nothingTitle')}
            text={t('nothingText')}
            actions={<Button onClick={() => setFilter(noFilter)}>{t('clear')}</Button>}
          />
        ) : (
          <RulesTable
            rules={shown}
            chosen={chosen?.id ?? null}
            onChoose={(id) => setOpen({ type: 'rule', id })}
          />
        )}
      </SplitPage>
      {importing === null ? null : (
        <ImportDialog file={importing} actions={actions} onClose={() => setImporting(null)} />
      )}
    </>
  );
}
