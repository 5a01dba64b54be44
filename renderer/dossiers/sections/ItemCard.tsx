import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId, type ReactElement, type ReactNode } from 'react';
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

/** Names of the buttons of one item, each telling which item it moves or removes. */
export interface ItemLabels {
  moveUp: string;
  moveDown: string;
  remove: string;
}

/** One item of a list that is edited: its title, its place in the order, its removal, its fields. */
export function ItemCard(props: {
  id: string;
  title: ReactNode;
  labels: ItemLabels;
  isFirst: boolean;
  isLast: boolean;
  /** Path of the whole item, for findings that name no single field. */
  field: string;
  onMove: (places: -1 | 1) => void;
  onRemove: () => void;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const titleId = useId();
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
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={props.labels.moveUp}
          title={props.labels.moveUp}
          data-part="up"
          disabledFocusable={props.isFirst}
          onClick={() => props.onMove(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={props.labels.moveDown}
          title={props.labels.moveDown}
          data-part="down"
          disabledFocusable={props.isLast}
          onClick={() => props.onMove(1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={props.labels.remove}
          title={props.labels.remove}
          data-part="remove"
          onClick={props.onRemove}
        />
      </div>
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}
