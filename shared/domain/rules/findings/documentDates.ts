import type { Finding } from '../checklist.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';
import { paperField, paperParams, type KeyedPaper } from './paperNames.ts';

/** An invitation comes before the event that it invites to, and not from the future. */
function invitation(situation: Situation): Finding[] {
  const { dossier, today } = situation.input;
  const { date } = dossier.invitation;
  if (date === null) return [];
  const found: Finding[] = [];
  const { startsOn } = dossier.event;
  if (startsOn !== null && date > startsOn) {
    const params = { date, dateLimit: startsOn };
    found.push(dataFinding('invitation_after_event', 'warning', 'invitation.date', params));
  }
  if (date > today) {
    found.push(dataFinding('invitation_future', 'warning', 'invitation.date', { date }));
  }
  return found;
}

/** A letter of ours is younger than its invitation and older than the departure. */
function letter(situation: Situation, keyed: KeyedPaper): Finding[] {
  const { date } = keyed.paper;
  if (date === null) return [];
  const { dossier } = situation.input;
  const { departsOn } = dossier.travel;
  const field = paperField(keyed.key);
  const params = { ...paperParams(situation, keyed), date };
  const found: Finding[] = [];
  const invited = dossier.invitation.date;
  if (invited !== null && date < invited) {
    const about = { ...params, dateLimit: invited };
    found.push(dataFinding('letter_before_invitation', 'warning', field, about));
  }
  if (departsOn !== null && date > departsOn) {
    const about = { ...params, dateLimit: departsOn };
    found.push(dataFinding('letter_after_departure', 'warning', field, about));
  }
  return found;
}

/** An SPD follows the surat tugas that it carries out. */
function travelOrders(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  const ordered = papers.find(({ kind }) => kind === 'surat_tugas')?.paper.date ?? null;
  if (ordered === null) return [];
  return papers.flatMap((keyed) => {
    const { date } = keyed.paper;
    if (keyed.kind !== 'spd' || date === null || date >= ordered) return [];
    const params = { ...paperParams(situation, keyed), date, dateLimit: ordered };
    return [dataFinding('spd_before_order', 'warning', paperField(keyed.key), params)];
  });
}

/** Nobody sends or answers a request before it is written. */
function requests(situation: Situation, papers: readonly KeyedPaper[]): Finding[] {
  return situation.steps.flatMap((step) => {
    if (step.agency === 'unit') return [];
    const written = papers.flatMap(({ kind, of, paper }) => {
      const group = situation.groups.find((candidate) => candidate.id === of);
      const passes =
        kind === 'permission_request' &&
        group !== undefined &&
        group.steps.includes(step.agency) &&
        group.travellerIds.some((id) => step.travellerIds.includes(id));
      return passes && paper.date !== null ? [paper.date] : [];
    });
    const [first] = written.sort();
    const happened = [step.sentOn, step.grantedOn].filter((date) => date !== null).sort()[0];
    if (first === undefined || happened === undefined || happened >= first) return [];
    const params = { agency: step.agency, date: happened, dateLimit: first };
    return [dataFinding('step_before_letter', 'warning', `tracking.${step.key}`, params)];
  });
}

/** A passport exists before its holder leaves. */
function passports(situation: Situation): Finding[] {
  const { departsOn } = situation.input.dossier.travel;
  return situation.input.dossier.travellers.flatMap(({ id, snapshot }) => {
    const { passport } = snapshot;
    if (passport === null || passport.issuedOn === null) return [];
    const field = `travellers.${id}.snapshot.passport.issuedOn`;
    const { number, issuedOn, expiresOn } = passport;
    const params = { name: snapshot.name, number, date: issuedOn };
    if (expiresOn !== null && expiresOn <= issuedOn) {
      const about = { ...params, dateLimit: expiresOn };
      return [dataFinding('passport_dates_order', 'error', field, about)];
    }
    if (departsOn === null || issuedOn <= departsOn) return [];
    const about = { ...params, dateLimit: departsOn };
    return [dataFinding('passport_issued_late', 'warning', field, about)];
  });
}

/** What officers say of papers that they asked for or have: in order, not in the future, not older than the paper. */
function marks(situation: Situation): Finding[] {
  const { input } = situation;
  const written = input.dossier.invitation.date;
  return input.marks.flatMap(({ item, requestedOn, receivedOn }) => {
    const [id = '', of = ''] = item.split('@', 2);
    const document = situation.ready.documents.get(id);
    if (document === undefined || (of !== '' && !situation.travellerOf.has(of))) return [];
    const field = `checklist.${item}`;
    const params = { document: document.label };
    const found: Finding[] = [];
    if (requestedOn !== null && receivedOn !== null && receivedOn < requestedOn) {
      const about = { ...params, date: receivedOn, dateLimit: requestedOn };
      found.push(dataFinding('received_before_requested', 'warning', field, about));
    }
    if (receivedOn !== null && receivedOn > input.today) {
      found.push(dataFinding('received_future', 'warning', field, { ...params, date: receivedOn }));
    }
    if (id === 'undangan' && receivedOn !== null && written !== null && receivedOn < written) {
      const about = { ...params, date: receivedOn, dateLimit: written };
      found.push(dataFinding('received_before_written', 'warning', field, about));
    }
    return found;
  });
}

/** Findings about documents that are older than what they are about, or come too late for it. */
export function documentDateFindings(
  situation: Situation,
  papers: readonly KeyedPaper[],
): Finding[] {
  return [
    ...invitation(situation),
    ...papers.flatMap((keyed) => letter(situation, keyed)),
    ...travelOrders(situation, papers),
    ...(papers.length === 0 ? [] : requests(situation, papers)),
    ...passports(situation),
    ...marks(situation),
  ];
}
