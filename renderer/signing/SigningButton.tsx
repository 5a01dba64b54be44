import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SigningDialog } from './SigningDialog.tsx';

/** Opens the signed files of a paper. */
export function SigningButton(props: {
  dossierId: string;
  paperKey: string;
  name: string;
  /** Number of findings that the check before printing has about the paper. */
  findings: number;
  /** Whether the letter keeps a box for the electronic signature. */
  hasBox: boolean;
  /** Reads the paper again after a signed file was taken in. */
  onTaken: () => Promise<void>;
}): ReactElement {
  const { t } = useTranslation('signing');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('dialog.open')}
      </Button>
      {open ? <SigningDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
