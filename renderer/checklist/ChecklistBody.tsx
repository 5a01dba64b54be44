import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#shared/contract/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { useRuleText } from '../basis/index.ts';
import { EmptyState, SplitPage } from '../ui/index.ts';
import { ChecklistHead } from './ChecklistHead.tsx';
import { FindingsBox } from './FindingsBox.tsx';
import { ItemGroups } from './ItemGroups.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { PackBar } from './PackBar.tsx';
import { WhatIfDialog } from './whatIf/WhatIfDialog.tsx';
import { progressOf, type ItemFilter } from './model/filters.ts';
import { groupItems } from './model/groups.ts';
import { filesOf, markOf } from './model/marks.ts';
import { useChecklistActions } from './useChecklistActions.ts';
import { useCopyMissing } from './useCopyMissing.ts';

/** The checklist once it is read: head, findings, list, and the panel of the chosen item. */
export function ChecklistBody(props: { dossier: Dossier; view: ChecklistView }): ReactElement {
  const { t } = useTranslation('checklist');
  const text = useRuleText();
  const navigate = useNavigate();
  const { key: chosenKey } = useSearch({ strict: false });
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { dossier, view } = props;
  const { checklist, marks, attachments } = view;
  const { items, today } = checklist;
  const actions = useChecklistActions(dossier.id);
  const travellers = useMemo(
    () => dossier.travellers.map(({ id, snapshot }) => ({ id, name: snapshot.name })),
    [dossier.travellers],
  );
  const copyMissing = useCopyMissing(dossier, checklist, travellers);
  const groups = useMemo(() => groupItems(items, travellers, filter), [items, travellers, filter]);
  const chosen = items.find((item) => item.key === chosenKey) ?? null;

  const choose = (key: string | null) => {
    void navigate({
      to: '/dossiers/$id/$section',
      params: { id: dossier.id, section: 'checklist' },
      search: key === null ? {} : { key },
      replace: true,
    });
  };
  const close = () => {
    const key = chosen?.key;
    choose(null);
    if (key === undefined) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"] [data-item-button]`)
      ?.focus();
  };
  const nameOf = (key: string): string => {
    const item = items.find((other) => other.key === key);
    return item === undefined ? text.waitsFor(key) : text.label(item);
  };
  const makePaper = ({ madeBy, traveller }: ChecklistItem) => {
    if (madeBy === null) return null;
    const key = traveller === null ? madeBy : `${madeBy}@${traveller}`;
    return () =>
      void navigate({
        to: '/dossiers/$id/$section',
        params: { id: dossier.id, section: 'papers' },
        search: { key },
      });
  };

  if (items.length === 0) {
    return (
      <SplitPage>
        <FindingsBox dossierId={dossier.id} findings={checklist.findings} />
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </SplitPage>
    );
  }
  return (
    <SplitPage
      sideLabel={
        chosen === null ? t('panel.empty') : t('panel.label', { item: text.label(chosen) })
      }
      side={
        chosen === null ? null : (
          <ItemPanel
            dossierId={dossier.id}
            item={chosen}
            person={travellers.find(({ id }) => id === chosen.traveller)?.name ?? ''}
            mark={markOf(marks, chosen.key)}
            files={filesOf(attachments, chosen.key)}
            today={today}
            waitsFor={chosen.waitsFor.map(nameOf)}
            actions={actions}
            onMake={makePaper(chosen)}
            onClose={close}
          />
        )
      }
    >
      <PackBar dossierId={dossier.id} pack={view.pack} travellers={travellers} />
      <ChecklistHead
        progress={progressOf(items)}
        filter={filter}
        onFilter={setFilter}
        onCopy={copyMissing}
        onWhatIf={() => setAsking(true)}
      />
      {asking ? <WhatIfDialog dossier={dossier} onClose={() => setAsking(false)} /> : null}
      <FindingsBox dossierId={dossier.id} findings={checklist.findings} />
      <div ref={list}>
        <ItemGroups
          groups={groups}
          marks={marks}
          today={today}
          chosenKey={chosen?.key ?? null}
          actions={actions}
          empty={filter === 'all' ? '' : t(`empty.${filter}`)}
          onChoose={choose}
          onShowAll={() => setFilter('all')}
        />
      </div>
    </SplitPage>
  );
}
