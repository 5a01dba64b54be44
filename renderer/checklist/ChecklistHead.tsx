import { Button, Field, ProgressBar, ToggleButton, makeStyles } from '@fluentui/react-components';
import { BranchCompareRegular, CopyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { headings } from '../ui/styles.ts';
import { itemFilters, type ItemFilter, type Progress } from './model/filters.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    marginBottom: '8px',
  },
  title: {
    margin: '0',
    ...headings.page,
  },
  progress: { flex: '1 1 200px', maxWidth: '320px', fontVariantNumeric: 'tabular-nums' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  room: { flexGrow: 1 },
});

/** Title with how far the checklist is, its filters, and the copy of what is missing. */
export function ChecklistHead(props: {
  progress: Progress;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
  onCopy: () => void;
  onWhatIf: () => void;
}): ReactElement {
  const { t } = useTranslation(['checklist', 'explain']);
  const styles = useStyles();
  const { done, total, notApplicable, byFilter } = props.progress;
  const words = t('progress.done', { done, total });
  const away =
    notApplicable === 0 ? '' : ` · ${t('progress.notApplicable', { count: notApplicable })}`;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <Field
          className={styles.progress}
          validationState="none"
          validationMessage={`${words}${away}`}
        >
          <ProgressBar
            aria-label={t('progress.bar')}
            aria-valuetext={words}
            value={total === 0 ? 0 : done / total}
            thickness="large"
          />
        </Field>
        <span className={styles.room} />
        <Button size="small" icon={<BranchCompareRegular />} onClick={props.onWhatIf}>
          {t('explain:whatIf.action')}
        </Button>
        <Button size="small" icon={<CopyRegular />} onClick={props.onCopy}>
          {t('copy.action')}
        </Button>
      </div>
      <div className={styles.bar} role="group" aria-label={t('filter.label')}>
        {itemFilters.map((filter) => (
          <ToggleButton
            key={filter}
            size="small"
            shape="circular"
            checked={filter === props.filter}
            onClick={() => props.onFilter(filter)}
          >
            {t(`filter.${filter}`, { count: byFilter[filter] })}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}
