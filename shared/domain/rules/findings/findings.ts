import type { Finding } from '../checklist.ts';
import type { Situation } from '../situation.ts';
import { crossCheckFindings } from './checks.ts';
import { dateFindings } from './dates.ts';
import { documentDateFindings } from './documentDates.ts';
import { factFindings } from './facts.ts';
import { issuedFindings } from './issued.ts';
import { freezeFindings, limitFindings } from './limits.ts';
import { moneyFindings } from './money.ts';
import { nameFindings } from './names.ts';
import { noticeFindings } from './notices.ts';
import { otherTripFindings } from './otherTrips.ts';
import { papersOf } from './paperNames.ts';
import { timeFindings } from './time.ts';

const order: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

/** Everything wrong or worth knowing in a dossier, worst first. */
export function findingsOf(situation: Situation): Finding[] {
  const papers = papersOf(situation);
  return [
    ...factFindings(situation),
    ...dateFindings(situation),
    ...documentDateFindings(situation, papers),
    ...crossCheckFindings(situation),
    ...nameFindings(situation),
    ...moneyFindings(situation, papers),
    ...issuedFindings(situation, papers),
    ...otherTripFindings(situation),
    ...noticeFindings(situation),
    ...limitFindings(situation),
    ...freezeFindings(situation),
    ...timeFindings(situation),
  ].sort((a, b) => order[a.severity] - order[b.severity]);
}
