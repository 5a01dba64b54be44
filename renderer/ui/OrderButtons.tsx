import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

/**
 * The buttons that move one item of a list, and remove it; their labels tell which item it is.
 *
 * At the ends they stay reachable, so that the keyboard is not lost when an item arrives there; `data-part` names each
 * of them for the focus.
 */
export function OrderButtons(props: {
  up: string;
  down: string;
  /** Place of the item, from 0. */
  index: number;
  /** How many items the list has. */
  count: number;
  onMove: (by: -1 | 1) => void;
  /** Missing where items are moved but not removed; `isOff` where the last one must stay. */
  remove?: { label: string; isOff?: boolean; run: () => void };
}): ReactElement {
  const { index, count, onMove, remove } = props;
  return (
    <>
      <ItemButton
        part="up"
        label={props.up}
        icon={<ArrowUpRegular />}
        isOff={index === 0}
        onClick={() => onMove(-1)}
      />
      <ItemButton
        part="down"
        label={props.down}
        icon={<ArrowDownRegular />}
        isOff={index === count - 1}
        onClick={() => onMove(1)}
      />
      {remove === undefined ? null : (
        <ItemButton
          part="remove"
          label={remove.label}
          icon={<DeleteRegular />}
          isOff={remove.isOff === true}
          onClick={remove.run}
        />
      )}
    </>
  );
}

function ItemButton(props: {
  part: 'up' | 'down' | 'remove';
  label: string;
  icon: ReactElement;
  isOff: boolean;
  onClick: () => void;
}): ReactElement {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={props.icon}
      aria-label={props.label}
      title={props.label}
      data-part={props.part}
      disabledFocusable={props.isOff}
      onClick={props.onClick}
    />
  );
}
