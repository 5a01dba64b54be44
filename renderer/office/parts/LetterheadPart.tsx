import { Button, Field, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { AddRegular, TextGrammarWandRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterheadChoice } from '#shared/domain/letters/index.ts';
import { emptyLetterhead, type Letterhead } from '#shared/domain/office/index.ts';
import { useOrpc } from '../../app/api.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FileDropZone } from '../../ui/FileDropZone.tsx';
import { Form, FormRow } from '../../ui/FormRow.tsx';
import { RadioField } from '../../ui/fields/ChoiceField.tsx';
import { LetterheadPreview } from '../LetterheadPreview.tsx';
import { composeLines, type LetterheadLine } from '../letterheadLines.ts';
import { moved } from '../../ui/lists.ts';
import { useFocusSoon } from '../../ui/useFocusSoon.ts';
import type { OfficeSaver } from '../officeSaver.ts';
import {
  editedLetterhead,
  firstPlace,
  withLetterhead,
  withoutLetterhead,
} from '../letterheadVariants.ts';
import { LetterheadChoiceField } from './LetterheadChoiceField.tsx';
import { LetterheadLineFields } from './LetterheadLineFields.tsx';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const maxLines = 8;

/** Logo, lines and rule of the letterhead, with how it will look. */
export function LetterheadPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation(['office', 'common']);
  const styles = useStyles();
  const orpc = useOrpc();
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState<LetterheadChoice>('ordinary');
  const variant = choice === 'ordinary' ? {} : { variant: choice };
  const logo = useQuery(orpc.office.logo.queryOptions({ input: variant })).data?.dataUrl ?? null;
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(list);
  const forgetLogo = () => queryClient.invalidateQueries({ queryKey: orpc.office.logo.key() });
  const setLogo = useMutation(
    orpc.office.setLogo.mutationOptions({
      onSuccess: (answer) => {
        saver.receive(answer);
        void forgetLogo();
      },
    }),
  );
  const edited = editedLetterhead(saver.value, choice);
  const letterhead = edited ?? emptyLetterhead();
  const change = (patch: Partial<Letterhead>) =>
    saver.change(withLetterhead(saver.value, choice, { ...letterhead, ...patch }));
  const changeLine = (index: number, line: LetterheadLine) =>
    change({ lines: letterhead.lines.with(index, line) });
  const takeLogo = async (handle: string) => {
    await saver.flush();
    // The flush may have moved the revision on; the queue's latest answer knows it.
    const { rev } = saver.latest();
    setLogo.mutate({ rev, handle, ...variant });
  };
  const removeLogo = async () => {
    change({ logo: null });
    await saver.flush();
    await forgetLogo();
  };
  const head = (
    <LetterheadChoiceField
      office={saver.value}
      choice={choice}
      onChoose={setChoice}
      onRemove={() => saver.change(withoutLetterhead(saver.value, choice))}
    />
  );
  if (edited === null) {
    return (
      <Form label={t('part.letterhead')}>
        {head}
        <p>{t('letterhead.createText')}</p>
        <div>
          <Button appearance="primary" onClick={() => change({ logoPlace: firstPlace(choice) })}>
            {t('letterhead.create')}
          </Button>
        </div>
      </Form>
    );
  }
  return (
    <Form label={t('part.letterhead')}>
      {saver.value.setUp ? head : null}
      <LetterheadPreview letterhead={letterhead} logo={letterhead.logo === null ? null : logo} />
      <FormRow aside={<p>{t('letterhead.aside')}</p>}>
        <Field label={t('letterhead.logo')} hint={t('letterhead.logoHint')}>
          <div>
            <FileDropZone
              kind="image"
              label={t(letterhead.logo === null ? 'letterhead.logoDrop' : 'letterhead.logoChange')}
              disabled={setLogo.isPending}
              onFiles={([file]) => {
                if (file !== undefined) void takeLogo(file.handle);
              }}
            >
              {letterhead.logo === null ? null : (
                <Button size="small" appearance="subtle" onClick={() => void removeLogo()}>
                  {t('letterhead.logoRemove')}
                </Button>
              )}
            </FileDropZone>
          </div>
        </Field>
        {setLogo.error === null ? null : <ErrorNotice error={setLogo.error} />}
        <Field label={t('letterhead.lines')}>
          <div ref={list} className={styles.lines}>
            {letterhead.lines.length === 0 ? (
              <MessageBar>
                <MessageBarBody>{t('letterhead.empty')}</MessageBarBody>
              </MessageBar>
            ) : null}
            {letterhead.lines.map((line, index) => (
              <LetterheadLineFields
                key={index}
                line={line}
                place={index}
                count={letterhead.lines.length}
                onChange={(next) => changeLine(index, next)}
                onMove={(by) => {
                  // The keyboard goes along with the line.
                  focusSoon(`[data-line="${index + by}"] [data-part="${by < 0 ? 'up' : 'down'}"]`);
                  change({ lines: moved(letterhead.lines, index, by) });
                }}
                onRemove={() => change({ lines: letterhead.lines.toSpliced(index, 1) })}
              />
            ))}
            <div className={styles.actions}>
              <Button
                size="small"
                icon={<AddRegular />}
                disabled={letterhead.lines.length >= maxLines}
                onClick={() => {
                  focusSoon(`[data-line="${letterhead.lines.length}"] input`);
                  change({ lines: [...letterhead.lines, { text: '', sizePt: 12, bold: false }] });
                }}
              >
                {t('letterhead.add')}
              </Button>
              <Button
                size="small"
                icon={<TextGrammarWandRegular />}
                disabled={composeLines(saver.value).length === 0}
                onClick={() => change({ lines: composeLines(saver.value) })}
              >
                {t('letterhead.compose')}
              </Button>
            </div>
          </div>
        </Field>
        <RadioField
          label={t('letterhead.place')}
          value={letterhead.logoPlace}
          choices={(['left', 'top'] as const).map((place) => ({
            value: place,
            label: t(`letterhead.places.${place}`),
          }))}
          onChange={(logoPlace) => change({ logoPlace })}
        />
        <RadioField
          label={t('letterhead.rule')}
          value={letterhead.rule}
          choices={(['double', 'single', 'thick', 'none'] as const).map((rule) => ({
            value: rule,
            label: t(`letterhead.rules.${rule}`),
          }))}
          onChange={(rule) => change({ rule })}
        />
      </FormRow>
    </Form>
  );
}
