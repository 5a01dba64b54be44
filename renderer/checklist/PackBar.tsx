import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackName, PackStanding } from '#shared/contract/index.ts';
import { isSameChecklist } from '#shared/domain/rules/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useNotifyUndoable } from '../basis/index.ts';
import { DialogFrame, ErrorNotice, shortDate } from '../ui/index.ts';
import { DifferenceList } from './DifferenceList.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto' },
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  bar: { marginBottom: '12px' },
});

function nameOf({ version, id }: PackName): string {
  return version === '' ? id : version;
}

/** Says that there is a newer rule pack, shows what it would change, and takes it only on request. */
export function PackBar(props: {
  dossierId: string;
  pack: PackStanding;
  travellers: readonly { id: string; name: string }[];
}): ReactElement | null {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { used, absent, newer } = props.pack;
  if (newer === null && absent === null) return null;
  return (
    <>
      <MessageBar
        className={styles.bar}
        intent={absent === null ? 'info' : 'warning'}
        layout="multiline"
      >
        <MessageBarBody>
          {absent === null
            ? t('pack.newer', { newer: newer === null ? '' : nameOf(newer), used: nameOf(used) })
            : t('pack.absent', { absent, used: nameOf(used) })}
        </MessageBarBody>
        {newer === null ? null : (
          <MessageBarActions>
            <Button size="small" onClick={() => setOpen(true)}>
              {t('pack.see')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {open && newer !== null ? (
        <PackChangeDialog {...props} newer={newer} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function PackChangeDialog(props: {
  dossierId: string;
  newer: PackName;
  travellers: readonly { id: string; name: string }[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['explain', 'common']);
  const styles = useStyles();
  const language = useLanguage();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyUndoable = useNotifyUndoable(props.dossierId);
  const notifyError = useNotifyError();
  const { dossierId, newer } = props;
  const query = useQuery(orpc.checklist.packChange.queryOptions({ input: { dossierId } }));
  const name = nameOf(newer);
  const queryKey = orpc.checklist.get.queryKey({ input: { dossierId } });
  const apply = async () => {
    try {
      const view = await api.checklist.applyPack({ dossierId, pack: newer.id });
      props.onClose();
      queryClient.setQueryData(queryKey, view);
      await notifyUndoable(t('pack.applied', { newer: name }), t('pack.undone'), () =>
        queryClient.invalidateQueries({ queryKey }),
      );
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const difference = query.data ?? null;
  return (
    <DialogFrame
      title={t('pack.title', { newer: name })}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={query.isPending}
            onClick={() => void apply()}
          >
            {t('pack.apply')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        {t('pack.text', { newer: name, date: shortDate(newer.compiled, language) })}
      </p>
      {query.error === null ? null : (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.isPending ? <p>{t('whatIf.working')}</p> : null}
      {difference === null ? null : isSameChecklist(difference) ? (
        <p>{t('pack.same')}</p>
      ) : (
        <DifferenceList
          difference={difference}
          nameOf={(id) => props.travellers.find((one) => one.id === id)?.name ?? ''}
        />
      )}
    </DialogFrame>
  );
}
