import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shell, type ChosenFile } from '../app/shell.ts';
import { LintSummary } from '../lint/index.ts';
import { usePaperName } from '../basis/index.ts';
import { ProgressPanel, SaveFolderDialog } from '../ui/index.ts';
import { usualPapers, type PaperGroupView } from './model/list.ts';
import { SaveAllChoice } from './SaveAllChoice.tsx';
import { SaveAllResult } from './SaveAllResult.tsx';
import { useSaveAll } from './useSaveAll.ts';

/** Makes many papers into a folder: choose, wait with a way to stop, and see what came of it. */
export function SaveAllDialog(props: {
  dossierId: string;
  groups: readonly PaperGroupView[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const papers = props.groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.papers));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(usualPapers(papers).map(({ key }) => key)),
  );
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const [missing, setMissing] = useState(false);
  const saving = useSaveAll(props.dossierId);
  const { state } = saving;
  const nameOfPaper = usePaperName();

  const nameOf = (key: string): string => {
    const paper = papers.find((other) => other.key === key);
    return paper === undefined ? key : nameOfPaper(paper);
  };
  const start = async (keys: readonly string[]) => {
    setMissing(keys.length === 0);
    if (keys.length === 0) return;
    // Without a folder it is asked for now.
    const target = folder ?? (await shell().chooseFolder({ title: t('saveAll.folderTitle') }));
    if (target === null) return;
    setFolder(target);
    await saving.start(keys, target.handle);
  };
  const close = () => {
    saving.cancel();
    props.onClose();
  };

  return (
    <SaveFolderDialog
      title={t('saveAll.title')}
      step={state.step}
      folder={folder}
      start={t('saveAll.start', { count: chosen.size })}
      onStart={() => void start([...chosen])}
      onClose={close}
    >
      {state.step === 'choose' ? (
        <SaveAllChoice
          groups={props.groups}
          chosen={chosen}
          folder={folder}
          missing={missing}
          onChosen={(next) => {
            setChosen(next);
            setMissing(false);
          }}
          onFolder={setFolder}
        />
      ) : null}
      {state.step === 'choose' ? <LintSummary dossierId={props.dossierId} onLeave={close} /> : null}
      {state.step === 'working' ? (
        <ProgressPanel
          label={t('saveAll.title')}
          done={state.done}
          total={state.total}
          current={nameOf(state.key)}
          onCancel={saving.cancel}
        />
      ) : null}
      {state.step === 'finished' ? (
        <SaveAllResult
          state={state}
          folder={folder?.name ?? ''}
          nameOf={nameOf}
          onAgain={() => void start(state.failed.map(({ key }) => key))}
        />
      ) : null}
    </SaveFolderDialog>
  );
}
