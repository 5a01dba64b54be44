import type { LetterFacts } from './facts.ts';
import type { LetterTemplate } from './template.ts';

export * from './facts.ts';

/** Everything that a letter is made from. */
export interface LetterInput extends LetterFacts {
  /** The words of its kind: the built-in ones, or the office's own. */
  template: LetterTemplate;
}
