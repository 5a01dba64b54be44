import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useLock, useStoreStatus } from '../app/storeStatus.ts';
import type { Command } from './paletteEntries.ts';
import { useNewDossier } from './useNewDossier.ts';

/** Commands of the palette, in the order in which they are offered. */
export function useCommands(): Command[] {
  const { t, i18n } = useTranslation('desk');
  const navigate = useNavigate();
  const api = useApi();
  const lock = useLock();
  const { status } = useStoreStatus();
  const { preferences, change } = usePreferences();
  const notifyError = useNotifyError();
  const fresh = useNewDossier();
  type Name =
    | 'newDossier'
    | 'newPerson'
    | 'desk'
    | 'dossiers'
    | 'people'
    | 'rules'
    | 'office'
    | 'checkCode'
    | 'help'
    | 'shortcuts'
    | 'lock'
    | 'leaveSample'
    | 'light'
    | 'dark'
    | 'language';
  // Each command is found by its words in either language.
  const command = (name: Name, run: () => unknown): Command => ({
    key: name,
    title: t(`palette.command.${name}`),
    words: ['id', 'en']
      .map((lng) => i18n.getFixedT(lng, 'desk')(`palette.command.${name}`))
      .join(' '),
    run,
  });
  const newPerson = async () => {
    const { person } = await api.people.create({});
    await navigate({ to: '/people/$id', params: { id: person.id } });
  };
  const lockNow = () => lock().catch(notifyError);
  return [
    command('newDossier', fresh.create),
    command('newPerson', () => newPerson().catch(notifyError)),
    command('desk', () => navigate({ to: '/desk' })),
    command('dossiers', () => navigate({ to: '/dossiers' })),
    command('people', () => navigate({ to: '/people' })),
    command('rules', () => navigate({ to: '/rules' })),
    command('office', () => navigate({ to: '/office' })),
    command('checkCode', () => navigate({ to: '/check-code' })),
    command('help', () => navigate({ to: '/help/$topic', params: { topic: 'start' } })),
    command('shortcuts', () => navigate({ to: '/help/$topic', params: { topic: 'shortcuts' } })),
    status?.kind === 'sample' ? command('leaveSample', lockNow) : command('lock', lockNow),
    ...(preferences.theme === 'light' ? [] : [command('light', () => change({ theme: 'light' }))]),
    ...(preferences.theme === 'dark' ? [] : [command('dark', () => change({ theme: 'dark' }))]),
    command('language', () => change({ language: preferences.language === 'id' ? 'en' : 'id' })),
  ];
}
