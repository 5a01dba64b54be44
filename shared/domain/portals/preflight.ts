import { compareNames } from '../people/index.ts';
import { nameWithoutTitles } from '../letters/index.ts';
import type { Checklist } from '../rules/index.ts';
import type { PackStep } from './pack.ts';
import type { Portal, PortalPreflight, PreflightCheck } from './portal.ts';
import type { ValueInput } from './values.ts';

/** What the pre-flight checks look at. */
export interface PreflightInput extends ValueInput {
  checklist: Checklist;
  steps: readonly PackStep[];
  slots: readonly {
    label: string;
    required: boolean;
    isThere: boolean;
    bytes: number | null;
    /** Whether it is made smaller on the way when it is too large. */
    shrinks: boolean;
    /** A kept file of it that is no longer as it was attached; null when all are. */
    damaged: string | null;
  }[];
}

/** A line of the pre-flight list. */
export interface PreflightLine {
  id: string;
  text: string;
  textEn: string;
  grade: PortalPreflight['grade'];
  repealed: boolean;
  source: string[];
  /** `look` is for the officer's own eyes. */
  state: 'ok' | 'look' | 'problem';
  /** What exactly, as names or numbers; empty when the text says it all. */
  about: string[];
}

type Answer = Pick<PreflightLine, 'state' | 'about'>;

const fine: Answer = { state: 'ok', about: [] };
const look: Answer = { state: 'look', about: [] };

function problemOr(about: readonly string[]): Answer {
  return about.length === 0 ? fine : { state: 'problem', about: [...about] };
}

const capMessages = new Set(['findings.delegation_too_large', 'findings.delegation_too_large_two']);

function leadTime({ checklist }: PreflightInput, portal: Portal): Answer {
  const steps = checklist.steps.filter(({ agency }) => agency === portal.tracking_step);
  const open = steps.filter(({ state }) => state !== 'granted' && state !== 'sent');
  if (steps.length === 0) return look;
  const late = open.flatMap(({ due }) =>
    due.minimum !== null && due.minimum < checklist.today ? [due.minimum] : [],
  );
  if (late.length > 0) return { state: 'problem', about: [...new Set(late)] };
  const tight = open.flatMap(({ due }) =>
    due.plan !== null && due.plan < checklist.today ? [due.plan] : [],
  );
  return tight.length > 0 ? { state: 'look', about: [...new Set(tight)] } : fine;
}

function mission({ checklist }: PreflightInput): Answer {
  const items = checklist.items.filter(({ id }) =>
    ['korespondensi_perwakilan', 'konfirmasi_perwakilan', 'konfirmasi_individu'].includes(id),
  );
  return items.some(({ state }) => state === 'done') ? fine : look;
}

const answers: Record<PreflightCheck, (input: PreflightInput, portal: Portal) => Answer> = {
  people_cap: ({ checklist, dossier }) =>
    checklist.findings.some(({ message }) => capMessages.has(message.key))
      ? { state: 'problem', about: [String(dossier.travellers.length)] }
      : fine,
  lead_time: leadTime,
  mission,
  approval: ({ events }) =>
    events.some(({ step, kind }) => step.split('@')[0] === 'setneg' && kind === 'granted')
      ? fine
      : { state: 'problem', about: [] },
  passport_names: ({ dossier }) =>
    problemOr(
      dossier.travellers.flatMap(({ snapshot }) => {
        const { passport } = snapshot;
        if (passport === null || passport.number === '') return [snapshot.name];
        const inPassport = passport.nameInPassport.trim();
        if (inPassport === '') return [];
        const same = compareNames(nameWithoutTitles(snapshot.name), nameWithoutTitles(inPassport));
        return same === 'same' ? [] : [`${snapshot.name} / ${inPassport}`];
      }),
    ),
  passport_validity: ({ dossier }) =>
    problemOr(
      dossier.travellers.flatMap(({ snapshot }) => {
        const expires = snapshot.passport?.expiresOn ?? null;
        const { returnsOn } = dossier.travel;
        if (expires === null) return [snapshot.name];
        return returnsOn !== null && expires < returnsOn ? [`${snapshot.name}: ${expires}`] : [];
      }),
    ),
  identity_numbers: ({ dossier }) =>
    problemOr(
      dossier.travellers
        .filter(({ snapshot }) => {
          const isServant = snapshot.category?.startsWith('asn_') ?? false;
          const nip = snapshot.nip.replaceAll(' ', '');
          return snapshot.nik.length !== 16 || (isServant && nip.length !== 18);
        })
        .map(({ snapshot }) => snapshot.name),
    ),
  files_missing: ({ slots }) =>
    problemOr(slots.filter((slot) => slot.required && !slot.isThere).map(({ label }) => label)),
  files_intact: ({ slots }) =>
    problemOr(
      slots.flatMap(({ label, damaged }) => (damaged === null ? [] : [`${label}: ${damaged}`])),
    ),
  files_size: ({ slots }, { max_file_bytes: limit }) => {
    const large = slots.filter(({ bytes }) => bytes !== null && bytes > limit);
    const asItIs = large.filter(({ shrinks }) => !shrinks);
    if (asItIs.length > 0) return { state: 'problem', about: asItIs.map(({ label }) => label) };
    if (large.length > 0) return { state: 'look', about: large.map(({ label }) => label) };
    // The size of what is still to be made is only known when it is made.
    return slots.some(({ isThere, bytes }) => isThere && bytes === null) ? look : fine;
  },
  funding_complete: ({ dossier }) => {
    if (dossier.funding.length === 0) return { state: 'problem', about: [] };
    return problemOr(
      dossier.funding
        .filter(
          ({ payer, institution, amount, covers }) =>
            covers.length === 0 ||
            (payer !== 'own' && institution.trim() === '') ||
            (payer === 'government' && amount === null),
        )
        .map(({ institution, payer }) => (institution.trim() === '' ? payer : institution)),
    );
  },
  dates_in_trip: ({ dossier: { event, travel } }) => {
    const { startsOn, endsOn } = event;
    const { departsOn, returnsOn } = travel;
    if (startsOn === null || endsOn === null || departsOn === null || returnsOn === null) {
      return { state: 'problem', about: [] };
    }
    return startsOn >= departsOn && endsOn <= returnsOn && startsOn <= endsOn
      ? fine
      : { state: 'problem', about: [`${startsOn} – ${endsOn}`, `${departsOn} – ${returnsOn}`] };
  },
};

/** What the portal will not check, each looked at where the program can. */
export function preflight(portal: Portal, input: PreflightInput): PreflightLine[] {
  return portal.preflight.map(({ id, check, text, text_en: textEn, grade, repealed, source }) => ({
    id,
    text,
    textEn,
    grade,
    repealed,
    source,
    ...(check === null ? look : answers[check](input, portal)),
  }));
}
