import type { Text } from '../text.ts';
import { none, type ChangeTopic, type TripChange } from './change.ts';

/** Two lists put side by side: what belongs together, what only one of them has. */
export interface Paired<Item> {
  same: [Item, Item][];
  gone: Item[];
  added: Item[];
}

/**
 * Finds what belongs together in two lists, by the first of several keys that agree.
 *
 * The n-th item with a key belongs to the n-th with the same key, so that the lists may be exchanged.
 */
export function pair<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Paired<Item> {
  let gone = [...before];
  let added = [...after];
  const same: [Item, Item][] = [];
  for (const keyOf of keys) {
    const left: Item[] = [];
    for (const item of gone) {
      const key = keyOf(item);
      const at = key === '' ? -1 : added.findIndex((other) => keyOf(other) === key);
      const other = added[at];
      if (other === undefined) left.push(item);
      else {
        same.push([item, other]);
        added = added.filter((_item, index) => index !== at);
      }
    }
    gone = left;
  }
  return { same, gone, added };
}

/** What left and what came, as replacements as far as they go and then one by one. */
export function exchanged<Item>(
  { gone, added }: Paired<Item>,
  say: (item: Item) => Text,
  of: { topic: ChangeTopic; replaced: string; added: string; gone: string },
): TripChange[] {
  const { topic } = of;
  const count = Math.min(gone.length, added.length);
  return [
    ...gone.slice(0, count).flatMap((item, index): TripChange[] => {
      const other = added[index];
      return other === undefined
        ? []
        : [{ topic, label: of.replaced, before: say(item), after: say(other) }];
    }),
    ...added
      .slice(count)
      .map((item): TripChange => ({ topic, label: of.added, before: none, after: say(item) })),
    ...gone
      .slice(count)
      .map((item): TripChange => ({ topic, label: of.gone, before: say(item), after: none })),
  ];
}
