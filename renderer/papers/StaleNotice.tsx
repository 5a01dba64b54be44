import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import { useLanguage } from '../app/language.ts';
import { instantText } from '../ui/index.ts';

/** Says that the last PDF no longer agrees with the dossier. */
export function StaleNotice(props: { summary: PaperSummary }): ReactElement | null {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const { stale, madeAt } = props.summary;
  if (!stale || madeAt === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('stale.title')}</MessageBarTitle>
        {t('stale.text', { date: instantText(madeAt, language) })}
      </MessageBarBody>
    </MessageBar>
  );
}
