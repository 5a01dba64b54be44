import {
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createI18n } from '#shared/i18n/index.ts';
import { themes } from '../ui/theme.ts';
import { CoreProvider, type Core } from './api.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepFocus } from './keepFocus.ts';
import { Notices } from './notify.tsx';
import { useApplyLanguage, useThemeName } from './preferences.tsx';
import type { SaveRegistry } from './saveRegistry.ts';
import { SaveRegistryProvider } from './saveRegistryContext.ts';
import { SessionProvider } from './session.tsx';
import { StoreGate } from './StoreGate.tsx';

// SECURITY: the policy allows only styles that carry the nonce of this very load.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const i18n = createI18n('id', (instance) => void instance.use(initReactI18next));

const useStyles = makeStyles({
  // Not on the provider itself: Fluent gives its class to the layer of every popup as well.
  window: {
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The window: everything that all screens share, around the store's gate. */
export function App(props: {
  core: Core;
  queryClient: QueryClient;
  registry: SaveRegistry;
}): ReactElement {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={props.queryClient}>
          <CoreProvider value={props.core}>
            <SaveRegistryProvider value={props.registry}>
              <Themed>
                <ErrorBoundary>
                  <SessionProvider>
                    <StoreGate />
                  </SessionProvider>
                </ErrorBoundary>
                <Notices />
              </Themed>
            </SaveRegistryProvider>
          </CoreProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </RendererProvider>
  );
}

function Themed(props: { children: ReactNode }): ReactElement {
  const styles = useStyles();
  const theme = useThemeName();
  useApplyLanguage();
  useEffect(keepFocus, []);
  return (
    <FluentProvider theme={themes[theme]} applyStylesToPortals>
      <div className={styles.window}>{props.children}</div>
    </FluentProvider>
  );
}
