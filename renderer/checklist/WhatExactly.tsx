import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ItemExplanation, SourcedText } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { useRuleText } from '../basis/index.ts';
import { SourceList } from './SourceList.tsx';

const useStyles = makeStyles({
  list: { margin: '0' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fact: { margin: '0 0 6px', overflowWrap: 'anywhere' },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** What exactly: who issues it, who wants it, what it must contain, an example, and what happens without it. */
export function WhatExactly(props: {
  item: ChecklistItem;
  explanation: ItemExplanation | null;
  onMake: (() => void) | null;
}): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const text = useRuleText();
  const { item, explanation, onMake } = props;
  const isForm = item.madeBy === 'exit_permit_form';
  return (
    <dl className={styles.list}>
      <Fact term={t('panel.issuedBy')}>{text.issuer(item.issuer)}</Fact>
      <Fact term={t('panel.wantedBy')}>{text.agency(item.agency)}</Fact>
      <Fact term={t('panel.mustContain')}>
        {item.mustContain.length === 0 ? (
          <span className={styles.unknown}>{t('panel.mustContainUnknown')}</span>
        ) : (
          <ul>
            {item.mustContain.map((key) => (
              <li key={key}>{text.mustContain(key)}</li>
            ))}
          </ul>
        )}
      </Fact>
      {explanation === null ? null : (
        <>
          <Fact term={t('panel.example')}>
            {item.madeBy === null ? (
              <Sourced text={explanation.example} unknown={t('panel.exampleUnknown')} />
            ) : (
              <>
                {t(isForm ? 'panel.exampleMadeForm' : 'panel.exampleMade')}{' '}
                {onMake === null ? null : (
                  <Link inline onClick={onMake}>
                    {t(isForm ? 'checklist:make.actionForm' : 'checklist:make.action')}
                  </Link>
                )}
                {explanation.example === null ? null : (
                  <Sourced text={explanation.example} unknown="" />
                )}
              </>
            )}
          </Fact>
          <Fact term={t('panel.without')}>
            <Sourced text={explanation.without} unknown={t('panel.withoutUnknown')} />
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact(props: { term: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{props.term}</dt>
      <dd className={styles.fact}>{props.children}</dd>
    </>
  );
}

/** A text of the pack with where it was read, or the plain word that nobody knows. */
function Sourced(props: { text: SourcedText | null; unknown: string }): ReactElement {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const language = useLanguage();
  if (props.text === null) return <span className={styles.unknown}>{props.unknown}</span>;
  const { text, textEn, basis, grade, sources } = props.text;
  const said = [basis, t('panel.grade', { grade })].filter((part) => part !== '').join(', ');
  return (
    <>
      {language === 'en' ? textEn : text} ({said})
      <SourceList sources={sources} />
    </>
  );
}
