/** How sure the linter is: an error is a certain contradiction, a warning is worth a look, an info only tells. */
export type LintSeverity = 'error' | 'warning' | 'info';

/**
 * Every rule of the check before printing with its severity; the list is closed.
 *
 * Only what contradicts itself or the dossier without doubt is an error. An office may turn any rule down to info.
 */
export const lintRules = {
  /** A visible mark, an unknown placeholder, or something typed that is plainly to be filled in later. */
  mark_left: 'error',
  glyph_missing: 'error',
  /** A value of an official form that is missing or does not fit. */
  form_value: 'warning',
  departure_differs: 'error',
  return_differs: 'error',
  invitation_differs: 'error',
  duration_differs: 'warning',
  date_unknown: 'warning',
  date_impossible: 'error',
  range_reversed: 'error',
  weekday_differs: 'error',
  words_differ: 'error',
  people_count_differs: 'warning',
  people_list_differs: 'error',
  person_twice: 'error',
  person_differs: 'warning',
  name_differs: 'warning',
  nip_differs: 'warning',
  nip_birth_date: 'warning',
  passport_differs: 'warning',
  amount_differs: 'warning',
  account_differs: 'warning',
  table_total_differs: 'error',
  signatory_missing: 'error',
  signatory_unconfirmed: 'warning',
  signatory_expired: 'error',
  signatory_acting_period: 'warning',
  signatory_changed: 'warning',
  signs_for_self: 'warning',
  number_or_date_missing: 'warning',
  number_twice: 'error',
  number_order: 'warning',
  number_period: 'warning',
  dated_on_closed_day: 'warning',
  calendar_unknown: 'info',
  dated_after_departure: 'error',
  dated_before_invitation: 'warning',
  dated_in_future: 'info',
  order_of_letters: 'warning',
  addressee_differs: 'warning',
  copies_twice: 'warning',
  copies_recipient: 'warning',
  paper_stale: 'warning',
  /** A contradiction inside the dossier's own data, found by the dossier's cross-checks. */
  dossier_contradicts: 'warning',
} as const satisfies Record<string, LintSeverity>;

export type LintRuleId = keyof typeof lintRules;

/** Identifiers of all rules, in the order in which the settings list them. */
export const lintRuleIds = Object.keys(lintRules) as LintRuleId[];
