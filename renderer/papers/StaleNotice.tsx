import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import { useLanguage } from '../app/language.ts';
import { clockTime, shortDate } from '../ui/index.ts';

/** Says that the last PDF no longer agrees with the dossier. */
export function StaleNotice(props: { summary: PaperSummary }): ReactElement | null {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const { stale, madeAt } = props.summary;
  if (!stale || madeAt === null) return null;
  const made = new Date(madeAt);
  const day = [made.getFullYear(), made.getMonth() + 1, made.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('stale.title')}</MessageBarTitle>
        {t('stale.text', { date: `${shortDate(day, language)} ${clockTime(made, language)}` })}
      </MessageBarBody>
    </MessageBar>
  );
}
