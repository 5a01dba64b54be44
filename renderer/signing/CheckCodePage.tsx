import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeAnswer } from '#shared/contract/index.ts';
import { useApi } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import type { ChosenFile } from '../app/shell.ts';
import { ErrorNotice, FileDropZone, LongTextField, PageHeader, shortDate } from '../ui/index.ts';
import { layout } from '../ui/theme.ts';
import { codeInPdf } from './findCode.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: `20px ${layout.pagePadding} 40px`,
    maxWidth: '760px',
    overflowY: 'auto',
  },
  text: { margin: '0' },
  button: { alignSelf: 'flex-start' },
  letters: { margin: '0', paddingLeft: '20px' },
});

const intents = {
  genuine: 'success',
  false: 'error',
  foreign: 'warning',
  newer: 'warning',
  damaged: 'warning',
} as const;

function Answer({ answer }: { answer: CodeAnswer }): ReactElement {
  const { t } = useTranslation(['signing', 'papers']);
  const styles = useStyles();
  const language = useLanguage();
  const { result, number, date, letters } = answer;
  return (
    <>
      <MessageBar intent={intents[result]} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t(`code.${result}`)}</MessageBarTitle>
          {number === null
            ? null
            : t(result === 'genuine' ? 'code.numberAndDate' : 'code.claims', {
                number,
                date: shortDate(date ?? '', language),
              })}
          {result === 'false' ? ` ${t('code.whatNow')}` : null}
        </MessageBarBody>
      </MessageBar>
      {result !== 'genuine' ? null : letters.length === 0 ? (
        <p className={styles.text}>{t('code.gone')}</p>
      ) : (
        <>
          <p className={styles.text}>{t('code.compare')}</p>
          <ul className={styles.letters}>
            {letters.map((letter) => (
              <li key={`${letter.dossierId}/${letter.key}`}>
                <Text weight="semibold">
                  {letter.subject || t(`papers:kindLong.${letter.kind}`)}
                </Text>
                <br />
                {letter.about.length === 0 ? null : (
                  <>
                    {t('code.about', { names: letter.about.join(', ') })}
                    <br />
                  </>
                )}
                {letter.signer === '' ? null : (
                  <>
                    {t('code.signer', { name: letter.signer })}
                    <br />
                  </>
                )}
                <Link
                  to="/dossiers/$id/$section"
                  params={{ id: letter.dossierId, section: 'papers' }}
                  search={{ key: letter.key }}
                >
                  {letter.dossierTitle}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Checks the code of a letter: pasted, or read from a picture or a PDF. */
export function CheckCodePage(): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const api = useApi();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setAnswer(null);
    setMissing(null);
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const check = (code: string) =>
    during(async () => setAnswer(await api.signing.checkCode({ text: code })));
  const read = ({ handle, name }: ChosenFile) =>
    during(async () => {
      const found = /\.pdf$/iu.test(name)
        ? await codeInPdf((await api.signing.openPdf({ handle })).url, new AbortController().signal)
        : (await api.signing.readCode({ handle })).text;
      if (found === null) {
        // What was in the field belongs to another letter.
        setText('');
        setMissing(name);
        return;
      }
      setText(found);
      setAnswer(await api.signing.checkCode({ text: found }));
    });

  return (
    <>
      <PageHeader title={t('page.title')} />
      <div className={styles.page}>
        <p className={styles.text}>{t('page.intro')}</p>
        <FileDropZone
          kind="attachment"
          label={t('page.drop')}
          disabled={busy}
          onFiles={([file]) => {
            if (file !== undefined) void read(file);
          }}
        />
        <LongTextField
          label={t('page.text')}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(value) => {
            setText(value);
            setAnswer(null);
          }}
        />
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={busy || text.trim() === ''}
          onClick={() => void check(text)}
        >
          {t('page.check')}
        </Button>
        {busy ? <Spinner label={t('page.reading')} /> : null}
        {missing === null ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('code.none', { name: missing })}</MessageBarBody>
          </MessageBar>
        )}
        {failure === null ? null : <ErrorNotice error={failure} />}
        {answer === null ? null : <Answer answer={answer} />}
      </div>
    </>
  );
}
