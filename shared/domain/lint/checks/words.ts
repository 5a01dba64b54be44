import { formatMoney, numberWords } from '../../language/index.ts';
import { lintFinding } from '../finding.ts';
import type { LintFinding, LintPaper } from '../model.ts';
import { looksBack, typedTexts, type LintSituation, type ReadPaper } from '../read.ts';
import type { ReadTable } from '../content.ts';
import { rupiahIn, spelledNumbers } from '../reading.ts';

/** What officers write to fill in later, besides the program's own marks. */
const leftMarks = [
  /\{[\p{L}_]*\}/gu,
  /\$\{[^}]*\}/gu,
  /<<[^>]*>>/gu,
  /\[(?:isi|nama|tanggal|nomor|tgl|diisi)[^\]]*\]/giu,
  /\b(?:xxx+|yyy+|todo|tba|tbd|lorem ipsum)\b/giu,
  // "Menyusul surat kami …" begins many a letter; what is still to come ends its sentence or bracket.
  /\b(?:diisi nanti|isi di sini|menyusul(?=\s*(?:[.,;:)\]/]|$)))/gimu,
  /\?\?+/gu,
];

/** Whether three crosses are the number thirty: "Sidang Umum XXX", "ke-XXX". */
function isRoman(mark: string, before: string): boolean {
  return mark === 'XXX' && /(?:\bke-|\p{Lu}\p{L}+\s+)$/u.test(before);
}

function marksLeft(paper: LintPaper, texts: readonly string[]): LintFinding[] {
  const seen = new Set<string>();
  for (const text of texts) {
    for (const pattern of leftMarks) {
      for (const { 0: mark, index } of text.matchAll(pattern)) {
        if (!isRoman(mark, text.slice(0, index))) seen.add(mark);
      }
    }
  }
  return [...seen].map((said) =>
    lintFinding('mark_left', { papers: [paper], params: { said }, text: 'mark_typed' }),
  );
}

const ownRules = {
  'letters:finding.unknownToken': 'mark_left',
  'letters:finding.noSignatory': 'signatory_missing',
  'letters:finding.signatoryGone': 'signatory_missing',
  'letters:finding.signsForSelf': 'signs_for_self',
  'letters:finding.noGlyph': 'glyph_missing',
} as const;

/** The paper's own findings under the linter's rules. */
function ownFindings({ paper }: ReadPaper): LintFinding[] {
  return paper.own.flatMap(({ severity, message, field }): LintFinding[] => {
    if (severity === 'info') return [];
    const isLetter = message.key.startsWith('letters:');
    const rule = isLetter
      ? message.key in ownRules
        ? ownRules[message.key as keyof typeof ownRules]
        : field === 'paper.number' || field === 'paper.date'
          ? 'number_or_date_missing'
          : message.key === 'letters:finding.missing'
            ? 'mark_left'
            : 'form_value'
      : 'form_value';
    const key = message.key.includes(':') ? message.key : `forms:${message.key}`;
    return [
      {
        ...lintFinding(rule, { papers: [paper], field: placeOf(paper.key, field) }),
        // What the paper only warns of is no error here.
        ...(severity === 'warning' ? { severity } : {}),
        message: { key, params: message.params },
      },
    ];
  });
}

/** Where the finding of a paper is mended: in the dossier, or in a field of the paper as seen from outside it. */
function placeOf(key: string, field: string | null): string {
  if (field !== null && isDossierField(field)) return field;
  const own = field === null ? null : /^(?:paper|fields)\.(.+)$/u.exec(field);
  return own?.[1] === undefined ? `papers.${key}` : `papers.${key}.${own[1]}`;
}

function isDossierField(field: string): boolean {
  return /^(?:title|track|purpose|familyReason|event|invitation|travel|legs|funding|reasoning|travellers|office)\b/u.test(
    field,
  );
}

function figures(paper: LintPaper, text: string): LintFinding[] {
  return spelledNumbers(text)
    .filter(({ figures: number, words }) => number !== words)
    .map(({ text: said, figures: number }) =>
      lintFinding('words_differ', {
        papers: [paper],
        values: { said, known: `${String(number)} (${numberWords(number)})` },
      }),
    );
}

const totalWord = /\b(?:jumlah|total|subtotal|sub total)\b/iu;

