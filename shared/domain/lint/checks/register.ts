import { closedDaysBetween } from '../../calendars/index.ts';
import { romanMonth } from '../../language/index.ts';
import { lintFinding } from '../finding.ts';
import type { LintFinding, LintInput, LintPaper, RegisterEntry } from '../model.ts';
import { looksBack, type LintSituation } from '../read.ts';
import { escaped } from '../reading.ts';

function plain(number: string): string {
  return number.replaceAll(/\s/gu, '').toUpperCase();
}

/** The same number on two letters, of this dossier or of another. */
function twice(paper: LintPaper, input: LintInput): LintFinding[] {
  const number = paper.fields.number.trim();
  if (number === '') return [];
  const other = input.register.find(
    (entry) =>
      plain(entry.number) === plain(number) &&
      !(entry.dossierId === input.dossier.id && entry.paperKey === paper.key),
  );
  if (other === undefined) return [];
  const here = other.dossierId === input.dossier.id;
  // Told once for a pair of this dossier.
  if (here && other.paperKey < paper.key) return [];
  const second = here ? input.papers.find(({ key }) => key === other.paperKey) : undefined;
  return [
    lintFinding('number_twice', {
      papers: second === undefined ? [paper] : [paper, second],
      params: { said: number, dossier: other.title },
    }),
  ];
}

/** Numbers and dates run the same way in one series. */
function order(paper: LintPaper, input: LintInput): LintFinding[] {
  const { date } = paper.fields;
  const own = input.register.find(
    (entry) => entry.dossierId === input.dossier.id && entry.paperKey === paper.key,
  );
  const place = own?.sequence ?? null;
  if (date === null || own === undefined || place === null) return [];
  const wrong = (entry: RegisterEntry): boolean => {
    const { sequence } = entry;
    if (sequence === null || entry.date === null || sequence.seq === place.seq) return false;
    if (sequence.series !== place.series || sequence.year !== place.year) return false;
    return sequence.seq < place.seq ? entry.date > date : entry.date < date;
  };
  const other = input.register.find(wrong);
  if (other === undefined) return [];
  return [
    lintFinding('number_order', {
      papers: [paper],
      params: { said: own.number, date, other: other.number, dateOther: other.date ?? '' },
    }),
  ];
}

/** Year and month that the office's pattern put into a number, against the letter's date. */
function period(paper: LintPaper, { office }: LintInput): LintFinding[] {
  const { number, date } = paper.fields;
  if (number.trim() === '' || date === null) return [];
  const parts: string[] = [];
  const pattern = office.numberPattern
    .split(/(\{[^{}]*\})/u)
    .map((piece) => {
      const token = /^\{([a-z_]+)(?::\d)?\}$/u.exec(piece)?.[1];
      if (token === undefined) return escaped(piece);
      parts.push(token);
      if (token === 'tahun') return String.raw`(\d{4})`;
      if (token === 'bulan') return String.raw`(\d{2})`;
      if (token === 'bulan_romawi') return '([IVX]+)';
      return '(.*?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 'u').exec(number.trim());
  if (match === null) return [];
  const expected: Record<string, string> = {
    tahun: date.slice(0, 4),
    bulan: date.slice(5, 7),
    bulan_romawi: romanMonth(Number(date.slice(5, 7))),
  };
  return parts.flatMap((token, index) => {
    const known = expected[token];
    const said = match[index + 1] ?? '';
    if (known === undefined || said === known) return [];
    return [
      lintFinding('number_period', {
        papers: [paper],
        values: { said, known },
        params: { number: number.trim() },
      }),
    ];
  });
}

/** Papers that come after the journey by their nature. */
const afterwards: readonly string[] = ['trip_report'];

/** The day of a letter: not closed without anybody noticing, and in its place before the journey. */
function days(paper: LintPaper, input: LintInput): LintFinding[] {
  const { date } = paper.fields;
  if (date === null) return [];
  const { travel, invitation } = input.dossier;
  const found: LintFinding[] = [];
  if (!input.calendars.some(({ year }) => year === Number(date.slice(0, 4)))) {
    found.push(
      lintFinding('calendar_unknown', { papers: [paper], params: { year: date.slice(0, 4) } }),
    );
  }
  const [closed] = closedDaysBetween(date, date, {
    calendars: input.calendars,
    weekdays: input.office.workingWeekdays,
    closedDays: input.closedDays,
  });
  if (closed !== undefined) {
    const named = closed.name !== '' && closed.kind !== 'weekend';
    found.push(
      lintFinding('dated_on_closed_day', {
        papers: [paper],
        text: named ? 'dated_on_named_day' : 'dated_on_weekend',
        params: { date, name: closed.name },
      }),
    );
  }
  const { departsOn } = travel;
  if (
    departsOn !== null &&
    date > departsOn &&
    !looksBack(paper) &&
    !afterwards.includes(paper.kind)
  ) {
    const params = { date, dateLimit: departsOn };
    found.push(lintFinding('dated_after_departure', { papers: [paper], params }));
  }
  if (invitation.date !== null && date < invitation.date) {
    const params = { date, dateLimit: invitation.date };
    found.push(lintFinding('dated_before_invitation', { papers: [paper], params }));
  }
  if (date > input.today) {
    found.push(lintFinding('dated_in_future', { papers: [paper], params: { date } }));
  }
  return found;
}

/** Letters that carry out another one are not older than it. */
function sequence(papers: readonly LintPaper[]): LintFinding[] {
  const order = papers.find(({ kind }) => kind === 'surat_tugas');
  const ordered = order?.fields.date ?? null;
  if (order === undefined || ordered === null) return [];
  return papers.flatMap((paper) => {
    const { date } = paper.fields;
    if (paper.kind !== 'spd' || date === null || date >= ordered) return [];
    const params = { date, dateLimit: ordered };
    return [lintFinding('order_of_letters', { papers: [paper, order], params })];
  });
}

/** Numbers and dates of letters: given once, in order, on days that make sense. */
export function registerChecks({ input, papers }: LintSituation): LintFinding[] {
  return [
    ...papers.flatMap(({ paper }) => [
      ...twice(paper, input),
      ...order(paper, input),
      ...period(paper, input),
      ...days(paper, input),
    ]),
    ...sequence(papers.map(({ paper }) => paper)),
  ];
}
