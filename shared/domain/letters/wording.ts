import { applies } from './conditions.ts';
import type { LetterInput } from './input.ts';
import type { TemplateBlock } from './template.ts';

/** The words of a letter with `{tokens}` in place of data; what an officer may replace. */
export interface Wording {
  subject: string;
  opening: string;
  body: string[];
  closing: string;
  grounds: string[];
  /** Named parts, in the order of the template. */
  sections: { key: string; title: string; text: string }[];
}

/** The words of the letter's template that its dossier calls for, with their placeholders. */
export function wordingOf(input: LetterInput): Wording {
  const { template } = input;
  const chosen = (blocks: readonly TemplateBlock[]) =>
    blocks.filter((block) => applies(block, input)).map((block) => block.text.trim());
  return {
    subject: chosen(template.subject)[0] ?? '',
    opening: chosen(template.opening).join('\n'),
    body: chosen(template.body),
    closing: chosen(template.closing).join('\n'),
    grounds: chosen(template.grounds),
    sections: template.sections.map(({ key, title, blocks }) => ({
      key,
      title,
      text: chosen(blocks).join('\n'),
    })),
  };
}
