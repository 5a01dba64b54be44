import type { FormInspection, FormValues } from '#shared/domain/forms/index.ts';
import type { TeachableForm } from '#shared/domain/taughtForms/index.ts';
import type { FilledForm, FillOptions } from '../fill.ts';
import type { TaughtFill } from '../taught/fillTaught.ts';

/** What the process for files from outside may be asked, by kind: what it gets and what it answers. */
export interface ForeignJobs {
  inspect: {
    given: { bytes: Uint8Array; password?: string };
    answer: FormInspection;
  };
  /** Copies of one form, one for each record of values; with a finding of an error the copy is made all the same. */
  fill: {
    given: { bytes: Uint8Array; records: FormValues[]; options: Omit<FillOptions, 'strict'> };
    answer: FilledForm[];
  };
  /** A form as it is taught. */
  study: { given: { bytes: Uint8Array }; answer: TeachableForm };
  fillTaught: { given: TaughtFill; answer: FilledForm };
}
