import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  TemplateBlock,
  TemplatePlace,
  TemplateProblem,
} from '#shared/domain/letters/index.ts';
import { useNotify } from '../app/notify.tsx';
import { moved, OrderButtons } from '../ui/index.ts';
import { ChipField, type Placeholder } from './chips/ChipField.tsx';
import { ConditionPicker } from './ConditionPicker.tsx';
import { TitledPart } from './TitledPart.tsx';
import { useTemplateWords } from './useTemplateWords.ts';

const useStyles = makeStyles({
  problem: {
    margin: '0 0 6px',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  block: {
    padding: '6px 8px 8px',
    marginBottom: '6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between' },
  moves: { display: 'flex', flexShrink: '0' },
});

/** The blocks of one part of a letter: words with conditions, in their order. */
export function BlocksEditor(props: {
  place: Pick<TemplatePlace, 'part' | 'name'>;
  title: string;
  /** How the blocks of this part are used. */
  hint?: string | undefined;
  /** The field of the part's own title, where it has one. */
  titleField?: ReactElement;
  blocks: readonly TemplateBlock[];
  placeholders: readonly Placeholder[];
  problems: readonly TemplateProblem[];
  onChange: (blocks: TemplateBlock[]) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const words = useTemplateWords();
  const notify = useNotify();
  const section = useRef<HTMLElement>(null);
  const { blocks, onChange, place, title } = props;
  const here = props.problems.filter(
    (problem) => problem.place.part === place.part && problem.place.name === place.name,
  );
  const focusText = (index: number) =>
    setTimeout(() => {
      section.current?.querySelectorAll<HTMLElement>('[role="textbox"]')[index]?.focus();
    });
  const remove = (index: number) => {
    onChange(blocks.toSpliced(index, 1));
    focusText(Math.max(0, index - 1));
    notify({
      text: t('block.removed'),
      intent: 'info',
      action: { label: t('block.putBack'), run: () => onChange([...blocks]) },
    });
  };
  return (
    <TitledPart ref={section} title={title} hint={props.hint} place={placeKey(place)}>
      {props.titleField}
      {here
        .filter((problem) => problem.place.index === null)
        .map((problem) => (
          <p key={problem.fault} className={styles.problem}>
            {words.problem(problem)}
          </p>
        ))}
      {blocks.map((block, index) => {
        const name = t('problem.at', { place: title, number: index + 1 });
        const change = (next: TemplateBlock) => onChange(blocks.with(index, next));
        return (
          // Blocks have no identity of their own; a text that moves is shown anew.
          <div key={index} className={styles.block}>
            <div className={styles.bar}>
              <ConditionPicker block={block} name={name} onChange={change} />
              <div className={styles.moves}>
                <OrderButtons
                  up={t('block.up', { name })}
                  down={t('block.down', { name })}
                  index={index}
                  count={blocks.length}
                  onMove={(by) => onChange(moved(blocks, index, by))}
                  remove={{ label: t('block.remove', { name }), run: () => remove(index) }}
                />
              </div>
            </div>
            <ChipField
              label={name}
              value={block.text}
              placeholders={props.placeholders}
              problems={here
                .filter((problem) => problem.place.index === index)
                .map((problem) => words.problem(problem))}
              onChange={(text) => change({ ...block, text })}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<AddRegular />}
        aria-label={t('block.addTo', { part: title })}
        onClick={() => {
          onChange([...blocks, { text: '' }]);
          focusText(blocks.length);
        }}
      >
        {t('block.add')}
      </Button>
    </TitledPart>
  );
}

/** Names a place on the page, so that a problem leads to it. */
export function placeKey({ part, name }: Pick<TemplatePlace, 'part' | 'name'>): string {
  return name === null ? part : `${part}:${name}`;
}
