import { assignment } from './assignment.ts';
import { correspondence } from './correspondence.ts';
import {
  activitySchedule,
  costBreakdown,
  memo,
  personalData,
  staffReview,
  termsOfReference,
  tripReport,
} from './documents/index.ts';
import type { LetterInput } from './input.ts';
import { officeOfLetter } from './letterheads.ts';
import type { LetterModel } from './model.ts';
import { raggedWhereSpread } from './ragged.ts';
import { statement } from './statement.ts';
import { effectiveFields } from './suggest.ts';
import { travelOrder } from './travelOrder.ts';

/**
 * Makes a letter from a dossier: plain data with every text resolved.
 *
 * Pure: the same input gives the same model. Data that is not there yet becomes a visible mark.
 */
export function buildLetter(input: LetterInput): LetterModel {
  const filled: LetterInput = { ...input, fields: effectiveFields(input) };
  return raggedWhereSpread(modelOf({ ...filled, office: officeOfLetter(filled) }));
}

function modelOf(ready: LetterInput): LetterModel {
  switch (ready.kind) {
    case 'permission_request':
    case 'governor_cover':
    case 'setneg_request':
    case 'kemlu_request':
    case 'extension_request':
    case 'correction_request':
    case 'cancellation_request':
      return correspondence(ready);
    case 'own_cost_statement':
    case 'responsibility_statement':
    case 'absence_statement':
      return statement(ready);
    case 'surat_tugas':
      return assignment(ready);
    case 'spd':
      return travelOrder(ready);
    case 'kak':
      return termsOfReference(ready);
    case 'schedule':
      return activitySchedule(ready);
    case 'cost_breakdown':
      return costBreakdown(ready);
    case 'personal_data':
      return personalData(ready);
    case 'trip_report':
      return tripReport(ready);
    case 'nota_dinas':
      return memo(ready);
    case 'telaahan_staf':
      return staffReview(ready);
  }
}
