import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/errors.ts';

/** An error in words with a way out. */
export function ErrorNotice(props: {
  error: unknown;
  title?: string | undefined;
  onRetry?: (() => unknown) | undefined;
}): ReactElement {
  const { t } = useTranslation(['common', 'errors']);
  const errorText = useErrorText();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{props.title ?? t('errors:title')}</MessageBarTitle>
        {errorText(props.error)}
      </MessageBarBody>
      {props.onRetry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={() => void props.onRetry?.()}>{t('action.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
