import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Form, FormTitle, LongTextField } from '#renderer/ui/index.ts';
import { changeItem } from '../model/listEdits.ts';
import { reasoningParts } from '../model/sections.ts';
import { countWords } from '../model/words.ts';
import type { EntryProps } from './dossierSaver.ts';

const useStyles = makeStyles({
  cell: { position: 'relative' },
  words: {
    position: 'absolute',
    top: '0',
    right: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** 3 Alasan & KAK: the texts of the terms of reference, each with what it must contain. */
export function ReasoningSection(
  props: EntryProps & { onGoToTravellers: () => void },
): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { value: dossier, change, issueOf } = props.saver;
  const { reasoning, travellers } = dossier;
  return (
    <Form label={t('section.reasoning')}>
      {dossier.track === 'important_reason' ? (
        <MessageBar>
          <MessageBarBody>{t('reasoning.notAsked')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {reasoningParts.map((part) => (
        <div key={part} className={styles.cell}>
          <LongTextField
            label={t(`reasoning.${part}`)}
            hint={t(`reasoning.${part}Hint`)}
            rows={5}
            field={`reasoning.${part}`}
            value={reasoning[part]}
            maxLength={20_000}
            problem={issueOf(`reasoning.${part}`)}
            onChange={(text) => change({ reasoning: { ...reasoning, [part]: text } })}
          />
          <span className={styles.words}>
            {t('reasoning.words', { count: countWords(reasoning[part]) })}
          </span>
        </div>
      ))}
      <FormTitle>{t('reasoning.roles')}</FormTitle>
      {travellers.length === 0 ? (
        <EmptyState
          inForm
          title={t('reasoning.rolesEmpty')}
          actions={
            <Button onClick={props.onGoToTravellers}>{t('reasoning.goToTravellers')}</Button>
          }
        />
      ) : null}
      {travellers.map((traveller, index) => (
        <div key={traveller.id} className={styles.cell}>
          <LongTextField
            label={t('reasoning.roleOf', { name: traveller.snapshot.name })}
            hint={index === 0 ? t('travellers.roleHint') : undefined}
            rows={3}
            field={`travellers.${traveller.id}.role`}
            value={traveller.role}
            maxLength={4000}
            problem={issueOf(`travellers.${String(index)}.role`)}
            onChange={(role) =>
              change({ travellers: changeItem(travellers, traveller.id, { role }) })
            }
          />
          <span className={styles.words}>
            {t('reasoning.words', { count: countWords(traveller.role) })}
          </span>
        </div>
      ))}
    </Form>
  );
}
