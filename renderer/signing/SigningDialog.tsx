import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenFile } from '#shared/contract/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell, type ChosenFile } from '../app/shell.ts';
import { DialogFrame, ErrorNotice, FileDropZone, instantText } from '../ui/index.ts';
import { FileViewer, freshAddress } from '../viewer/index.ts';
import { SendForm } from './SendForm.tsx';
import { ServiceCheckPart } from './ServiceCheckPart.tsx';
import { SignatureReportView } from './SignatureReportView.tsx';
import { WaitingRow } from './WaitingRow.tsx';

const useStyles = makeStyles({
  // Nothing is squeezed when the dialog scrolls: a message would lose its last lines.
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    '& > *': { flexShrink: '0' },
  },
  text: { margin: '0' },
  again: { alignSelf: 'flex-start' },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  taken: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

function Taken(props: { dossierId: string; file: TakenFile }): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const language = useLanguage();
  const { api, orpc } = useCore();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [open, setOpen] = useState(false);
  const [detailed, setDetailed] = useState(false);
  const { file, dossierId } = props;
  const shown = useQuery({
    ...orpc.signing.view.queryOptions({ input: { dossierId, id: file.id }, ...freshAddress }),
    enabled: open,
  });
  const saveCopy = async () => {
    try {
      const target = await shell().chooseSaveFile({ kind: 'pdf', suggestedName: file.fileName });
      if (target === null) return;
      await api.signing.saveCopy({ dossierId, id: file.id, handle: target.handle });
      notify({ text: t('dialog.saved', { name: target.name }) });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <>
      <div className={styles.taken}>
        <Text>
          {t('dialog.takenAt', {
            name: file.fileName,
            at: instantText(file.receivedAt, language),
          })}
        </Text>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('dialog.view')}
        </Button>
        <Button size="small" onClick={() => void saveCopy()}>
          {t('dialog.saveCopy')}
        </Button>
        <Button size="small" aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
          {t('dialog.details')}
        </Button>
      </div>
      {detailed ? (
        <>
          <SignatureReportView
            fileName={file.fileName}
            report={file.report}
            match={file.match}
            placement={file.placement}
          />
          <ServiceCheckPart file={{ dossierId, id: file.id }} report={file.report} />
        </>
      ) : null}
      {open ? (
        <FileViewer fileName={file.fileName} file={shown} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** Looks at a chosen file, and takes it in when it holds. */
function Incoming(props: {
  dossierId: string;
  paperKey: string;
  file: ChosenFile;
  onTaken: () => void;
}): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const [accepted, setAccepted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { dossierId, paperKey: key } = props;
  const { handle } = props.file;
  const seen = useQuery(
    orpc.signing.inspect.queryOptions({
      input: { dossierId, key, handle },
      gcTime: 0,
      retry: false,
    }),
  );
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was found stands under the place where the file was chosen, which may be out of view.
    title.current?.scrollIntoView({ block: 'start' });
  }, [seen.isPending]);
  const heading = (
    <h3 ref={title} className={styles.heading}>
      {props.file.name}
    </h3>
  );
  if (seen.isPending) return <Spinner label={t('dialog.looking')} />;
  if (seen.isError) {
    return (
      <>
        {heading}
        <ErrorNotice error={seen.error} />
      </>
    );
  }
  const { report, match } = seen.data;
  const holds = report.verdict === 'valid' || report.verdict === 'appended';
  const differs = match.how === 'different';
  const take = async () => {
    setBusy(true);
    try {
      await api.signing.takeIn({ dossierId, key, handle, acceptDifference: accepted });
      props.onTaken();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {heading}
      <SignatureReportView {...seen.data} />
      {report.verdict === 'valid' || report.verdict === 'appended' ? null : (
        <p className={styles.text}>{t(`dialog.next.${report.verdict}`)}</p>
      )}
      {report.signatures.length === 0 ? null : (
        <ServiceCheckPart file={{ handle }} report={report} />
      )}
      {holds && differs ? (
        <Checkbox
          label={t('dialog.accept')}
          checked={accepted}
          onChange={(_, data) => setAccepted(data.checked === true)}
        />
      ) : null}
      {failure === null ? null : <ErrorNotice error={failure} />}
      {holds ? (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={busy || (differs && !accepted)}
            onClick={() => void take()}
          >
            {t('dialog.take')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Signed files of one paper: those taken in, and a new one to look at. */
export function SigningDialog(props: {
  dossierId: string;
  paperKey: string;
  name: string;
  /** Number of findings that the check before printing has about the paper. */
  findings: number;
  /** Whether the letter keeps a box for the electronic signature. */
  hasBox: boolean;
  onTaken: () => Promise<void>;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['signing', 'common']);
  const styles = useStyles();
  const { orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [file, setFile] = useState<ChosenFile | null>(null);
  // A letter that is signed already is signed once more only by a decision.
  const [again, setAgain] = useState(false);
  const { dossierId, paperKey } = props;
  const kept = useQuery(orpc.signing.list.queryOptions({ input: { dossierId } }));
  const waiting = useQuery(orpc.signing.waiting.queryOptions({ input: { dossierId } }));
  const isWaiting = waiting.data?.includes(paperKey) === true;
  const hasService = useQuery(orpc.signing.connector.queryOptions()).data?.on === true;
  const waitingProps = { dossierId, paperKey, isWaiting, onChanged: props.onTaken };
  const taken = (kept.data ?? []).filter(({ key }) => key === paperKey);
  const isSigned = taken.length > 0 && !again;
  const onTaken = async () => {
    setFile(null);
    setAgain(false);
    try {
      await queryClient.invalidateQueries({ queryKey: orpc.signing.key() });
      await props.onTaken();
      notify({ text: t('dialog.taken', { paper: props.name }) });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <DialogFrame
      title={t('dialog.title', { paper: props.name })}
      contentClass={styles.content}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t('common:action.close')}</Button>}
    >
      {props.findings === 0 || taken.length > 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('dialog.findings', { number: props.findings })}</MessageBarBody>
        </MessageBar>
      )}
      {kept.isError ? <ErrorNotice error={kept.error} /> : null}
      {taken.map((item) => (
        <Taken key={item.id} dossierId={dossierId} file={item} />
      ))}
      {isWaiting ? <WaitingRow {...waitingProps} /> : null}
      {isSigned ? (
        <Button className={styles.again} onClick={() => setAgain(true)}>
          {t('dialog.again')}
        </Button>
      ) : (
        <>
          {/* While a file is looked at, it alone is what this is about. */}
          {hasService && file === null ? (
            <>
              <SendForm
                dossierId={dossierId}
                paperKey={paperKey}
                hasBox={props.hasBox}
                onSigned={() => void onTaken()}
              />
              <Text weight="semibold">{t('dialog.byHand')}</Text>
            </>
          ) : null}
          <p className={styles.text}>{t('dialog.intro')}</p>
          {isWaiting || file !== null ? null : <WaitingRow {...waitingProps} />}
          <FileDropZone
            kind="pdf"
            label={t('dialog.drop')}
            onFiles={([chosen]) => setFile(chosen ?? null)}
          />
          {file === null ? null : (
            <Incoming
              key={file.handle}
              dossierId={dossierId}
              paperKey={paperKey}
              file={file}
              onTaken={() => void onTaken()}
            />
          )}
        </>
      )}
    </DialogFrame>
  );
}
