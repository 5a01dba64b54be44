import { AppError } from '#shared/contract/errors.ts';
import { checkNumberPattern, emptyCodes, formatNumber } from '#shared/domain/letters/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { fieldsInUse, openPaperDesk } from './paperDesk.ts';
import { paperOfPlan } from './paperPlan.ts';

/**
 * Gives a paper the next number of the office's register and, while it has none, today's date.
 *
 * A paper that has a number keeps it. Numbers run per pattern and year of the letter.
 *
 * @throws AppError `number_pattern` when the office's pattern cannot be used, `number_code_missing` when it asks for a
 * code that is empty, `number_taken`.
 */
export async function assignNumber(
  context: CoreContext,
  dossierId: string,
  key: string,
): Promise<void> {
  await changeDossier(context, { dossierId, action: 'paper.assignNumber' }, async (writes) => {
    const desk = await openPaperDesk(context, writes, dossierId);
    const paper = paperOfPlan(desk.plan, key);
    if (paper.fields.number !== '') return;
    const { office } = desk.situation;
    const series = office.numberPattern;
    if (checkNumberPattern(series).some(({ severity }) => severity === 'error')) {
      throw new AppError('number_pattern');
    }
    const date = paper.fields.date ?? desk.today;
    // Undo takes the number off the letter; the register keeps it for this letter.
    const kept = await writes.letterNumbers.ofPaper(dossierId, key);
    if (kept !== null) {
      await writes.papers.patch(dossierId, key, { number: kept.number, date });
      return;
    }
    const year = Number(date.slice(0, 4));
    const { classification } = fieldsInUse(paper);
    const [missing] = emptyCodes(series, { classification, unit: office.unitCode });
    if (missing !== undefined) throw new AppError('number_code_missing', { code: missing });
    const numberOf = (sequence: number) =>
      formatNumber(series, { classification, sequence, unit: office.unitCode, date });
    let seq = await writes.letterNumbers.next({ series, year });
    // Another pattern may have written the same number, and so may a hand or a dossier file.
    while (await writes.letterNumbers.isGiven(numberOf(seq), year)) seq += 1;
    const number = numberOf(seq);
    await writes.letterNumbers.take({ series, year, seq, number, dossierId, paperKey: key });
    await writes.papers.patch(dossierId, key, { number, date });
  });
}
