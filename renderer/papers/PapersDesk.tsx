import { makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import { BundleDialog } from '../bundles/index.ts';
import { LintPanelDialog } from '../lint/index.ts';
import { AddForm } from './AddForm.tsx';
import { groupPapers, paperToOpen } from './model/list.ts';
import { PaperList } from './PaperList.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { SaveAllDialog } from './SaveAllDialog.tsx';

const useStyles = makeStyles({
  add: { margin: '0 12px 16px' },
  desk: { display: 'flex', flexGrow: 1, minHeight: '0', minWidth: '0' },
  list: {
    width: '196px',
    flexShrink: '0',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1199px)': { width: '160px' },
  },
});

/** In place of a paper's key in the address: the dialog for a bundle. */
const bundleKey = 'bundle';

/** List on the left, the chosen paper beside it. */
export function PapersDesk(props: {
  dossier: Dossier;
  papers: readonly PaperSummary[];
}): ReactElement {
  const styles = useStyles();
  const navigate = useNavigate();
  const { key, field = null } = useSearch({ strict: false });
  const [savingAll, setSavingAll] = useState(false);
  const [checking, setChecking] = useState(false);
  const { dossier, papers } = props;
  const groups = useMemo(() => groupPapers(papers), [papers]);
  const chosen = paperToOpen(papers, key ?? null);
  const choose = useCallback(
    (next: string) => {
      void navigate({
        to: '/dossiers/$id/$section',
        params: { id: dossier.id, section: 'papers' },
        search: { key: next },
        replace: true,
      });
    },
    [navigate, dossier.id],
  );
  // Who goes to the same field again gets there again.
  const arrived = useCallback(() => choose(key ?? ''), [choose, key]);
  return (
    <div className={styles.desk}>
      <div className={styles.list}>
        <PaperList
          groups={groups}
          chosenKey={chosen?.key ?? null}
          onChoose={choose}
          onSaveAll={() => setSavingAll(true)}
          onCheckAll={() => setChecking(true)}
          onBundle={() => choose(bundleKey)}
        />
        <AddForm className={styles.add} dossierId={dossier.id} onAdded={choose} />
      </div>
      {chosen === null ? null : (
        <PaperEditor
          key={chosen.key}
          dossierId={dossier.id}
          paperKey={chosen.key}
          field={field}
          onArrived={arrived}
        />
      )}
      {key === bundleKey ? (
        <BundleDialog dossierId={dossier.id} onClose={() => choose(chosen?.key ?? '')} />
      ) : null}
      {checking ? (
        <LintPanelDialog dossierId={dossier.id} onClose={() => setChecking(false)} />
      ) : null}
      {savingAll ? (
        <SaveAllDialog dossierId={dossier.id} groups={groups} onClose={() => setSavingAll(false)} />
      ) : null}
    </div>
  );
}
