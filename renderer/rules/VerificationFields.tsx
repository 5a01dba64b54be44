import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, FileDropZone, TextField, TickField } from '../ui/index.ts';
import type { CorrectionDraft } from './model/correction.ts';

const useStyles = makeStyles({
  scan: { display: 'flex', alignItems: 'center', columnGap: '6px', overflowWrap: 'anywhere' },
  hint: { margin: '0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The part of a draft that tells of a verification. */
export type VerificationDraft = Pick<
  CorrectionDraft,
  'isVerified' | 'by' | 'on' | 'paper' | 'scan' | 'dropScan'
>;

/** Who checked it, when, on what paper, with the scan. */
export function VerificationFields(props: {
  draft: VerificationDraft;
  /** Name of the scan that is kept already. */
  kept: string | null;
  problemOf: (field: string) => string | undefined;
  onChange: (patch: Partial<VerificationDraft>) => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  const styles = useStyles();
  const { draft, kept, problemOf, onChange } = props;
  const scan = draft.scan?.name ?? (draft.dropScan ? null : kept);
  return (
    <>
      <TickField
        label={t('verify.tick')}
        checked={draft.isVerified}
        onChange={(isVerified) => onChange({ isVerified })}
      />
      {draft.isVerified ? (
        <>
          <TextField
            field="verified.by"
            label={t('verify.by')}
            hint={t('verify.byHint')}
            required
            maxLength={300}
            value={draft.by}
            problem={problemOf('verified.by')}
            onChange={(by) => onChange({ by })}
          />
          <DateField
            field="verified.on"
            label={t('verify.on')}
            required
            value={draft.on}
            problem={problemOf('verified.on')}
            onChange={(on) => onChange({ on })}
          />
          <TextField
            field="verified.paper"
            label={t('verify.paper')}
            hint={t('verify.paperHint')}
            required
            maxLength={500}
            value={draft.paper}
            problem={problemOf('verified.paper')}
            onChange={(paper) => onChange({ paper })}
          />
          {scan === null ? null : (
            <div className={styles.scan}>
              <DocumentRegular aria-hidden />
              {scan}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('verify.removeScan', { name: scan })}
                onClick={() => onChange({ scan: null, dropScan: true })}
              />
            </div>
          )}
          <FileDropZone
            kind="attachment"
            label={t('verify.scan')}
            onFiles={([file]) => {
              if (file !== undefined) {
                onChange({ scan: { handle: file.handle, name: file.name }, dropScan: false });
              }
            }}
          />
        </>
      ) : (
        <p className={styles.hint}>{t('verify.why')}</p>
      )}
    </>
  );
}
