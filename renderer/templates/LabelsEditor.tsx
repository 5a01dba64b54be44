import { Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate, TemplateProblem } from '#shared/domain/letters/index.ts';
import { placeKey } from './BlocksEditor.tsx';
import { TitledPart } from './TitledPart.tsx';
import { useTemplateWords } from './useTemplateWords.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
});

/** Words longer than this are sentences and get several lines. */
const longestLine = 80;

/** The fixed words of a form, each beside the words that come with the program. */
export function LabelsEditor(props: {
  labels: LetterTemplate['labels'];
  builtIn: LetterTemplate['labels'];
  problems: readonly TemplateProblem[];
  onChange: (labels: LetterTemplate['labels']) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const words = useTemplateWords();
  const { labels, builtIn, problems } = props;
  // Sentences are too long to name their own field.
  const longNames: Readonly<Record<string, string>> = {
    pemeriksaan: t('labels.long.pemeriksaan'),
    tanggung_jawab: t('labels.long.tanggung_jawab'),
  };
  return (
    <TitledPart title={t('labels.title')} hint={t('labels.hint')}>
      <div className={styles.list}>
        {Object.entries(builtIn).map(([name, standard]) => {
          const isLong = standard.length > longestLine;
          const [problem] = problems.filter(
            ({ place }) => place.part === 'labels' && place.name === name,
          );
          const value = labels[name] ?? standard;
          const change = (text: string) => props.onChange({ ...labels, [name]: text });
          return (
            <Field
              key={name}
              className={isLong ? styles.wide : undefined}
              data-place={placeKey({ part: 'labels', name })}
              label={longNames[name] ?? standard}
              validationMessage={problem === undefined ? null : words.problem(problem)}
            >
              {isLong ? (
                <Textarea
                  value={value}
                  maxLength={600}
                  rows={3}
                  resize="vertical"
                  onChange={(_, data) => change(data.value)}
                />
              ) : (
                <Input
                  value={value}
                  maxLength={longestLine}
                  onChange={(_, data) => change(data.value)}
                />
              )}
            </Field>
          );
        })}
      </div>
    </TitledPart>
  );
}
