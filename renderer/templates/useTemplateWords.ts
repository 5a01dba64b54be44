import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  templateParts,
  type LetterTemplate,
  type TemplatePart,
  type TemplateProblem,
} from '#shared/domain/letters/index.ts';
import {
  differenceOf,
  linesOf,
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
  const { t } = useTranslation('templates');
  return useMemo(() => {
    const words: TemplateWords = {
      part: (name) => (isPart(name) ? t(`part.${name}`) : name),
      conditions: ({ when = [], unless = [] }) =>
        [
          ...when.map((name) => t('block.when', { condition: t(`condition.${name}`) })),
          ...unless.map((name) => t('block.unless', { condition: t(`condition.${name}`) })),
        ].join('; '),
    };
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
      difference: (before, after) => differenceOf(linesOf(before, words), linesOf(after, words)),
    };
  }, [t]);
}
