import type { Conditional, ConditionName } from './conditions.ts';

/** Beyond so many different conditions nobody can see whether a text is always there; then it counts as not. */
const mostConditions = 10;

/**
 * Whether one of these texts applies to every dossier that there can be.
 *
 * Tries all answers to the conditions that they name; official travel and travel for an important reason exclude
 * each other, and one of them always holds.
 */
export function coversAll(texts: readonly Conditional[]): boolean {
  const asked = new Set<ConditionName>();
  for (const { when = [], unless = [] } of texts) {
    for (const name of [...when, ...unless]) {
      asked.add(name === 'important_reason' ? 'official' : name);
    }
  }
  const names = [...asked];
  if (names.length > mostConditions) return false;
  for (let answers = 0; answers < 2 ** names.length; answers += 1) {
    const holds = (name: ConditionName): boolean => {
      if (name === 'important_reason') return !holds('official');
      return Math.floor(answers / 2 ** names.indexOf(name)) % 2 === 1;
    };
    const covered = texts.some(
      ({ when = [], unless = [] }) => when.every(holds) && !unless.some(holds),
    );
    if (!covered) return false;
  }
  return true;
}
