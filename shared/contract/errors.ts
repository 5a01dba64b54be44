/**
 * Every error that may cross to the window or the terminal.
 *
 * Closed on purpose: each code has a text in both languages (`errors.<code>`), tested for completeness.
 * Whatever is not one of these becomes `internal` with an incident number and a line in the log.
 */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'locked',
  'wrong_passphrase',
  'weak_passphrase',
  'store_missing',
  'store_exists',
  'store_newer',
  'store_in_use',
  'store_damaged',
  'record_damaged',
  'read_only',
  'disk_full',
  'file_gone',
  'file_empty',
  'file_too_large',
  'file_type',
  'file_not_pdf',
  'file_unreadable',
  'form_broken',
  'form_too_heavy',
  'form_encrypted',
  'form_xfa',
  'form_signed',
  'form_protected',
  'form_file_invalid',
  'form_file_newer',
  'form_values',
  'dossier_file_invalid',
  'rules_invalid',
  'letter_failed',
  'template_invalid',
  'bundle_failed',
  'logo_unreadable',
  'number_taken',
  'number_pattern',
  'number_code_missing',
  'signed_refused',
  'certificate_invalid',
  'signing_off',
  'signing_address',
  'signing_unreachable',
  'signing_certificate',
  'signing_offline',
  'signing_no_box',
  'signing_credentials',
  'signing_passphrase',
  'signing_refused',
  'signing_answer',
  'not_for_word',
  'nothing_to_undo',
  'cancelled',
  'core_restarting',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Tells whether a value is a code of the closed set. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(value);
}

/** Parameters of an error's text: field names, file names, numbers; never a stack or a path of the program. */
export type ErrorParams = Record<string, string>;

/** An expected error: a code from the closed set with the parameters of its text. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Tells whether a value is an expected error. */
export function isAppError(value: unknown): value is AppError {
  return value instanceof AppError;
}
