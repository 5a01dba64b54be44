import { Button, Checkbox, Text, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office, SigningSettings } from '#shared/domain/office/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useNotifyError } from '../app/notify.tsx';
import {
  FileDropZone,
  Form,
  FormRow,
  FormTitle,
  GradeBadge,
  LongTextField,
  instantText,
} from '../ui/index.ts';

import { ConnectorForm } from './ConnectorForm.tsx';

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  text: { margin: '0' },
});

function Roots(): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const language = useLanguage();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const roots = useQuery(orpc.signing.roots.queryOptions()).data ?? [];
  const change = async (work: Promise<unknown>) => {
    try {
      await work;
      await queryClient.invalidateQueries({ queryKey: orpc.signing.key() });
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <>
      {roots.length === 0 ? (
        <Text>{t('part.noRoots')}</Text>
      ) : (
        <ul className={styles.list}>
          {roots.map(({ fingerprint, name, notAfter }) => (
            <li key={fingerprint}>
              {t('part.root', { name, until: instantText(notAfter, language) })}{' '}
              <Button
                size="small"
                aria-label={t('part.removeRootOf', { name })}
                onClick={() => void change(api.signing.removeRoot({ fingerprint }))}
              >
                {t('part.removeRoot')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileDropZone
        kind="any"
        label={t('part.addRoot')}
        onFiles={([file]) => {
          if (file !== undefined) void change(api.signing.addRoot({ handle: file.handle }));
        }}
      />
    </>
  );
}

/** Check code, box for the electronic signature, and the issuers that the office trusts. */
export function SigningPart(props: {
  saver: { value: Office; change: (patch: Partial<Office>) => void };
}): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { value, change } = props.saver;
  const { signing } = value;
  const set = (patch: Partial<SigningSettings>) => change({ signing: { ...signing, ...patch } });
  return (
    <Form label={t('part.title')}>
      <FormTitle nested>{t('part.code')}</FormTitle>
      <FormRow aside={<p>{t('part.codeAside')}</p>}>
        <Checkbox
          label={t('part.codeOn')}
          checked={signing.checkCode}
          onChange={(_, data) => set({ checkCode: data.checked === true })}
        />
      </FormRow>
      <FormTitle nested>{t('part.box')}</FormTitle>
      <FormRow aside={<p>{t('part.boxAside')}</p>}>
        <Checkbox
          label={t('part.boxOn')}
          checked={signing.signatureBox}
          onChange={(_, data) => set({ signatureBox: data.checked === true })}
        />
        <LongTextField
          label={t('part.footer')}
          maxLength={600}
          rows={3}
          value={signing.footer}
          onChange={(footer) => set({ footer })}
        />
        <p className={styles.text}>
          <GradeBadge grade="C" /> {t('part.footerGrade')}
        </p>
      </FormRow>
      <FormTitle nested>{t('connector.title')}</FormTitle>
      <FormRow aside={<p>{t('connector.aside')}</p>}>
        <ConnectorForm />
      </FormRow>
      <FormTitle nested>{t('part.roots')}</FormTitle>
      <FormRow aside={<p>{t('part.rootsAside')}</p>}>
        <Roots />
      </FormRow>
    </Form>
  );
}
