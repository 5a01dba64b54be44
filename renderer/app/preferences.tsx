import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#shared/contract/index.ts';
import type { ThemeName } from '../ui/theme.ts';
import { useCore } from './api.ts';
import { useNotifyError } from './notify.tsx';
import { shell } from './shell.ts';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
const contrastQuery = window.matchMedia('(prefers-contrast: more)');

function subscribeSystem(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  contrastQuery.addEventListener('change', listener);
  return () => {
    darkQuery.removeEventListener('change', listener);
    contrastQuery.removeEventListener('change', listener);
  };
}

function systemTheme(): ThemeName {
  if (contrastQuery.matches) return 'contrast';
  return darkQuery.matches ? 'dark' : 'light';
}

/** Before the core has answered: Indonesian, and the system's colours. */
const initial: Preferences = { language: 'id', theme: 'system' };

/** What the user prefers; language and theme are applied as soon as they are known. */
export function usePreferences(): {
  preferences: Preferences;
  change: (patch: Partial<Preferences>) => void;
} {
  const { orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const query = useQuery(orpc.office.preferences.queryOptions());
  const mutation = useMutation(
    orpc.office.setPreferences.mutationOptions({
      onSuccess: (answer) => queryClient.setQueryData(orpc.office.preferences.queryKey(), answer),
      onError: notifyError,
    }),
  );
  return {
    preferences: query.data ?? initial,
    change: (patch) => mutation.mutate(patch),
  };
}

/** Name of the theme to show now. */
export function useThemeName(): ThemeName {
  const { orpc } = useCore();
  const theme = useQuery(orpc.office.preferences.queryOptions()).data?.theme ?? initial.theme;
  const system = useSyncExternalStore(subscribeSystem, systemTheme);
  return theme === 'system' ? system : theme;
}

/** Keeps the window, the document and the shell's menu in the preferred language. */
export function useApplyLanguage(): void {
  const { i18n } = useTranslation();
  const { orpc } = useCore();
  const language = useQuery(orpc.office.preferences.queryOptions()).data?.language;
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
    void shell().setLanguage({ language });
  }, [i18n, language]);
}
