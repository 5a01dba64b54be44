import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { useApi } from '#renderer/app/api.ts';
import { findIssues } from '#renderer/app/fieldIssues.ts';
import { ChoiceField, DateField, ErrorNotice, FieldPair, TextField } from '#renderer/ui/index.ts';
import {
  emptyPersonDraft,
  passportKinds,
  personDraft,
  travellerCategories,
  type Passport,
  type PersonDraft,
} from '#shared/domain/people/index.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingBottom: '16px' },
  text: { margin: '0', color: tokens.colorNeutralForeground2 },
});

/** Records a person without leaving the dossier; they join it at once. */
export function NewPersonPanel(props: {
  open: boolean;
  onCreated: (personId: string) => void;
  onClose: () => void;
}): ReactElement {
  return (
    <OverlayDrawer
      position="end"
      size="medium"
      open={props.open}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      {props.open ? <PersonForm {...props} /> : null}
    </OverlayDrawer>
  );
}

function emptyPassport(): Passport {
  return {
    id: v7(),
    kind: 'service',
    number: '',
    nameInPassport: '',
    issuedAt: '',
    issuedOn: null,
    expiresOn: null,
  };
}

function PersonForm(props: {
  onCreated: (personId: string) => void;
  onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'common', 'people', 'rules']);
  const api = useApi();
  const [draft, setDraft] = useState<PersonDraft>(emptyPersonDraft);
  const [passport, setPassport] = useState(emptyPassport);
  const [tried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const hasPassport = passport.number !== '' || passport.expiresOn !== null;
  const whole: PersonDraft = { ...draft, passports: hasPassport ? [passport] : [] };
  const issues = findIssues(personDraft.shape, whole);
  const nameMissing = draft.name.trim() === '';
  const issueOf = (path: string) => issues.find((issue) => issue.path === path);
  const change = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    setTried(true);
    if (nameMissing || issues.length > 0 || isSaving) return;
    setSaving(true);
    setError(null);
    try {
      const { person } = await api.people.create(whole);
      props.onClose();
      props.onCreated(person.id);
    } catch (thrown) {
      setError(thrown);
      setSaving(false);
    }
  };
  const textField = (key: 'nip' | 'rank' | 'position' | 'unit') => (
    <TextField
      label={t(`travellers.${key}`)}
      value={draft[key]}
      maxLength={300}
      problem={issueOf(key)}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('common:action.close')}
              onClick={props.onClose}
            />
          }
        >
          {t('newPerson.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <p className={styles.text}>{t('newPerson.text')}</p>
        {error === null ? null : <ErrorNotice error={error} />}
        <TextField
          label={t('newPerson.name')}
          required
          autoFocus
          value={draft.name}
          maxLength={200}
          problem={tried && nameMissing ? t('newPerson.nameRequired') : issueOf('name')}
          onChange={(name) => change({ name })}
        />
        <ChoiceField
          label={t('travellers.category')}
          value={draft.category}
          choices={travellerCategories.map((value) => ({
            value,
            label: t(`rules:categories.${value}`),
          }))}
          onChange={(category) => change({ category })}
          onClear={() => change({ category: null })}
        />
        {textField('nip')}
        {textField('rank')}
        {textField('position')}
        {textField('unit')}
        <ChoiceField
          label={t('newPerson.passportKind')}
          value={passport.kind}
          choices={passportKinds.map((value) => ({
            value,
            label: t(`people:passport.kinds.${value}`),
          }))}
          onChange={(kind) => setPassport({ ...passport, kind })}
        />
        <FieldPair>
          <TextField
            label={t('newPerson.passportNumber')}
            value={passport.number}
            maxLength={12}
            problem={issueOf('passports.0.number')}
            onChange={(number) =>
              setPassport({ ...passport, number: number.toUpperCase().replaceAll(/\s/gu, '') })
            }
          />
          <DateField
            label={t('newPerson.passportExpires')}
            value={passport.expiresOn}
            problem={issueOf('passports.0.expiresOn')}
            onChange={(expiresOn) => setPassport({ ...passport, expiresOn })}
          />
        </FieldPair>
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void save()}>
          {t('newPerson.save')}
        </Button>
        <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
        {tried && issues.length > 0 ? <span role="alert">{t('newPerson.wrong')}</span> : null}
      </DrawerFooter>
    </>
  );
}
