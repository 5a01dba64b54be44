import { Button, Text, makeStyles } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  state: { display: 'inline-flex', columnGap: '6px', alignItems: 'center' },
});

/** Says that a paper went to be signed, by the agency's service or by other means, and is not back; or lets that be noted. */
export function WaitingRow(props: {
  dossierId: string;
  paperKey: string;
  isWaiting: boolean;
  onChanged: () => Promise<void>;
}): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const { dossierId, paperKey: key, isWaiting } = props;
  const change = async () => {
    try {
      await (isWaiting ? api.signing.giveUp : api.signing.wait)({ dossierId, key });
      await queryClient.invalidateQueries({ queryKey: orpc.signing.waiting.key() });
      await props.onChanged();
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <div className={styles.row}>
      {isWaiting ? (
        <Text role="status" className={styles.state}>
          <ClockRegular aria-hidden />
          {t('connector.waiting')}
        </Text>
      ) : null}
      <Button size="small" onClick={() => void change()}>
        {t(isWaiting ? 'connector.giveUp' : 'connector.wait')}
      </Button>
    </div>
  );
}
