import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { useRuleText } from '../basis/index.ts';
import type { OpenForm, RecordingKind } from './model/recording.ts';
import { rowsByAgency } from './model/rows.ts';
import { StepDetails } from './StepDetails.tsx';
import { StepRow } from './StepRow.tsx';
import type { TrackingActions } from './useTrackingActions.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { textAlign: 'left', padding: '6px', verticalAlign: 'middle' },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
      whiteSpace: 'nowrap',
    },
  },
  agency: {
    '& th': {
      paddingTop: '12px',
      fontWeight: tokens.fontWeightSemibold,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  details: { backgroundColor: tokens.colorNeutralBackground2 },
});

/** What the table needs. */
export interface StepTableProps {
  steps: readonly TrackingStep[];
  today: string;
  /** Names of travellers by id. */
  names: ReadonlyMap<string, string>;
  /** Name of a step in one line, for labels. */
  nameOf: (step: TrackingStep) => string;
  openKey: string | null;
  form: OpenForm | null;
  actions: TrackingActions;
  onOpen: (key: string | null) => void;
  onRecord: (step: string, kind: RecordingKind) => void;
  onCloseForm: () => void;
}

/** One row for each step of the route, and one for each traveller where a step is personal. */
export function StepTable(props: StepTableProps): ReactElement {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const text = useRuleText();
  const columns = ['step', 'state', 'sent', 'reference', 'waiting', 'granted', 'actions'] as const;
  return (
    <table className={styles.table} aria-label={t('table.label')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsByAgency(props.steps).map(({ agency, steps }) => {
          const personal = steps.some((step) => step.key.includes('@'));
          return (
            <Fragment key={agency}>
              {personal ? (
                <tr className={styles.agency}>
                  <th scope="colgroup" colSpan={columns.length}>
                    {text.agency(agency)}
                  </th>
                </tr>
              ) : null}
              {steps.map((step) => (
                <Fragment key={step.key}>
                  <StepRow
                    step={step}
                    title={personal ? personOf(step) : text.agency(agency)}
                    name={props.nameOf(step)}
                    indented={personal}
                    today={props.today}
                    open={props.openKey === step.key}
                    onOpen={() => props.onOpen(props.openKey === step.key ? null : step.key)}
                    onRecord={(kind) => props.onRecord(step.key, kind)}
                  />
                  {props.openKey === step.key ? (
                    <tr className={styles.details}>
                      <td colSpan={columns.length}>
                        <StepDetails
                          step={step}
                          name={props.nameOf(step)}
                          today={props.today}
                          form={props.form?.step === step.key ? props.form : null}
                          actions={props.actions}
                          onRecord={(kind) => props.onRecord(step.key, kind)}
                          onCloseForm={props.onCloseForm}
                        />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );

  function personOf(step: TrackingStep): string {
    const traveller = step.key.split('@')[1] ?? '';
    return props.names.get(traveller) ?? props.nameOf(step);
  }
}
