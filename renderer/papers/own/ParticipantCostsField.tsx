import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '../../ui/index.ts';
import { withEntry } from '../model/own.ts';
import type { OpenPaper } from '../usePaper.ts';
import { FieldGroup } from './FieldGroup.tsx';

const useStyles = makeStyles({
  person: { display: 'flex', flexDirection: 'column', rowGap: '4px', marginBottom: '12px' },
});

/** Estimated and real cost of each participant. */
export function ParticipantCostsField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { saver, view } = props.paper;
  const { participantCosts } = saver.value;
  return (
    <FieldGroup
      label={t('participantCosts.label')}
      hint={t('participantCosts.hint')}
      field="participantCosts"
    >
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
    </FieldGroup>
  );
}
