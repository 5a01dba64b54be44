import { formatNip } from '../language/index.ts';
import type { AuthorityPrefix, Office, Signatory } from '../office/index.ts';
import { isDocumentKind } from './documents/kinds.ts';
import { isDraftForGovernor } from './governorDraft.ts';
import type { LetterInput } from './input.ts';
import { isOnlyCouncil, travellersOf } from './input.ts';
import { isOwnStatement } from './kinds.ts';
import type { SignatureModel } from './model.ts';
import { nameWithoutTitles } from './names.ts';
import { keepTogether, missing, orMissing, words, type Segment, type Text } from './text.ts';

/** Travellers whom only the head of region sends. */
const leadingCategories = [
  'gubernur',
  'wakil_gubernur',
  'bupati_wali_kota',
  'wakil_bupati_wali_kota',
  'dprd_provinsi',
  'dprd_kab_kota',
] as const;

/**
 * Who usually signs, best first. The request's signer comes from its route.
 * The orders for papers without a route are unverified defaults (grade D); the office picks another freely.
 */
function wantedRoles(input: LetterInput): Signatory['role'][] {
  if (input.kind === 'governor_cover') return ['kepala_daerah'];
  if (input.route !== null) return [input.route.signerRole];
  if (input.kind === 'permission_request') return ['kepala_daerah', 'sekda'];
  // Nobody names who signs at a regional government; the K/L example is signed by the head of the unit (S39, D).
  if (input.kind === 'setneg_request') return ['kepala_daerah', 'sekda'];
  if (input.kind === 'spd') return ['ppk', 'kepala_unit', 'sekda'];
  if (input.kind === 'cost_breakdown') return ['ppk', 'kepala_unit', 'sekda'];
  if (isDocumentKind(input.kind)) return ['kepala_unit', 'sekda', 'kepala_daerah'];
  const leaders = travellersOf(input).some((item) =>
    leadingCategories.some((category) => category === item.snapshot.category),
  );
  return leaders ? ['kepala_daerah', 'sekda'] : ['sekda', 'kepala_daerah'];
}

/** The signatory that a letter suggests, or null when the office has none of that role. */
export function suggestSignatory(input: LetterInput): Signatory | null {
  if (isOwnStatement(input.kind) || isDraftForGovernor(input)) return null;
  const { signatories } = input.office;
  const candidates = wantedRoles(input).flatMap((role) => {
    const all = signatories.filter((item) => item.role === role);
    // Among officials of no role of their own the council's leadership signs for its members.
    const council = isOfCouncil(input)
      ? all.find(({ position }) => isCouncilOffice(position))
      : null;
    return council ?? all[0] ?? [];
  });
  return candidates.find((item) => !sendsSelf(input, item)) ?? candidates[0] ?? null;
}

/** Whether an official below the head of region would send themselves on the travel: the next one signs (D). */
function sendsSelf(input: LetterInput, { role, name }: Signatory): boolean {
  if (role === 'kepala_daerah' || isDocumentKind(input.kind)) return false;
  return input.dossier.travellers.some(({ snapshot }) => snapshot.name === name);
}

/** Whether a letter is the council's: its route passes the leadership, or all whom it is about are members. */
function isOfCouncil(input: LetterInput): boolean {
  return isOnlyCouncil(input) || (input.route?.steps?.includes('pimpinan_dprd') ?? false);
}

/** The signatory of a letter: the one chosen, otherwise the suggested one. */
export function signatoryOf(input: LetterInput): Signatory | null {
  const { signatoryId } = input.fields;
  const chosen = input.office.signatories.find((item) => item.id === signatoryId);
  return signatoryId === null ? suggestSignatory(input) : (chosen ?? null);
}

/** Whether a signatory only acts for the office: by mark, or by `Pj.` written before the title. */
function actsAs(
  position: string,
  prefix: AuthorityPrefix,
): 'Pj.' | 'Pjs.' | 'Plt.' | 'Plh.' | null {
  if (prefix === 'Plt.' || prefix === 'Plh.' || prefix === 'Pjs.') return prefix;
  const typed = /^(Pjs|Pj|Plt|Plh|Penjabat)\b/iu.exec(position.trim())?.[1]?.toLowerCase();
  if (typed === undefined) return null;
  const marks = { pj: 'Pj.', penjabat: 'Pj.', pjs: 'Pjs.', plt: 'Plt.', plh: 'Plh.' } as const;
  return marks[typed as keyof typeof marks];
}

/**
 * What stands at the name of a signatory.
 *
 * Permendagri 1/2023 Pasal 44 (grade A): names carry titles; officials other than the head of region, the deputy
 * and the regional secretary add rank and NIP; an acting head of region and a Pj. or Plh. regional secretary
 * print neither titles nor rank nor NIP. A Plt. regional secretary is not named there and is treated as the secretary.
 */
export function nameRule(
  signatory: Pick<Signatory, 'role' | 'position'>,
  prefix: AuthorityPrefix,
): { titles: boolean; rankAndNip: boolean } {
  const acting = actsAs(signatory.position, prefix);
  if (signatory.role === 'kepala_daerah') return { titles: acting === null, rankAndNip: false };
  if (signatory.role === 'sekda') {
    return { titles: acting !== 'Pj.' && acting !== 'Plh.', rankAndNip: false };
  }
  return { titles: true, rankAndNip: signatory.role !== 'wakil' };
}

/** Whether an office is the council's, by its name. */
export function isCouncilOffice(position: string): boolean {
  return /\bDPRD\b|\bDewan Perwakilan Rakyat Daerah\b/iu.test(position);
}

