import { countryName, type Language } from '../language/index.ts';

/** Looks a text up by namespace and key (`rules:kinds.freeze`); null when there is none. */
export type TextLookup = (key: string, params?: Record<string, string>) => string | null;

/** Where the words for the values of a condition stand. */
const valueTexts: Readonly<Record<string, string>> = {
  track: 'rules:tracks',
  purpose: 'rules:purposes',
  family_reason: 'rules:familyReasons',
  activity: 'rules:activities',
  category: 'rules:categories',
  funding: 'rules:because.funding',
  visa: 'rulebook:answer',
  relations: 'rulebook:answer',
};

/** Words for what a rule is made of; what a pack names without a text is told by its key. */
export interface RuleWords {
  kind: (kind: string | null) => string;
  parameter: (name: string) => string;
  value: (name: string, value: unknown) => string;
  /** One condition, `purpose` with its values, as a clause. */
  condition: (field: string, values: readonly string[]) => string;
  /** Why something was refused, by its reason of the data files. */
  problem: (reason: string, about: string) => string;
}

/** A key as bare words. */
function bare(key: string): string {
  const words = key.replaceAll('_', ' ').trim();
  return words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
}

/** Words for what a rule is made of, in a language. */
export function ruleWords(textOf: TextLookup, language: Language): RuleWords {
  const value = (name: string, given: unknown): string => {
    if (given === null) return textOf('rulebook:noNumber') ?? '–';
    if (typeof given === 'boolean') return textOf(`rulebook:answer.${given ? 'yes' : 'no'}`) ?? '';
    if (Array.isArray(given)) return given.map((part) => value(name, part)).join(', ');
    if (typeof given === 'object') {
      return Object.entries(given)
        .map(([key, part]) => `${bare(key)} ${value(key, part)}`)
        .join(', ');
    }
    if (typeof given !== 'string' && typeof given !== 'number') return '';
    const text = String(given);
    const agency = ['step', 'steps', 'agency'].includes(name)
      ? textOf(`rules:agencies.${text}`)
      : null;
    return agency ?? textOf(`rulebook:value.${text}`) ?? text;
  };
  return {
    value,
    kind: (kind) =>
      kind === null
        ? (textOf('rulebook:unknownKind') ?? '')
        : (textOf(`rules:kinds.${kind}`) ?? kind),
    parameter: (name) => textOf(`rulebook:parameter.${name}`) ?? bare(name),
    condition: (field, values) => {
      const texts = values.map((each) =>
        field === 'country'
          ? countryName(each, language)
          : (textOf(`${valueTexts[field] ?? 'rulebook:value'}.${each}`) ?? bare(each)),
      );
      return `${textOf(`rulebook:when.${field}`) ?? bare(field)}: ${texts.join(', ')}`;
    },
    problem: (reason, about) =>
      textOf(`rules:packProblems.${reason}`, { about }) ?? textOf('errors:invalid_input') ?? reason,
  };
}
