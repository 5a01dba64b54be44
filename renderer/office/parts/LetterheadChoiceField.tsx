import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterheadChoice } from '#shared/domain/letters/index.ts';
import { letterheadVariants, type Office } from '#shared/domain/office/index.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { editedLetterhead } from '../letterheadVariants.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end' },
});

/** Which of the office's letterheads is being edited. */
export function LetterheadChoiceField(props: {
  office: Office;
  choice: LetterheadChoice;
  onChoose: (choice: LetterheadChoice) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const { office, choice } = props;
  const labelOf = (of: LetterheadChoice) => {
    const name = t(`letterhead.variants.${of}`);
    return editedLetterhead(office, of) === null ? t('letterhead.notSetUp', { name }) : name;
  };
  const isMade = choice !== 'ordinary' && editedLetterhead(office, choice) !== null;
  return (
    <div className={styles.row}>
      <ChoiceField
        label={t('letterhead.which')}
        width="medium"
        value={choice}
        choices={(['ordinary', ...letterheadVariants] as const).map((value) => ({
          value,
          label: labelOf(value),
        }))}
        onChange={props.onChoose}
      />
      {isMade ? <Button onClick={props.onRemove}>{t('letterhead.removeVariant')}</Button> : null}
    </div>
  );
}
