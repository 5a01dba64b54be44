import { formatDate, formatNip } from '../../language/index.ts';
import type { Traveller } from '../../dossiers/index.ts';
import type { LetterInput } from '../input.ts';
import { travellersOf } from '../input.ts';
import type { BlockModel, DocumentModel, FactModel, PartModel } from '../model.ts';
import { speakerOf, type Speaker } from '../parts.ts';
import { fundingText } from '../phrases.ts';
import { fundingOf } from '../statementsOf.ts';
import { isCivilServant } from '../tables.ts';
import { breakLongWords, joinPhrases, missing, orMissing, words, type Text } from '../text.ts';
import { historyKey } from './extraSections.ts';
import { ownText, paragraphs, part, periodText, tripDocument, tripFacts } from './pieces.ts';

const passportKindNames = {
  service: 'Paspor dinas',
  diplomatic: 'Paspor diplomatik',
  ordinary: 'Paspor biasa',
} as const;

/** A row that stands only when something is known. */
function known(label: string, text: string): FactModel[] {
  return text.trim() === '' ? [] : [{ label, text: words`${text}` }];
}

function passportFacts({ id, snapshot }: Traveller): FactModel[] {
  const { passport } = snapshot;
  const path = `travellers.${id}.snapshot.passport`;
  if (passport === null) return [{ label: 'Paspor', text: missing('paspor', path) }];
  const issued = [
    ...(passport.issuedAt.trim() === '' ? [] : [passport.issuedAt]),
    ...(passport.issuedOn === null ? [] : [formatDate(passport.issuedOn)]),
  ].join(', ');
  return [
    {
      label: 'Paspor',
      text: words`${passportKindNames[passport.kind]} Nomor ${orMissing(passport.number, 'nomor paspor', `${path}.number`)}`,
    },
    ...known('Nama di paspor', passport.nameInPassport),
    ...known('Diterbitkan', issued),
    {
      label: 'Berlaku sampai',
      text:
        passport.expiresOn === null
          ? missing('masa berlaku paspor', `${path}.expiresOn`)
          : words`${formatDate(passport.expiresOn)}`,
    },
  ];
}

function birthText({ birthPlace, birthDate }: Traveller['snapshot']): string {
  return [birthPlace, birthDate === null ? '' : formatDate(birthDate)]
    .filter((text) => text.trim() !== '')
    .join(', ');
}

/** Rows of one traveller: those that SIMPEL asks for (S25, B) always, the rest only as far as known. */
function personFacts(input: LetterInput, traveller: Traveller): FactModel[] {
  const { snapshot, id } = traveller;
  const { travel } = input.dossier;
  const funding = fundingOf(input.dossier, traveller);
  // The amounts are the delegation's; a sheet for each person must not count them anew.
  const amount = input.dossier.travellers.length === 1;
  const path = `travellers.${id}.snapshot`;
  const needed = (label: string, field: keyof Traveller['snapshot'], what: string) => {
    const value = snapshot[field];
    return {
      label,
      text: orMissing(typeof value === 'string' ? value : '', what, `${path}.${field}`),
    };
  };
  const nip: FactModel[] =
    snapshot.nip !== ''
      ? [{ label: 'NIP', text: words`${formatNip(snapshot.nip)}` }]
      : isCivilServant(traveller)
        ? [{ label: 'NIP', text: missing('NIP', `${path}.nip`) }]
        : [];
  const sex = snapshot.sex === null ? '' : { male: 'Laki-laki', female: 'Perempuan' }[snapshot.sex];
  const payers: Text =
    funding.length === 0
      ? missing('pembiayaan', 'funding')
      : joinPhrases(
          funding.map((line) => fundingText(line, { amount: amount || line.payer === 'own' })),
        );
  return [
    needed('Nama lengkap', 'name', 'nama'),
    ...nip,
    needed('NIK', 'nik', 'NIK'),
    ...(isCivilServant(traveller)
      ? [needed('Pangkat/golongan', 'rank', 'pangkat/gol.')]
      : known('Pangkat/golongan', snapshot.rank)),
    needed('Jabatan', 'position', 'jabatan'),
    ...known('Unit kerja', snapshot.unit),
    {
      label: 'Instansi',
      text: orMissing(
        snapshot.institution.trim() === '' ? snapshot.unit : snapshot.institution,
        'instansi',
        `${path}.institution`,
      ),
    },
    ...known('Tempat, tanggal lahir', birthText(snapshot)),
    ...known('Jenis kelamin', sex),
    ...known('Alamat', snapshot.address),
    needed('Telepon', 'phone', 'telepon'),
    needed('Surel', 'email', 'surel'),
    ...passportFacts(traveller),
    {
      label: 'Waktu penugasan',
      text: periodText(travel.departsOn, travel.returnsOn, 'tanggal perjalanan', [
        'travel.departsOn',
        'travel.returnsOn',
      ]),
    },
    { label: 'Pembiayaan', text: payers },
  ];
}

function personPart(input: LetterInput, traveller: Traveller, speaker: Speaker): PartModel {
  const rows = personFacts(input, traveller).map(({ label, text }) => ({
    label,
    text: breakLongWords(speaker.keep(text)),
  }));
  const history = ownText(input, historyKey(traveller));
  const blocks: BlockModel[] = [
    { kind: 'facts', rows },
    ...(history.trim() === ''
      ? []
      : [
          ...paragraphs([words`Riwayat pendidikan dan jabatan:`]),
          ...paragraphs(speaker.paragraphs(history)),
        ]),
  ];
  const name = orMissing(
    traveller.snapshot.name,
    'nama',
    `travellers.${traveller.id}.snapshot.name`,
  );
  return {
    ...part('', blocks, { isKept: history.length <= 800 }),
    heading: speaker.keep(name),
  };
}

/** The personal data of the participants (data personil, DOC-07), one sheet for all of them. */
export function personalData(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  const travellers = travellersOf(input);
  return tripDocument(input, {
    facts: tripFacts(input, speaker),
    numbering: '1.',
    parts:
      travellers.length === 0
        ? [part('Peserta', paragraphs([missing('peserta', 'travellers')]))]
        : travellers.map((item) => personPart(input, item, speaker)),
  });
}
