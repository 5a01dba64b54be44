import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  ErrorCircleFilled,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because, Finding } from '#shared/domain/rules/index.ts';
import { BasisNote, type Basis } from './BasisNote.tsx';
import { useRuleText } from './ruleText.ts';

const useStyles = makeStyles({
  list: { containerType: 'inline-size', listStyleType: 'none', margin: '0', padding: '0' },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: '0' },
    '& svg': { width: '16px', height: '16px' },
    '@container (max-width: 440px)': { gridTemplateColumns: '16px minmax(0, 1fr)' },
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  severity: { fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    columnGap: '4px',
    // In a narrow side the buttons stand under the words instead of squeezing them.
    '@container (max-width: 440px)': {
      gridColumnStart: '2',
      flexDirection: 'row-reverse',
      justifyContent: 'flex-end',
      marginTop: '4px',
    },
  },
  basis: { gridColumn: '2 / -1', padding: '4px 0 6px' },
  places: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0 0', padding: '0' },
  place: { listStyleType: 'none', maxWidth: '100%' },
});

/** A finding of the dossier or of one paper; those of a paper have no basis of their own. */
export interface ShownFinding {
  severity: Finding['severity'];
  message: Because;
  field: string | null;
  basis?: Basis;
  /** Where it was found, under the words. */
  about?: string;
  /** The places of a finding that is the same at several, each with its own way. */
  places?: readonly { name: string; field: string | null }[];
}

const icons = {
  error: ErrorCircleFilled,
  warning: WarningRegular,
  info: InfoRegular,
} as const;

/** What is wrong or worth knowing, each with the way to its field and, on demand, its basis. */
export function FindingsList(props: {
  findings: readonly ShownFinding[];
  /** Whether the way to a field exists; without it no button is shown. */
  canGo: (field: string) => boolean;
  onGo: (field: string) => void;
  label: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.findings.map((finding, index) => (
        <FindingRow
          key={`${index} ${finding.message.key} ${finding.field ?? ''}`}
          finding={finding}
          canGo={props.canGo}
          onGo={props.onGo}
        />
      ))}
    </ul>
  );
}

function Places(props: {
  finding: ShownFinding;
  canGo: (field: string) => boolean;
  onGo: (field: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const { places = [] } = props.finding;
  if (places.length === 0) return null;
  return (
    <ul className={styles.places}>
      {places.map(({ name, field }, index) => (
        // One paper may stand here twice, with a field each.
        <li key={index} className={styles.place}>
          {field === null || !props.canGo(field) ? (
            name
          ) : (
            <Button
              size="small"
              aria-label={t('findings.toFieldOf', { place: name })}
              onClick={() => props.onGo(field)}
            >
              {name}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function FindingRow(props: {
  finding: ShownFinding;
  canGo: (field: string) => boolean;
  onGo: (field: string) => void;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const text = useRuleText();
  const [open, setOpen] = useState(false);
  const basisId = useId();
  const { severity, message, field, basis, about } = props.finding;
  const Icon = icons[severity];
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, styles[severity])}>
        <Icon aria-hidden />
      </span>
      <span>
        <span className={mergeClasses(styles.severity, styles[severity])}>
          {t(`findings.severity.${severity}`)}:{' '}
        </span>
        {text.message(message)}
        {about === undefined ? null : <span className={styles.about}>{about}</span>}
        <Places finding={props.finding} canGo={props.canGo} onGo={props.onGo} />
      </span>
      <span className={styles.actions}>
        {basis === undefined ? null : (
          <Button
            size="small"
            appearance="subtle"
            iconPosition="after"
            icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={open}
            aria-controls={open ? basisId : undefined}
            onClick={() => setOpen(!open)}
          >
            {open ? t('findings.hide') : t('findings.more')}
          </Button>
        )}
        {field === null || !props.canGo(field) ? null : (
          <Button size="small" onClick={() => props.onGo(field)}>
            {t('findings.toField')}
          </Button>
        )}
      </span>
      {open && basis !== undefined ? (
        <div id={basisId} className={styles.basis}>
          <BasisNote basis={basis} />
        </div>
      ) : null}
    </li>
  );
}
