import type { Traveller } from '../../dossiers/index.ts';
import { nameWithoutTitles } from '../../letters/index.ts';
import { lintFinding } from '../finding.ts';
import type { LintFinding, LintInput } from '../model.ts';
import { typedTexts, type LintSituation, type ReadPaper } from '../read.ts';
import { charactersApart, countsOf, editDistance } from '../reading.ts';

/** Counts of people that a paper may rightly name: its own travellers, the delegation, and parts that add up. */
function counts(input: LintInput, { paper, said, travellers }: ReadPaper): LintFinding[] {
  const right = [travellers.length, input.dossier.travellers.length];
  return said.texts.flatMap((text) => {
    const found = countsOf(text, 'orang').filter(
      ({ before, after }) =>
        // Whom the delegation meets is not counted.
        !/\b(?:oleh|bersama|dengan|bertemu|menemui)\s+$/iu.test(before) &&
        /\b(?:peserta|delegasi|rombongan|bagi|sebanyak|terdiri|berjumlah|beranggotakan|anggota)\b/iu.test(
          before + after,
        ),
    );
    const sum = found.reduce((all, { count }) => all + count, 0);
    if (found.length === 0 || right.includes(sum)) return [];
    if (found.some(({ count }) => right.includes(count))) return [];
    const known = `${String(travellers.length)} orang`;
    return [
      lintFinding('people_count_differs', {
        papers: [paper],
        values: { said: found.map(({ text: written }) => written).join(', '), known },
      }),
    ];
  });
}

/** The list of people in a paper against those whom it is about. */
function lists({ paper, said, travellers }: ReadPaper): LintFinding[] {
  return said.tables.flatMap((table) => {
    const column = table.columns.findIndex((title) =>
      /^nama(?:\s+(?:peserta|lengkap))?(?:\s*\/.*)?$/iu.test(title.trim()),
    );
    const isOfPeople = table.columns.some((title) => /\b(?:NIP|Jabatan)\b/iu.test(title));
    if (column === -1 || !isOfPeople || travellers.length === 0) return [];
    const named = table.rows.map((row) => row[column] ?? '').filter((name) => name.trim() !== '');
    const missing = travellers.filter(
      ({ snapshot }) => !named.some((cell) => cell.includes(snapshot.name)),
    );
    if (missing.length === 0 && named.length === travellers.length) return [];
    return [
      lintFinding('people_list_differs', {
        papers: [paper],
        values: { said: String(named.length), known: String(travellers.length) },
        params: { names: missing.map(({ snapshot }) => snapshot.name).join(', ') || '–' },
      }),
    ];
  });
}

/** The same person twice in one delegation. */
function twice({ dossier }: LintInput): LintFinding[] {
  const found: LintFinding[] = [];
  const marks: Record<string, (traveller: Traveller) => string> = {
    NIP: ({ snapshot }) => snapshot.nip.replaceAll(' ', ''),
    NIK: ({ snapshot }) => snapshot.nik,
    passport: ({ snapshot }) => snapshot.passport?.number ?? '',
    name: ({ snapshot }) => nameWithoutTitles(snapshot.name).toLowerCase(),
  };
  const told = new Set<string>();
  for (const [mark, read] of Object.entries(marks)) {
    const owner = new Map<string, Traveller>();
    for (const traveller of dossier.travellers) {
      const value = read(traveller);
      const other = owner.get(value);
      if (value === '' || other === undefined) {
        owner.set(value, traveller);
        continue;
      }
      const pair = `${other.id} ${traveller.id}`;
      if (told.has(pair)) continue;
      told.add(pair);
      found.push(
        lintFinding('person_twice', {
          text: `person_twice_${mark.toLowerCase()}`,
          values: { said: traveller.snapshot.name, known: other.snapshot.name },
          params: { value },
          field: `travellers.${traveller.id}.snapshot.${mark === 'passport' ? 'passport.number' : mark.toLowerCase()}`,
        }),
      );
    }
  }
  return found;
}

/** Traveller and signatory who are one person, written in two ways. */
function inTwoPlaces({ dossier, office }: LintInput): LintFinding[] {
  const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
  return dossier.travellers.flatMap(({ id, snapshot }) =>
    office.signatories.flatMap((signatory) => {
      const nip = snapshot.nip.replaceAll(' ', '');
      const sameNip = nip !== '' && nip === signatory.nip.replaceAll(' ', '');
      const sameName =
        nameWithoutTitles(snapshot.name).toLowerCase() ===
        nameWithoutTitles(signatory.name).toLowerCase();
      if (snapshot.name.trim() === '' || (!sameNip && !sameName)) return [];
      const parts = [
        { part: 'name', said: snapshot.name, known: signatory.name },
        { part: 'rank', said: snapshot.rank, known: signatory.rank },
        { part: 'nip', said: nip, known: signatory.nip.replaceAll(' ', '') },
      ] as const;
      return (
        parts
          .filter(({ said, known }) => said !== '' && known !== '' && plain(said) !== plain(known))
          // Two people may share a name; another NIP then tells them apart.
          .filter(({ part }) => part !== 'nip' || snapshot.name === signatory.name)
          .map(({ part, said, known }) =>
            lintFinding('person_differs', {
              text: `person_differs_${part}`,
              values: { said: plain(said), known: plain(known) },
              params: { name: snapshot.name },
              field: `travellers.${id}.snapshot.${part}`,
            }),
          )
      );
    }),
  );
}

