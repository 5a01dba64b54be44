import type { i18n as I18n } from 'i18next';
import {
  phraseTokens,
  rowSources,
  type LetterTemplate,
  type RowSourceName,
} from '#shared/domain/letters/index.ts';
import { rowsLabel } from '../../app/rowsLabel.ts';
import type { Placeholder } from '../chips/ChipField.tsx';

function byLabel(left: Placeholder, right: Placeholder): number {
  return left.label.localeCompare(right.label, 'id');
}

function phrases(i18n: I18n): Placeholder[] {
  return phraseTokens
    .map((name) => ({ name, label: i18n.t(`papers:tokens.${name}`) }))
    .sort(byLabel);
}

/** Placeholders of the texts of a letter; rows where the layout shows them, first. */
export function textPlaceholders(
  template: LetterTemplate,
  withRows: boolean,
  i18n: I18n,
): Placeholder[] {
  const rows = withRows
    ? Object.keys(template.rows).map((name) => ({ name, label: rowsLabel(name, i18n) }))
    : [];
  return [...rows.sort(byLabel), ...phrases(i18n)];
}

/** Placeholders of the texts of rows: those of the row itself first. */
export function rowPlaceholders(source: RowSourceName, i18n: I18n): Placeholder[] {
  const translate = i18n.t as (key: string) => string;
  const own = rowSources[source].tokens.map((name) => ({
    name,
    label: translate(`templates:item.${name}`),
  }));
  return [...own, ...phrases(i18n)];
}