/** Reads a cell as an amount of one currency. */
function cellAmount(cell: string): { currency: string; amount: number } | null {
  const match = /^\s*(Rp|[A-Z]{3})\.?\s?(\d{1,3}(?:[.]\d{3})*|\d+)(?:,(\d{1,2}))?(?:,-)?\s*$/u.exec(
    cell,
  );
  if (match === null) return null;
  const [, currency = '', whole = '', fraction = ''] = match;
  return {
    currency,
    amount: Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2)),
  };
}

/** The last row of a table that says total, against the rows above it. */
function tableTotals(paper: LintPaper, table: ReadTable): LintFinding[] {
  const last = table.rows.at(-1);
  if (last === undefined || !last.some((cell) => totalWord.test(cell))) return [];
  const above = table.rows.slice(0, -1).filter((row) => !row.some((cell) => totalWord.test(cell)));
  return last.flatMap((cell, column) => {
    const total = cellAmount(cell);
    if (total === null) return [];
    const amounts = above.map((row) => cellAmount(row[column] ?? ''));
    const same = amounts.filter((amount) => amount?.currency === total.currency);
    // A column with several currencies, or with cells that are no amounts, is not added up here.
    if (
      same.length === 0 ||
      amounts.some((amount) => amount !== null && amount.currency !== total.currency)
    ) {
      return [];
    }
    const sum = same.reduce((all, amount) => all + (amount?.amount ?? 0), 0);
    if (sum === total.amount) return [];
    const currency = total.currency === 'Rp' ? 'IDR' : total.currency;
    const known = formatMoney({
      amount: currency === 'IDR' ? Math.round(sum / 100) : sum,
      currency,
    });
    return [
      lintFinding('table_total_differs', { papers: [paper], values: { said: cell.trim(), known } }),
    ];
  });
}

/** Amounts that were typed, against the funding lines. */
function amounts({ input, papers }: LintSituation): LintFinding[] {
  const { funding } = input.dossier;
  const inRupiah = funding.flatMap(({ amount, payer }) =>
    amount?.currency === 'IDR' ? [{ amount: amount.amount, payer }] : [],
  );
  if (inRupiah.length === 0) return [];
  const sums = new Map<string, number>();
  for (const { amount, payer } of inRupiah) sums.set(payer, (sums.get(payer) ?? 0) + amount);
  const total = inRupiah.reduce((all, { amount }) => all + amount, 0);
  const known = new Set([total, ...sums.values(), ...inRupiah.map(({ amount }) => amount)]);
  const say = (amount: number) => formatMoney({ amount, currency: 'IDR' });
  const withoutStamps = (text: string) =>
    text.replaceAll(/\b(?:be)?(?:meterai|materai)\s+Rp[\s\d.]+/giu, '');
  return papers
    .filter(({ paper }) => !looksBack(paper))
    .flatMap(({ paper }) =>
      [...new Set(typedTexts(paper).map(withoutStamps).flatMap(rupiahIn))]
        .filter((amount) => Number.isSafeInteger(amount) && !known.has(amount))
        .map((amount) =>
          lintFinding('amount_differs', {
            papers: [paper],
            values: { said: say(amount), known: say(total) },
          }),
        ),
    );
}

/** A budget account that was typed, against those of the funding lines. */
function accounts({ input, papers }: LintSituation): LintFinding[] {
  const plain = (text: string) => text.replaceAll(/\s/gu, '');
  const known = input.dossier.funding.map((line) => plain(line.budgetAccount)).filter(Boolean);
  const [first] = known;
  if (first === undefined) return [];
  return papers.flatMap(({ paper }) => {
    const said = paper.fields.budgetAccount.trim();
    return said === '' || known.includes(plain(said))
      ? []
      : [lintFinding('account_differs', { papers: [paper], values: { said, known: first } })];
  });
}

/** Marks that are left, figures beside words, totals, amounts and accounts. */
export function wordChecks(situation: LintSituation): LintFinding[] {
  return [
    ...situation.papers.flatMap((read) => [
      ...ownFindings(read),
      ...marksLeft(read.paper, [
        ...typedTexts(read.paper).map(withoutPlaceholders),
        ...read.paper.fields.tembusan,
        read.paper.fields.addressee,
        read.paper.fields.number,
      ]),
      ...read.said.texts.flatMap((text) => figures(read.paper, text)),
      ...read.said.tables.flatMap((table) => tableTotals(read.paper, table)),
    ]),
    ...amounts(situation),
    ...accounts(situation),
  ];
}

/** Placeholders are filled when the letter is made, and unknown ones are found there. */
function withoutPlaceholders(text: string): string {
  return text.replaceAll(/(?<!\$)\{[a-z_]+\}/gu, '');
}
