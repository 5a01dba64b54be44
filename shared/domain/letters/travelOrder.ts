import type { Dossier } from '../dossiers/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { TravelOrderModel, TravelOrderRow, VisumModel } from './model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterNumber,
  letterPlace,
  pageSetUp,
  speakerOf,
  tembusanOf,
  type Speaker,
} from './parts.ts';
import { destinationsText, legPlace } from './phrases.ts';
import { signatureOf, signingOffice } from './signature.ts';
import { institutionText, isCivilServant, nipText, travellerText } from './tables.ts';
import { breakLongWords, missing, orMissing, plainText, words, type Text } from './text.ts';

/** Left to be written by hand: the dossier does not hold it. */
const byHand = '………………………………';
const shortByHand = '………………';

function departureCity(dossier: Dossier): Text {
  return orMissing(dossier.travel.departureCity, 'kota keberangkatan', 'travel.departureCity');
}

/**
 * The boxes of the back page: departure from home, each destination, and the return with the examination.
 *
 * Dates and signatures are left blank: they are what really happened, written where it happened.
 */
function visumOf(dossier: Dossier): VisumModel[] {
  const home = departureCity(dossier);
  const places = dossier.legs.map((leg) => breakLongWords(legPlace(leg)));
  const first = places[0] ?? missing('tempat tujuan', 'legs');
  const stops = places.length === 0 ? [first] : places;
  return [
    { arrival: null, departure: { from: home, to: first } },
    ...stops.map((place, index) => ({
      arrival: { place },
      departure: { from: place, to: stops[index + 1] ?? home },
    })),
    { arrival: { place: home }, departure: null },
  ];
}

function payingInstitution(dossier: Dossier): Text {
  const line = dossier.funding.find((item) => item.payer === 'government') ?? dossier.funding[0];
  if (line === undefined) return missing('pembebanan anggaran', 'funding');
  return orMissing(line.institution, 'instansi pembebanan', `funding.${line.id}.institution`);
}

/** The account: asked for where public money pays, a dash where somebody else does. */
function budgetAccountOf({ dossier: { funding }, fields }: LetterInput): Text {
  const isPaidByOthers = funding.length > 0 && funding.every(({ payer }) => payer !== 'government');
  return fields.budgetAccount.trim() === '' && isPaidByOthers
    ? words`-`
    : orMissing(fields.budgetAccount, 'kode rekening', 'paper.budgetAccount');
}

/** Fixed words of the form by their names; a name that the template lacks prints nothing. */
function labelsOf({ template }: LetterInput): (...names: string[]) => string[] {
  return (...names) => names.map((name) => template.labels[name] ?? '');
}

/** The numbered rows of the front, in the order of reference/pdln.md §5.2 (C/D). */
function rowsOf(input: LetterInput, speaker: Speaker): TravelOrderRow[] {
  const { dossier, fields } = input;
  const labels = labelsOf(input);
  const [traveller] = travellersOf(input);
  const say = (template: string) => speaker.keep(speaker.fill(template).text);
  const absent = missing('pegawai yang diperintah', 'travellers');
  const purpose = fields.body.map(say);
  const servant = traveller !== undefined && isCivilServant(traveller);
  return [
    { label: labels('pemberi_perintah'), values: [signingOffice(input)] },
    {
      label: labels('nama_pegawai', 'nip'),
      values: traveller
        ? [travellerText(traveller, 'name', 'nama', true), nipText(traveller)]
        : [absent, absent],
    },
    {
      label: labels('pangkat', 'jabatan', 'tingkat_biaya'),
      values: traveller
        ? [
            travellerText(traveller, 'rank', 'pangkat/gol.', servant),
            words`${travellerText(traveller, 'position', 'jabatan', true)}, ${institutionText(traveller)}`,
            words`${byHand}`,
          ]
        : [absent, absent, absent],
    },
    {
      label: labels('maksud'),
      values: purpose.length === 0 ? [say('{maksud}')] : purpose,
    },
    { label: labels('angkutan'), values: [words`${fields.transport}`] },
    {
      label: labels('tempat_berangkat', 'tempat_tujuan'),
      values: [departureCity(dossier), destinationsText(dossier.legs)],
    },
    {
      label: labels('lama', 'tanggal_berangkat', 'tanggal_kembali'),
      values: [say('{lama}'), say('{tanggal_berangkat}'), say('{tanggal_kembali}')],
    },
    { label: labels('pengikut'), values: [words`-`] },
    {
      label: labels('pembebanan', 'instansi', 'akun'),
      values: [[], payingInstitution(dossier), budgetAccountOf(input)],
    },
    {
      label: labels('keterangan'),
      values: [fields.remarks.trim() === '' ? words`-` : speaker.keep(words`${fields.remarks}`)],
    },
  ];
}

/** The travel order (SPD) of one traveller with its back page. */
export function travelOrder(input: LetterInput): TravelOrderModel {
  const speaker = speakerOf(input);
  const heading = plainText(speaker.fill(input.fields.subject).text);
  const name = travellersOf(input)[0]?.snapshot.name ?? '';
  const [copy = '', code = '', number = ''] = labelsOf(input)('lembar', 'kode', 'nomor');
  return {
    layout: 'travel_order',
    title: name === '' ? heading : `${heading} ${name}`,
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: letterheadOf(input.office),
    corner: [
      { label: copy, text: words`${shortByHand}` },
      { label: code, text: words`${input.fields.classification}` },
      { label: number, text: speaker.keep(letterNumber(input)) },
    ],
    heading,
    rows: rowsOf(input, speaker).map((row) => ({
      ...row,
      values: row.values.map(breakLongWords),
    })),
    issued: { place: letterPlace(input), date: speaker.keep(letterDate(input)) },
    visum: visumOf(input.dossier),
    labels: input.template.labels,
    signature: signatureOf(input),
    tembusan: tembusanOf(input, speaker),
  };
}
