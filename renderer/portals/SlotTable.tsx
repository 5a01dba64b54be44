import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { sizeWords } from '#shared/domain/portals/index.ts';
import { placeOfField, useGoToField } from '../basis/index.ts';
import { useLanguage } from '../app/language.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: '4px 8px 4px 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: '5px 8px 5px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { display: 'block', fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  size: { width: '150px' },
});

/** The places for files: what goes there, under which name, and how large it is. */
export function SlotTable(props: { dossierId: string; view: PortalView }): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const language = useLanguage();
  const goTo = useGoToField(props.dossierId);
  const { slots, portal } = props.view;
  if (slots.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  const limit = sizeWords(portal.maxFileBytes, language);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.head} scope="col">
            {t('slot.label')}
          </th>
          <th className={styles.head} scope="col">
            {t('slot.file')}
          </th>
          <th className={mergeClasses(styles.head, styles.size)} scope="col">
            {t('slot.size')}
          </th>
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => {
          const isThere = slot.source.kind !== 'none';
          const what = language === 'en' ? slot.whatEn : slot.what;
          const label = language === 'en' ? slot.labelEn : slot.label;
          const tooLarge = slot.bytes !== null && slot.bytes > portal.maxFileBytes;
          const size = slot.bytes === null ? t('slot.made') : sizeWords(slot.bytes, language);
          const { field } = slot;
          return (
            <tr key={slot.key}>
              <td className={styles.cell}>
                {what === '' ? label : what}
                <span className={mergeClasses(styles.small, styles.quiet)}>
                  {[
                    what === '' ? '' : label,
                    slot.travellerName,
                    slot.required ? t('slot.required') : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </td>
              <td className={styles.cell}>
                {isThere ? (
                  <>
                    {slot.fileName}
                    {slot.files > 1 ? (
                      <span className={mergeClasses(styles.small, styles.quiet)}>
                        {t('slot.several', { count: slot.files })}
                      </span>
                    ) : null}
                    {slot.damaged === null ? null : (
                      <span className={mergeClasses(styles.small, styles.problem)}>
                        {t('slot.damaged', { file: slot.damaged })}
                      </span>
                    )}
                  </>
                ) : (
                  <span className={slot.required ? styles.problem : styles.quiet}>
                    {t('slot.missing')}
                  </span>
                )}
              </td>
              <td className={styles.cell}>
                {isThere ? (
                  <span className={tooLarge && !slot.shrinks ? styles.problem : undefined}>
                    {tooLarge
                      ? t(slot.shrinks ? 'slot.lessened' : 'slot.tooLarge', { size, limit })
                      : size}
                  </span>
                ) : field !== null && placeOfField(field) !== null ? (
                  <Button size="small" onClick={() => goTo(field)}>
                    {t('slot.go')}
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
