import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityPrefix, type Signatory } from '#shared/domain/office/index.ts';
import type { LetterheadChoice } from '#shared/domain/letters/index.ts';
import { ChoiceField } from '../ui/index.ts';
import type { OpenPaper } from './usePaper.ts';

/** Stands for `null`: the route's signatory, the signatory's own mark. */
const suggestedChoice = 'suggested';

/** Stands for the empty prefix, which a list cannot hold as a value. */
const noPrefix = 'none';

/** Who signs: one of the office, or whom the route suggests. */
export function SignatoryField(props: {
  paper: OpenPaper;
  signatories: readonly Signatory[];
}): ReactElement {
  const { t } = useTranslation('papers');
  const { saver, view } = props.paper;
  const nameOf = ({ name, position }: Signatory) =>
    name === '' ? position : `${name}, ${position}`;
  const suggested = props.signatories.find(({ id }) => id === view.suggested.signatoryId);
  const byRoute =
    suggested === undefined
      ? t('fields.signatoryUnset')
      : t('fields.signatoryRoute', { name: nameOf(suggested) });
  return (
    <ChoiceField
      field="signatoryId"
      label={t('fields.signatoryId')}
      value={saver.value.signatoryId ?? suggestedChoice}
      choices={[
        { value: suggestedChoice, label: byRoute },
        ...props.signatories.map((signatory) => ({
          value: signatory.id,
          label: nameOf(signatory),
        })),
      ]}
      problem={saver.issueOf('signatoryId')}
      onChange={(id) => saver.change({ signatoryId: id === suggestedChoice ? null : id })}
    />
  );
}

/** The authority mark of this letter: a.n., Plt. and so on, or the signatory's own. */
export function PrefixField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const { saver, view } = props.paper;
  const wordsOf = (prefix: string) => (prefix === '' ? t('fields.prefixNone') : prefix);
  const own = view.suggested.prefix;
  const ownWords =
    own === null ? t('fields.prefixOwn') : t('fields.prefixOwnNamed', { prefix: wordsOf(own) });
  return (
    <ChoiceField
      field="prefix"
      label={t('fields.prefix')}
      width="medium"
      value={saver.value.prefix === '' ? noPrefix : (saver.value.prefix ?? suggestedChoice)}
      choices={[
        { value: suggestedChoice, label: ownWords },
        ...authorityPrefix.options.map((prefix) => ({
          value: prefix === '' ? noPrefix : prefix,
          label: wordsOf(prefix),
        })),
      ]}
      onChange={(choice) => {
        const prefix = authorityPrefix.options.find((option) => option === choice);
        saver.change({ prefix: choice === noPrefix ? '' : (prefix ?? null) });
      }}
    />
  );
}

/** The letterhead of this letter, where the office has more than one. */
export function LetterheadField(props: {
  paper: OpenPaper;
  letterheads: readonly LetterheadChoice[];
}): ReactElement | null {
  const { t } = useTranslation('papers');
  const { saver, view } = props.paper;
  if (props.letterheads.length < 2) return null;
  const suggested = view.suggested.letterhead === '' ? 'ordinary' : view.suggested.letterhead;
  return (
    <ChoiceField
      field="letterhead"
      label={t('fields.letterhead')}
      value={saver.value.letterhead === '' ? suggestedChoice : saver.value.letterhead}
      choices={[
        {
          value: suggestedChoice,
          label: t('fields.letterheadBySigner', { name: t(`letterhead.${suggested}`) }),
        },
        ...props.letterheads.map((choice) => ({
          value: choice,
          label: t(`letterhead.${choice}`),
        })),
      ]}
      onChange={(choice) => saver.change({ letterhead: choice === suggestedChoice ? '' : choice })}
    />
  );
}

/** How this letter is signed: with a box for the electronic signature, by hand, or as the office's letters are. */
export function SigningField(props: {
  paper: OpenPaper;
  /** Whether the office's letters keep a box. */
  byOffice: boolean;
}): ReactElement {
  const { t } = useTranslation('papers');
  const { saver } = props.paper;
  const ways = ['electronic', 'hand'] as const;
  const usual = t(`signing.${props.byOffice ? 'electronic' : 'hand'}`);
  return (
    <ChoiceField
      field="signing"
      label={t('fields.signing')}
      width="medium"
      value={saver.value.signing === '' ? suggestedChoice : saver.value.signing}
      choices={[
        { value: suggestedChoice, label: t('signing.byOffice', { way: usual }) },
        ...ways.map((way) => ({ value: way, label: t(`signing.${way}`) })),
      ]}
      onChange={(choice) => saver.change({ signing: ways.find((way) => way === choice) ?? '' })}
    />
  );
}
