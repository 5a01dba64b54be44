import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  templateParts,
  type LetterTemplate,
  type TemplatePart,
  type TemplateProblem,
} from '#shared/domain/letters/index.ts';
import { rowsLabel } from '../app/rowsLabel.ts';
import {
  differenceOf,
  linesOf,
  readable,
  type DifferenceLine,
  type TemplateWords,
} from './model/difference.ts';

function isPart(name: string): name is TemplatePart {
  return templateParts.some((part) => part === name);
}

/** Words for templates in the window's language. */
export interface TemplateLanguage {
  problem: (problem: TemplateProblem) => string;
  /** Where a problem stands, for a list of all: `Isi, butir 2`. */
  place: (problem: TemplateProblem) => string;
  difference: (before: LetterTemplate, after: LetterTemplate) => DifferenceLine[];
}

/** Puts problems and differences of templates into words. */
export function useTemplateWords(): TemplateLanguage {
  const { t, i18n } = useTranslation('templates');
  return useMemo(() => {
    const words: TemplateWords = {
      part: (name) => (isPart(name) ? t(`part.${name}`) : name),
      conditions: ({ when = [], unless = [] }) =>
        [
          ...when.map((name) => t('block.when', { condition: t(`condition.${name}`) })),
          ...unless.map((name) => t('block.unless', { condition: t(`condition.${name}`) })),
        ].join('; '),
      align: (align) => t(`rows.align.${align}`),
    };
    // A name that is none stays as it was typed: that is what is wrong with it.
    const labelOf = (name: string) =>
      i18n.exists(`papers:tokens.${name}`) ? rowsLabel(name, i18n) : null;
    return {
      problem: ({ fault, about }) => t(`problem.${fault}`, { about }),
      place: ({ place }) => {
        const { part, name, index } = place;
        const head =
          part === 'template'
            ? ''
            : part === 'labels'
              ? t('labels.title')
              : part === 'rows' || part === 'sections'
                ? `{${name ?? ''}}`
                : t(`part.${part}`);
        return index === null ? head : t('problem.at', { place: head, number: index + 1 });
      },
      difference: (before, after) =>
        differenceOf(linesOf(before, words), linesOf(after, words)).map((line) => ({
          ...line,
          text: readable(line.text, labelOf),
        })),
    };
  }, [t, i18n]);
}
