import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { OrderButtons } from '../../ui/OrderButtons.tsx';
import { headings } from '../../ui/styles.ts';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px 12px',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '32px' },
  title: {
    flexGrow: 1,
    minWidth: '0',
    margin: '0',
    ...headings.part,
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** One item of a list that is edited: its title, its place in the order, its removal, its fields. */
export function ItemCard(props: {
  id: string;
  title: ReactNode;
  /** Names of its buttons, each telling which item it moves or removes. */
  labels: { moveUp: string; moveDown: string; remove: string };
  /** Place of the item, from 0. */
  index: number;
  /** How many items the list has. */
  count: number;
  /** Path of the whole item, for findings that name no single field. */
  field: string;
  onMove: (places: -1 | 1) => void;
  onRemove: () => void;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  const { labels } = props;
  return (
    <section
      className={styles.card}
      aria-labelledby={titleId}
      data-item={props.id}
      data-field={props.field}
    >
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {props.title}
        </h3>
        <OrderButtons
          up={labels.moveUp}
          down={labels.moveDown}
          index={props.index}
          count={props.count}
          onMove={props.onMove}
          remove={{ label: labels.remove, run: props.onRemove }}
        />
      </div>
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}
