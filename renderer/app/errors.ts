import { isDefinedError } from '@orpc/client';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, isAppError, isErrorCode } from '#shared/contract/errors.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Turns whatever a call threw into an error of the closed set.
 *
 * What the core did not declare becomes `internal`; no message or stack of it is kept for showing.
 */
export function toAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown;
  if (isDefinedError(thrown) || (isRecord(thrown) && isRecord(thrown.data))) {
    const data: unknown = (thrown as { data: unknown }).data;
    if (isRecord(data) && isErrorCode(data.code)) {
      const params = isRecord(data.params) ? data.params : {};
      return new AppError(
        data.code,
        Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])),
        { cause: thrown },
      );
    }
  }
  if (isRecord(thrown) && thrown.code === 'BAD_REQUEST') {
    return new AppError('invalid_input', {}, { cause: thrown });
  }
  return new AppError('internal', { incident: '–' }, { cause: thrown });
}

/** Words for an error: what happened and what to do, in the user's language. */
export function useErrorText(): (thrown: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (thrown: unknown) => {
      const error = toAppError(thrown);
      return t(error.code, { replace: error.params });
    },
    [t],
  );
}
