import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LongTextField } from '../../ui/index.ts';
import { textOfSection, withSection } from '../model/own.ts';
import type { OpenPaper } from '../usePaper.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  // As high as what is typed: a part may be three pages long.
  part: { '& textarea': { fieldSizing: 'content', maxHeight: '320px' } },
});

/** The texts of a document's parts; an empty one says what stands there instead. */
export function SectionsField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { saver, view } = props.paper;
  const { sections } = saver.value;
  return (
    <div className={styles.list} data-field="sections">
      {view.suggested.sections.map(({ key, title, text }) => (
        <div key={key} className={styles.part}>
          <LongTextField
            label={title}
            field={`sections.${key}`}
            value={textOfSection(sections, key)}
            rows={3}
            maxLength={20_000}
            hint={text === '' ? t('sections.none') : t('fields.willUse', { value: text })}
            onChange={(typed) => saver.change({ sections: withSection(sections, key, typed) })}
          />
        </div>
      ))}
    </div>
  );
}
