import { governmentName, type Office } from '#shared/domain/office/index.ts';
import type { WorkingPaperModel } from '#shared/domain/letters/index.ts';
import { ruleWords } from '#shared/domain/rules/index.ts';
import type { RulesView, RuleView } from '#shared/contract/index.ts';
import { createI18n, type AppLanguage } from '#shared/i18n/index.ts';

/** The working paper with every text resolved: rules that nobody here verified, and what nobody knows. */
export function workingPaperModel(
  view: RulesView,
  office: Office,
  language: AppLanguage,
): WorkingPaperModel {
  const i18n = createI18n(language);
  // Names come from rule packs and cannot be known to the compiler.
  const translate = i18n.t as (key: string, options: object) => string;
  const words = ruleWords(
    (key, params = {}) => (i18n.exists(key) ? translate(key, { replace: params }) : null),
    language,
  );
  const t = (key: string) => translate(`rulebook:workingPaper.${key}`, {});
  const isEnglish = language === 'en';
  const evidence = (rule: RuleView): string[] => [
    translate(`rules:gradesLong.${rule.grade}`, {}),
    // An estimate is never shown as law, whatever its data say.
    rule.basis === '' || rule.grade === 'D' ? t('noBasis') : rule.basis,
    ...(rule.repealed ? [translate('rules:evidence.repealed', {})] : []),
    ...(rule.source === '' ? [] : [`${t('source')}: ${rule.source}`]),
  ];
  const says = (rule: RuleView): string[] => [
    ...Object.entries(rule.parameters).map(
      ([name, value]) => `${words.parameter(name)}: ${words.value(name, value)}`,
    ),
    ...[rule.when, rule.unless].flatMap((matcher, index) =>
      Object.entries(matcher).map(([field, values]) => {
        const title = translate(`rulebook:panel.${index === 0 ? 'when' : 'unless'}`, {});
        return `${title}: ${words.condition(field, values ?? [])}`;
      }),
    ),
  ];
  const open = view.rules.filter((rule) => rule.verified === null && rule.kind !== null);
  return {
    layout: 'working_paper',
    language,
    title: t('heading'),
    date: view.today,
    page: {
      widthMm: 210,
      heightMm: 297,
      marginsCm: { top: 1.8, bottom: 1.8, left: 1.8, right: 1.8 },
      fontFamily: office.fontFamily,
      fontSizePt: 10,
    },
    letterhead: { logo: null },
    office: [governmentName(office), office.unitName].filter((part) => part !== ''),
    intro: t('intro'),
    facts: [
      { label: t('pack'), text: `${view.pack.id} (${view.pack.compiled})` },
      { label: t('count'), text: String(open.length) },
    ],
    heads: ['number', 'rule', 'question', 'answer'].map(t),
    rows: open.map((rule) => ({
      label: isEnglish && rule.labelEn !== '' ? rule.labelEn : rule.label,
      about: `${rule.id} · ${words.kind(rule.kind)}`,
      evidence: evidence(rule),
      says: says(rule),
    })),
    right: t('right'),
    wrong: t('wrong'),
    unknown: {
      heading: t('unknown'),
      rows: view.unknown.map(({ text, text_en: english, ask }) => ({
        text: isEnglish ? english : text,
        ask: ask === '' ? '' : `${t('ask')}: ${ask}`,
      })),
    },
    closing: [t('answeredBy'), t('signature')],
  };
}
