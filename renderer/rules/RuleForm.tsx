import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblems } from './useFieldProblems.ts';
import { VerificationFields, type VerificationDraft } from './VerificationFields.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  actions: { display: 'flex', columnGap: '8px' },
});

/** A form about a rule: its fields, who verified it, what is wrong with it as a whole, and its buttons. */
export function RuleForm(props: {
  title: string;
  /** Words of the button that keeps it. */
  save: string;
  draft: VerificationDraft;
  /** Name of the scan that is kept already. */
  scan: string | null;
  problems: FieldProblems;
  isBusy: boolean;
  onVerification: (patch: Partial<VerificationDraft>) => void;
  onSave: () => Promise<void>;
  onClose: () => void;
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { problems } = props;
  return (
    <form
      ref={props.ref}
      className={styles.form}
      noValidate
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSave();
      }}
    >
      {props.children}
      <VerificationFields
        draft={props.draft}
        kept={props.scan}
        problemOf={problems.of}
        onChange={props.onVerification}
      />
      {problems.general === '' ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problems.general}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={props.isBusy}>
          {props.save}
        </Button>
        <Button onClick={props.onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