/** The birth date inside an NIP (its first eight digits, grade D) against the one that was entered. */
function nipBirth({ dossier }: LintInput): LintFinding[] {
  return dossier.travellers.flatMap(({ id, snapshot }) => {
    const digits = snapshot.nip.replaceAll(' ', '').slice(0, 8);
    const { birthDate } = snapshot;
    if (digits.length < 8 || birthDate === null) return [];
    const said = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    if (said === birthDate) return [];
    return [
      lintFinding('nip_birth_date', {
        values: { said, known: birthDate },
        params: { name: snapshot.name },
        field: `travellers.${id}.snapshot.nip`,
      }),
    ];
  });
}

const nipPattern = /(?<!\d)(\d{8}) ?(\d{6}) ?(\d) ?(\d{3})(?!\d)/gu;
const passportPattern = /(?<![\p{L}\d/.-])[A-Z]{1,2}\d{6,7}(?![\p{L}\d/])/gu;

function nearest(said: string, known: readonly string[]): string | null {
  return known.find((number) => charactersApart(said, number) <= 3) ?? null;
}

/** NIP and passport numbers that were typed, against those of the people. */
function numbers({ input, papers }: LintSituation): LintFinding[] {
  const { dossier, office } = input;
  const nips = [
    ...dossier.travellers.map(({ snapshot }) => snapshot.nip),
    ...office.signatories.map(({ nip }) => nip),
  ]
    .map((nip) => nip.replaceAll(' ', ''))
    .filter((nip) => nip !== '');
  const passports = dossier.travellers.flatMap(({ snapshot }) => snapshot.passport?.number ?? []);
  return papers.flatMap(({ paper, said }) => {
    const typed = typedTexts(paper);
    const strangeNips = said.texts
      .flatMap((text) => [...text.matchAll(nipPattern)].map(([found]) => found.replaceAll(' ', '')))
      .filter((nip) => !nips.includes(nip));
    const strangePassports = typed
      .flatMap((text) => [...text.matchAll(passportPattern)].map(([found]) => found))
      .filter((number) => !passports.includes(number));
    const of = (
      rule: 'nip_differs' | 'passport_differs',
      found: string[],
      known: readonly string[],
    ) =>
      [...new Set(found)].map((number) =>
        lintFinding(rule, {
          papers: [paper],
          values: { said: number, known: nearest(number, known) ?? '–' },
        }),
      );
    return [
      ...of('nip_differs', strangeNips, nips),
      ...of('passport_differs', strangePassports, passports),
    ];
  });
}

/** Names that were typed without their titles, or with another letter. */
function names({ input, papers }: LintSituation): LintFinding[] {
  const people = [
    ...input.dossier.travellers.map(({ snapshot }) => snapshot.name),
    ...input.office.signatories.map(({ name }) => name),
  ]
    .map((full) => ({ full, bare: nameWithoutTitles(full) }))
    .filter(({ bare }) => bare.split(' ').length > 1);
  return papers.flatMap(({ paper }) =>
    typedTexts(paper).flatMap((text) =>
      people.flatMap(({ full, bare }) => {
        const rest = text.replaceAll(full, ' ');
        if (full !== bare && rest.includes(bare)) {
          return [
            lintFinding('name_differs', { papers: [paper], values: { said: bare, known: full } }),
          ];
        }
        const words = rest.split(/[\s,;]+/u);
        const length = bare.split(' ').length;
        const close = words
          .map((_, index) =>
            words
              .slice(index, index + length)
              .join(' ')
              .replace(/[.:]+$/u, ''),
          )
          .find(
            (candidate) =>
              /^\p{Lu}/u.test(candidate) &&
              !people.some((other) => other.bare === candidate) &&
              candidate !== bare &&
              Math.abs(candidate.length - bare.length) <= 2 &&
              editDistance(candidate, bare) <= 2,
          );
        return close === undefined
          ? []
          : [
              lintFinding('name_differs', {
                papers: [paper],
                values: { said: close, known: bare },
              }),
            ];
      }),
    ),
  );
}

/** People: how many, who, and how they are written. */
export function peopleChecks(situation: LintSituation): LintFinding[] {
  const { input, papers } = situation;
  return [
    ...papers.flatMap((read) => [...counts(input, read), ...lists(read)]),
    ...twice(input),
    ...inTwoPlaces(input),
    ...nipBirth(input),
    ...numbers(situation),
    ...names(situation),
  ];
}
