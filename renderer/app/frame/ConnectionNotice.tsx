import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../connection.ts';
import { shell } from '../shell.ts';

/** Says that the core is being restarted, or was given up, with a way on. */
export function ConnectionNotice(props: {
  state: ConnectionState;
  incident: string;
}): ReactElement | null {
  const { t } = useTranslation();
  if (props.state === 'failed') {
    return (
      <MessageBar intent="error" shape="square" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t('frame.coreFailed')}</MessageBarTitle>
          {t('frame.coreFailedText', { incident: props.incident })}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void shell().restartCore()}>{t('action.restart')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (props.state !== 'restarting') return null;
  return (
    <MessageBar intent="warning" shape="square" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t('frame.reconnecting')}</MessageBarTitle>
        {t('frame.reconnectingText')}
      </MessageBarBody>
    </MessageBar>
  );
}
