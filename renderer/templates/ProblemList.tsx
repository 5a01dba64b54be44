import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateProblem } from '#shared/domain/letters/index.ts';
import { placeKey } from './BlocksEditor.tsx';
import { useTemplateWords } from './useTemplateWords.ts';

const useStyles = makeStyles({
  list: {
    flexShrink: '0',
    maxHeight: '20vh',
    overflowY: 'auto',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: '0', fontSize: tokens.fontSizeBase200 },
  items: { margin: '0', paddingLeft: '18px' },
});

/** Puts the cursor where a problem is. */
function goTo({ place }: TemplateProblem): void {
  const section = document.querySelector<HTMLElement>(
    `[data-place="${CSS.escape(placeKey(place))}"]`,
  );
  const texts = section?.querySelectorAll<HTMLElement>('[role="textbox"]');
  const first = section?.querySelector<HTMLElement>('input, textarea, [role="textbox"], button');
  const target = (place.index === null ? first : texts?.[place.index]) ?? first ?? section;
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

/** Everything that is wrong with the words, each leading to its place. */
export function ProblemList(props: { problems: readonly TemplateProblem[] }): ReactElement | null {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const words = useTemplateWords();
  if (props.problems.length === 0) return null;
  const errors = props.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={styles.list} aria-label={t('problem.title')}>
      <h2 className={styles.title}>
        {errors === 0 ? t('problem.title') : t('save.blocked', { count: errors })}
      </h2>
      <ul className={styles.items}>
        {props.problems.map((problem, index) => (
          // One fault may be found at several places with the same words.
          <li key={index}>
            <Link inline as="button" onClick={() => goTo(problem)}>
              {words.place(problem)}
            </Link>
            {': '}
            {words.problem(problem)}
          </li>
        ))}
      </ul>
    </section>
  );
}
