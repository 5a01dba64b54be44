import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog, LongTextField } from '../ui/index.ts';
import { Difference } from './Difference.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import type { ReadTemplate, TemplateActions } from './useTemplateActions.ts';
import type { OpenTemplate } from './useTemplateDraft.ts';
import { useTemplateWords } from './useTemplateWords.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

/** Which dialog is open. */
export type OpenDialog =
  | { type: 'save' | 'versions' | 'discard' | 'takeBack' }
  | { type: 'import'; read: ReadTemplate }
  | null;

/** The dialogs of the words of one kind. */
export function TemplateDialogs(props: {
  dialog: OpenDialog;
  open: OpenTemplate;
  name: string;
  actions: TemplateActions;
  onClose: () => void;
}): ReactElement | null {
  const { t } = useTranslation('templates');
  const { dialog, actions, onClose, open } = props;
  const after = async (work: Promise<boolean>) => {
    if (await work) onClose();
  };
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'save':
      return (
        <SaveDialog open={open} onSave={(note) => after(actions.save(note))} onClose={onClose} />
      );
    case 'versions':
      return (
        <VersionsDialog
          view={open.saver.answer}
          name={props.name}
          onRestore={(version) => void after(actions.restore(version))}
          onClose={onClose}
        />
      );
    case 'discard':
      return (
        <ConfirmDialog
          open
          title={t('discard.title')}
          text={t('discard.text')}
          confirm={t('discard.confirm')}
          onConfirm={() => after(actions.discard())}
          onClose={onClose}
        />
      );
    case 'takeBack':
      return (
        <ConfirmDialog
          open
          title={t('takeBack.title')}
          text={t('takeBack.text')}
          confirm={t('takeBack.confirm')}
          onConfirm={() => after(actions.takeBack())}
          onClose={onClose}
        />
      );
    case 'import':
      return <ImportDialog read={dialog.read} open={open} onClose={onClose} />;
  }
}

function SaveDialog(props: {
  open: OpenTemplate;
  onSave: (note: string) => unknown;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const words = useTemplateWords();
  const [note, setNote] = useState('');
  const { draft, saver } = props.open;
  return (
    <TemplateDialog
      title={t('save.title')}
      confirm={t('save.confirm')}
      onConfirm={() => props.onSave(note)}
      onClose={props.onClose}
    >
      <p>{t('save.text')}</p>
      <LongTextField
        label={t('save.note')}
        value={note}
        maxLength={300}
        rows={2}
        onChange={setNote}
      />
      <Difference lines={words.difference(saver.answer.template, draft)} />
    </TemplateDialog>
  );
}

function ImportDialog(props: {
  read: ReadTemplate;
  open: OpenTemplate;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const words = useTemplateWords();
  const { read, open } = props;
  const { template } = read;
  return (
    <TemplateDialog
      title={t('import.title', { file: read.fileName })}
      confirm={t('import.confirm')}
      disabled={template === null}
      onConfirm={() => {
        if (template !== null) open.change({ ...template, version: open.draft.version });
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <p>{template === null ? t('import.refused') : t('import.text')}</p>
      {read.problems.length === 0 ? null : (
        <>
          <h3>{t('import.problems')}</h3>
          <ul>
            {read.problems.map((problem, index) => (
              // One fault may be found at several places with the same words.
              <li key={index}>
                {words.place(problem)}: {words.problem(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
      {template === null ? null : <Difference lines={words.difference(open.draft, template)} />}
    </TemplateDialog>
  );
}
