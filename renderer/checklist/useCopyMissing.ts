import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { formatDate } from '#shared/domain/language/index.ts';
import type { Checklist, ChecklistItem } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { useNotify } from '../app/notify.tsx';
import { useRuleText } from '../basis/index.ts';
import { copyText } from '../ui/copyText.ts';
import type { NamedTraveller } from './model/groups.ts';
import { missingText } from './model/missingText.ts';

/** Copies what is missing as plain text for a message, and says that it did. */
export function useCopyMissing(
  dossier: Dossier,
  checklist: Checklist,
  travellers: readonly NamedTraveller[],
): () => void {
  const { t } = useTranslation('checklist');
  const text = useRuleText();
  const language = useLanguage();
  const notify = useNotify();
  return useCallback(() => {
    const inWords = (date: string): string => {
      const known = parseCalendarDate(date);
      return known === null ? date : formatDate(known, language);
    };
    const dueWords = ({ due, overdue }: ChecklistItem): string => {
      const date = due.plan ?? due.minimum;
      if (date === null) return '';
      return t(overdue ? 'copy.late' : 'copy.due', { date: inWords(date) });
    };
    const { title, travel } = dossier;
    const heading =
      travel.departsOn === null
        ? t('copy.heading', { title })
        : t('copy.headingDeparture', { title, date: inWords(travel.departsOn) });
    const copied = copyText(
      missingText(checklist.items, travellers, {
        heading,
        agency: text.agency,
        label: text.label,
        due: dueWords,
        nothing: t('copy.nothing'),
        footer: t('copy.footer', { date: inWords(checklist.today) }),
      }),
    );
    notify(copied ? { text: t('copy.done') } : { text: t('copy.failed'), intent: 'error' });
  }, [checklist, dossier, language, notify, t, text, travellers]);
}
