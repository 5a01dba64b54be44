import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

/** Which page is shown, and the buttons to the one before and the one after. */
export function PageTurner(props: {
  /** From 1. */
  page: number;
  /** How many pages there are; 0 while nobody knows. */
  total: number;
  /** What is said of the page; empty while there is none. */
  says: string;
  previous: string;
  next: string;
  onTurn: (page: number) => void;
}): ReactElement {
  const { page, total, onTurn } = props;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={props.previous}
        disabledFocusable={page <= 1}
        onClick={() => onTurn(page - 1)}
      />
      <span aria-live="polite">{props.says}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={props.next}
        disabledFocusable={page >= total}
        onClick={() => onTurn(page + 1)}
      />
    </>
  );
}
