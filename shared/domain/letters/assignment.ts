import type { Traveller } from '../dossiers/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { AssigneeModel, AssignmentModel } from './model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterNumber,
  letterPlace,
  pageSetUp,
  speakerOf,
  tembusanOf,
} from './parts.ts';
import { punctuated } from './points.ts';
import { signatureOf } from './signature.ts';
import {
  institutionText,
  isCivilServant,
  nipText,
  participantTable,
  travellerText,
} from './tables.ts';
import { missing, plainText, words } from './text.ts';

/** Up to this many people are listed one under the other; more stand in a table. */
const longestList = 3;

function assignee(traveller: Traveller): AssigneeModel {
  const { rank, nip } = traveller.snapshot;
  const servant = isCivilServant(traveller);
  return {
    name: travellerText(traveller, 'name', 'nama', true),
    details: [
      ...(servant || rank.trim() !== ''
        ? [
            {
              label: 'Pangkat/Gol.',
              text: travellerText(traveller, 'rank', 'pangkat/gol.', servant),
            },
          ]
        : []),
      ...(servant || nip !== '' ? [{ label: 'NIP', text: nipText(traveller) }] : []),
      { label: 'Jabatan', text: travellerText(traveller, 'position', 'jabatan', true) },
      { label: 'Instansi', text: institutionText(traveller) },
    ],
  };
}

/**
 * The assignment letter (surat tugas) of a dossier, in the title shape.
 *
 * The subject is its title; a title that says PERINTAH commands (MEMERINTAHKAN), any other assigns (MENUGASKAN).
 */
export function assignment(input: LetterInput): AssignmentModel {
  const speaker = speakerOf(input);
  const { fields } = input;
  const heading = plainText(speaker.fill(fields.subject).text);
  const travellers = travellersOf(input);
  const many = travellers.length > longestList;
  const one = travellers[0]?.snapshot.name ?? '';
  const others = travellers.length > 1 ? ` dan ${travellers.length - 1} orang lain` : '';
  return {
    layout: 'assignment',
    title: one === '' ? heading : `${heading} ${one}${others}`,
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: letterheadOf(input.office),
    heading,
    number: speaker.keep(words`NOMOR ${letterNumber(input)}`),
    opening: speaker.paragraphs(fields.opening),
    grounds: punctuated(fields.grounds.map((text) => speaker.fill(text).text)).map(speaker.keep),
    verb: /perintah/iu.test(heading) ? 'MEMERINTAHKAN' : 'MENUGASKAN',
    assignees: many
      ? []
      : travellers.length === 0
        ? [{ name: missing('nama', 'travellers'), details: [] }]
        : travellers.map(assignee),
    assigneeTable: many ? participantTable(travellers) : null,
    tasks: fields.body.map((text) => speaker.keep(speaker.fill(text).text)),
    closing: speaker.paragraphs(fields.closing),
    issued: { place: letterPlace(input), date: speaker.keep(letterDate(input)) },
    signature: signatureOf(input),
    tembusan: tembusanOf(input, speaker),
  };
}
