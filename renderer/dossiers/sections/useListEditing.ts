import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '#renderer/app/notify.tsx';
import { focusAfterRemoval, moved, useFocusSoon } from '#renderer/ui/index.ts';
import { putBack } from '../model/listEdits.ts';

/** Editing of a list by keyboard: the focus stays where the work is, and every change is said aloud. */
export interface ListEditing<Item> {
  /** Put on the element around the list and its add button. */
  containerRef: RefObject<HTMLDivElement | null>;
  /** Words of the latest change for a polite live region. */
  spoken: string;
  add: (item: Item, words: string, firstField: string) => void;
  move: (index: number, places: -1 | 1, words: string) => void;
  remove: (index: number, words: string) => void;
}

/**
 * Adds, moves and removes items of one list of a dossier.
 *
 * Removing offers the way back for a while; `latest` reads the list as it is at that time.
 */
export function useListEditing<Item extends { id: string }>(list: {
  items: readonly Item[];
  latest: () => readonly Item[];
  onChange: (items: Item[]) => void;
}): ListEditing<Item> {
  const { t } = useTranslation('common');
  const notify = useNotify();
  const containerRef = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(containerRef);
  const [spoken, setSpoken] = useState('');
  const partOf = (id: string, part: string) => `[data-item="${id}"] [data-part="${part}"]`;
  return {
    containerRef,
    spoken,
    add: (item, words, firstField) => {
      focusSoon(`[data-field="${firstField}"] :is(input, button, textarea)`);
      setSpoken(words);
      list.onChange([...list.items, item]);
    },
    move: (index, places, words) => {
      const item = list.items[index];
      const target = index + places;
      if (item === undefined || target < 0 || target >= list.items.length) return;
      focusSoon(partOf(item.id, places < 0 ? 'up' : 'down'));
      setSpoken(words);
      list.onChange(moved(list.items, index, places));
    },
    remove: (index, words) => {
      const item = list.items[index];
      if (item === undefined) return;
      const left = list.items.filter(({ id }) => id !== item.id);
      const next = focusAfterRemoval(index, left.length);
      const neighbour = next === null ? undefined : left[next];
      focusSoon(neighbour === undefined ? '[data-part="add"]' : partOf(neighbour.id, 'remove'));
      setSpoken(words);
      list.onChange(left);
      notify({
        text: words,
        action: {
          label: t('action.undo'),
          run: () => {
            focusSoon(partOf(item.id, 'remove'));
            list.onChange(putBack(list.latest(), item, index));
          },
        },
      });
    },
  };
}
