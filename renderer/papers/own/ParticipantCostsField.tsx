import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '../../ui/index.ts';
import { withEntry } from '../model/own.ts';
import type { OpenPaper } from '../usePaper.ts';

const useStyles = makeStyles({
  group: { border: '0', margin: '0', padding: '0', minWidth: '0' },
  legend: { padding: '0', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  person: { display: 'flex', flexDirection: 'column', rowGap: '4px', marginBottom: '12px' },
});

/** Estimated and real cost of each participant. */
export function ParticipantCostsField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { saver, view } = props.paper;
  const { participantCosts } = saver.value;
  return (
    <fieldset className={styles.group} data-field="participantCosts">
      <legend className={styles.legend}>{t('participantCosts.label')}</legend>
      <p className={styles.hint}>{t('participantCosts.hint')}</p>
      {view.people.map(({ id, name }) => {
        const own = participantCosts.find((entry) => entry.travellerId === id) ?? {
          travellerId: id,
          estimated: null,
          real: null,
        };
        const change = (patch: Partial<typeof own>) =>
          saver.change({ participantCosts: withEntry(participantCosts, { ...own, ...patch }) });
        return (
          <div key={id} className={styles.person}>
            <MoneyField
              label={t('participantCosts.estimated', { name })}
              value={own.estimated}
              onChange={(estimated) => change({ estimated })}
            />
            <MoneyField
              label={t('participantCosts.real', { name })}
              value={own.real}
              onChange={(real) => change({ real })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