/** Leaders of the council are elected: they have neither rank nor NIP unless the office typed one. */
function isCouncilLeader({ position }: Signatory): boolean {
  return /^(?:Wakil )?(?:Ketua|Pimpinan)\b/iu.test(position.trim()) && isCouncilOffice(position);
}

const isCapital = (text: string) => /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('id');

/** Whether the office writes offices in capitals over a signature: as it typed those that others sign for. */
export function signsInCapitals({ signatories }: Pick<Office, 'signatories'>): boolean {
  return signatories.some(({ onBehalfOf, through }) => isCapital(onBehalfOf) || isCapital(through));
}

/** Names of offices in capitals; the marks `a.n.`, `u.b.`, `Plt.`, `Plh.`, `Pj.` and `Pjs.` stay as they are. */
export function capitalOffices(text: string): string {
  return text
    .split(/(\b(?:a\.n\.|u\.b\.|Pl[th]\.|Pjs?\.))/u)
    .map((part, index) => (index % 2 === 0 ? part.toLocaleUpperCase('id') : part))
    .join('');
}

function officeLines(signatory: Signatory, prefix: AuthorityPrefix): SignatureModel['offices'] {
  const path = `office.signatories.${signatory.id}`;
  const position = orMissing(signatory.position, 'jabatan penanda tangan', `${path}.position`);
  const last = words`${position},`;
  const behalf = orMissing(signatory.onBehalfOf, 'atas nama', `${path}.onBehalfOf`);
  if (prefix === 'a.n.') {
    return [
      { mark: 'a.n.', text: behalf },
      { mark: '', text: last },
    ];
  }
  if (prefix === 'u.b.') {
    const through = orMissing(signatory.through, 'pejabat yang dilalui', `${path}.through`);
    return [
      { mark: 'a.n.', text: behalf },
      { mark: '', text: words`${through},` },
      { mark: '', text: words`u.b.` },
      { mark: '', text: last },
    ];
  }
  if (prefix === '') return [{ mark: '', text: last }];
  // An acting official below the head of region may sign on behalf: a.n. BUPATI … / Plh. SEKRETARIS DAERAH,
  const onBehalf = signatory.role !== 'kepala_daerah' && signatory.onBehalfOf.trim() !== '';
  return onBehalf
    ? [
        { mark: 'a.n.', text: behalf },
        { mark: '', text: words`${prefix} ${last}` },
      ]
    : [{ mark: prefix, text: last }];
}

function inCapitals({ mark, text }: SignatureModel['offices'][number]) {
  const capital = (segment: Segment): Segment =>
    segment.kind === 'text' ? { ...segment, text: capitalOffices(segment.text) } : segment;
  return { mark, text: text.map(capital) };
}

/** The signature block of a letter. */
export function signatureOf(input: LetterInput): SignatureModel {
  const signatory = signatoryOf(input);
  if (signatory === null) {
    const what: Text = missing('penanda tangan', 'paper.signatoryId');
    return { offices: [{ mark: '', text: what }], name: [], details: [] };
  }
  const prefix = input.fields.prefix ?? signatory.prefix;
  const rule = nameRule(signatory, prefix);
  const path = `office.signatories.${signatory.id}`;
  const printed = rule.titles ? signatory.name : nameWithoutTitles(signatory.name);
  const name =
    printed.trim() === ''
      ? missing('nama penanda tangan', `${path}.name`)
      : keepTogether(printed, [printed]);
  const rank: Text[] = signatory.rank.trim() === '' ? [] : [words`${signatory.rank}`];
  const nip: Text[] =
    signatory.nip !== ''
      ? [keepTogether(`NIP ${formatNip(signatory.nip)}`)]
      : isCouncilLeader(signatory)
        ? []
        : [missing('NIP penanda tangan', `${path}.nip`)];
  const offices = officeLines(signatory, prefix);
  return {
    // One block, one way of writing: under BUPATI … stands SEKRETARIS DAERAH (reference/kerjasama.md §6.4, D).
    offices: signsInCapitals(input.office) ? offices.map(inCapitals) : offices,
    name,
    details: rule.rankAndNip ? [...rank, ...nip] : [],
  };
}

/** The signatory's office as one line, as the SPD names who gives the order. */
export function signingOffice(input: LetterInput): Text {
  const signatory = signatoryOf(input);
  if (signatory === null) return missing('pejabat pemberi perintah', 'paper.signatoryId');
  const prefix = input.fields.prefix ?? signatory.prefix;
  const acting = prefix === 'Plt.' || prefix === 'Plh.' || prefix === 'Pjs.' ? `${prefix} ` : '';
  return words`${acting}${orMissing(
    signatory.position,
    'jabatan penanda tangan',
    `office.signatories.${signatory.id}.position`,
  )}`;
}

/** The office whose letter it is: the one on whose behalf it is signed, otherwise the signatory's own. */
export function letterOwner(input: LetterInput): Text {
  const signatory = signatoryOf(input);
  const prefix = input.fields.prefix ?? signatory?.prefix ?? '';
  const behalf = signatory?.onBehalfOf.trim() ?? '';
  const isBehalf = prefix === 'a.n.' || prefix === 'u.b.';
  return isBehalf && behalf !== '' ? words`${behalf}` : signingOffice(input);
}

/** The name as printed when the rule leaves out titles that were typed; null when nothing is left out. */
export function nameCutByRule(input: LetterInput): string | null {
  const signatory = signatoryOf(input);
  if (signatory === null) return null;
  const rule = nameRule(signatory, input.fields.prefix ?? signatory.prefix);
  const printed = nameWithoutTitles(signatory.name);
  return !rule.titles && printed !== signatory.name ? printed : null;
}
