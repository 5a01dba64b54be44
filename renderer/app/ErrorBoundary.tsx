import { Button } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Catches what breaks while drawing and says so in words; no stack is ever shown. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <CrashNotice onReload={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

/** Words for a page that broke, with a way on. */
export function CrashNotice(props: { onReload: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <main role="alert">
      <EmptyState
        title={t('frame.crashTitle')}
        text={t('frame.crashText')}
        actions={
          <Button appearance="primary" onClick={props.onReload}>
            {t('frame.crashReload')}
          </Button>
        }
      />
    </main>
  );
}
