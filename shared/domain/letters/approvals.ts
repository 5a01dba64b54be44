import { parseCalendarDate } from '../common/index.ts';
import type { Dossier, TripFacts } from '../dossiers/index.ts';
import { formatDate } from '../language/index.ts';
import type { StepEvent } from '../tracking/index.ts';
import type { LetterKind } from './paper.ts';

/** A permission already granted, as letters cite it. */
export interface Approval {
  /** What it is, for example `Surat Persetujuan Kementerian Sekretariat Negara`. */
  label: string;
  number: string;
  date: string | null;
}

/** A granted permission that a letter asks to change. */
export interface GrantedTrip extends Approval {
  /** Identifier of the event; a letter of change is named by it. */
  id: string;
  /** The trip as it was approved; null for approvals of which nobody kept it. */
  facts: TripFacts | null;
  /** The trip as the next approval has it; null for the latest one. */
  next: TripFacts | null;
  isLatest: boolean;
}

const setnegApproval = 'Surat Persetujuan Kementerian Sekretariat Negara';

/** How letters cite what agencies grant. Source: reference/pdln.md SET-03 (B), RTE-09 (B), RTE-02 (C), RTE-08 (B). */
const labels: Record<Dossier['track'], Readonly<Record<string, string>>> = {
  official: {
    kemendagri: 'Rekomendasi Kementerian Dalam Negeri',
    setneg: setnegApproval,
  },
  important_reason: { kemendagri: 'Izin Menteri Dalam Negeri' },
};

/** Leave of a civil servant is granted by the head of region; elsewhere that step is only a consent. */
const leaveLabel = 'Izin cuti ke luar negeri dari Pejabat Pembina Kepegawaian';

function labelOf(dossier: Dossier, step: string): string | undefined {
  const own = labels[dossier.track][step];
  const isLeave =
    dossier.track === 'important_reason' &&
    step === 'kepala_daerah' &&
    dossier.travellers.some(({ snapshot }) => snapshot.category?.startsWith('asn_') ?? false);
  return own ?? (isLeave ? leaveLabel : undefined);
}

/** The permissions granted for a dossier, in the order in which they were given. */
export function approvalsOf(dossier: Dossier, events: readonly StepEvent[]): GrantedTrip[] {
  const granted = events
    .flatMap((event) => {
      const label = event.kind === 'granted' ? labelOf(dossier, event.step) : undefined;
      return label === undefined ? [] : [{ event, label }];
    })
    .sort(
      ({ event: a }, { event: b }) =>
        a.date.localeCompare(b.date) || a.recordedAt.localeCompare(b.recordedAt),
    );
  return granted.map(({ event, label }, index) => ({
    id: event.id,
    label,
    number: event.reference,
    date: event.date,
    facts: event.approved ?? null,
    next: granted[index + 1]?.event.approved ?? null,
    isLatest: index === granted.length - 1,
  }));
}

/** The permissions that a letter of a kind may cite: a request to Setneg asks for Setneg's own, whenever it is printed. */
export function citableApprovals(
  kind: LetterKind,
  approvals: readonly Approval[] = [],
): readonly Approval[] {
  return kind === 'setneg_request'
    ? approvals.filter(({ label }) => label !== setnegApproval)
    : approvals;
}

/** An approval as a letter quotes it: `Surat Persetujuan … Nomor B-1 tanggal 3 Maret 2027`. */
export function quotedApproval({ label, number, date }: Approval): string {
  const day = date === null ? null : parseCalendarDate(date);
  return [
    label,
    ...(number.trim() === '' ? [] : [`Nomor ${number.trim()}`]),
    ...(day === null ? [] : [`tanggal ${formatDate(day)}`]),
  ].join(' ');
}
