import { catalogueEntry, isMany, type DataId } from './catalogue.ts';
import { choiceText } from './choices.ts';
import type { TaughtEntry, TaughtMapping } from './taughtForm.ts';
import type { TaughtFormat } from './taughtFormat.ts';
import type { TeachableField } from './teaching.ts';

/** Words in names and tooltips of fields, most telling first, and what they ask for. */
const clues: readonly (readonly [pattern: RegExp, data: DataId])[] = [
  [/\bnip\b|nomor induk pegawai|employee (?:no|number|id)/u, 'person_nip'],
  [/\bnik\b|nomor induk kependudukan|identity card|no ktp/u, 'person_nik'],
  [/tempat (?:dan )?(?:tanggal|tgl) lahir|ttl\b|place and date of birth/u, 'person_birth'],
  [/(?:tanggal|tgl) lahir|birth ?date|date of birth|\bdob\b/u, 'person_birth_date'],
  [/tempat lahir|place of birth|birth ?place/u, 'person_birth_place'],
  [/kelamin|\bsex\b|gender|\blaki laki\b|perempuan|\bfemale\b|\bmale\b/u, 'person_sex'],
  [/pangkat|golongan|\brank\b/u, 'person_rank'],
  [/nama (?:pada|di|dalam|sesuai) paspor|name in passport/u, 'person_passport_name'],
  [/(?:nomor|no) undangan|invitation (?:no|number)/u, 'trip_invitation_number'],
  [/(?:tanggal|tgl) undangan|invitation date/u, 'trip_invitation_date'],
  [
    /(?:terbit|keluar|issue).*paspor|paspor.*(?:tanggal|tgl).*(?:terbit|keluar)|passport.*(?:date of issue|issue date)|date of issue/u,
    'passport_issued_on',
  ],
  [
    /paspor.*(?:berlaku|berakhir|habis)|(?:berlaku|berakhir|habis).*paspor|expir|valid until|berlaku (?:sampai|hingga)/u,
    'passport_expires_on',
  ],
  [/tempat (?:terbit|dikeluarkan|penerbitan)|issuing|place of issue/u, 'passport_issued_at'],
  [
    /jenis paspor|(?:type|kind) of passport|passport type|paspor dinas|paspor biasa|paspor diplomatik/u,
    'passport_kind',
  ],
  [/paspor|passport/u, 'passport_number'],
  [
    /(?:tanggal|tgl) (?:berangkat|keberangkatan)|departure date|date of departure|\bberangkat\b|arrival date|date of arrival/u,
    'trip_departs_on',
  ],
  [
    /(?:tanggal|tgl) (?:kembali|pulang)|return date|date of return|\bkembali\b|kepulangan/u,
    'trip_returns_on',
  ],
  [/lama (?:perjalanan|tinggal|kunjungan)|length of stay|duration|jumlah hari/u, 'trip_days'],
  [/tujuan negara|negara tujuan|\bnegara\b|destination country|\bcountry\b/u, 'place_country'],
  [/kota tujuan|\bkota\b|\bcity\b/u, 'place_city'],
  [/\btujuan\b|destination/u, 'place_both'],
  [/maksud|purpose/u, 'trip_purpose'],
  [/penyelenggara|organi[sz]er|pengundang|\bhost\b/u, 'trip_organiser'],
  [/kegiatan|acara|\bevent\b|meeting/u, 'trip_event'],
  [/sumber (?:dana|biaya|pembiayaan)|pembiayaan|funding|sponsor/u, 'funding_payer'],
  [/jumlah (?:biaya|anggaran)|total (?:biaya|cost)|\bamount\b/u, 'funding_total'],
  [/rekening|budget account/u, 'funding_account'],
  [/jabatan (?:penanda|pejabat)|signatory position/u, 'signatory_position'],
  [/nama (?:penanda|pejabat)|signatory/u, 'signatory_name'],
  [/jabatan|position|occupation|pekerjaan|\bjob\b/u, 'person_position'],
  [/pemerintah daerah|pemerintah (?:kabupaten|kota|provinsi)/u, 'office_government'],
  [/unit kerja|perangkat daerah|\bopd\b|department|work unit/u, 'person_unit'],
  [/instansi|institution|employer|kementerian/u, 'person_institution'],
  [/alamat kantor|office address/u, 'office_address'],
  [/alamat|address/u, 'person_address'],
  [/telepon|telp|\bhp\b|phone|mobile/u, 'person_phone'],
  [/surel|e ?mail/u, 'person_email'],
  [/nomor surat|no surat|letter (?:no|number)/u, 'paper_number'],
  [/tanggal surat|tgl surat|letter date/u, 'paper_date'],
  [/nama (?:keluarga|belakang)|family name|surname|last name/u, 'person_plain_name'],
  [/nama depan|given name|first name/u, 'person_plain_name'],
  [/nama|\bname\b/u, 'person_name'],
  [/^tanggal$|^tgl$|^date$|tempat tanggal|hari ini|\btoday\b/u, 'today'],
];

const familyWords = /nama (?:keluarga|belakang)|family name|surname|last name/u;
const givenWords = /nama depan|given name|first name/u;
/** Parts that a form program numbers for itself. */
const formParts = /^(?:#|form|topmost|page|subform|section|body)/iu;
const dayWords = /\b(?:hari|day|dd)\b/u;
const monthWords = /\b(?:bulan|month|mm)\b/u;
const yearWords = /\b(?:tahun|year|yyyy)\b/u;

/** `Pemohon.tglLahir_1` in plain words: `pemohon tgl lahir 1`. */
function plainWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLocaleLowerCase('id')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function dataOf(words: string): DataId | null {
  return clues.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * What a field probably asks for, by its name and by what the form says of it; null when neither tells.
 *
 * A suggestion only: an officer looks at it before it is kept.
 */
export function suggestEntry(
  field: TeachableField,
  mapping: Pick<TaughtMapping, 'per' | 'language'>,
  entryId: string,
): TaughtEntry | null {
  if (field.type === 'signature' || field.type === 'button' || field.readOnly) return null;
  const lastPart = plainWords(field.name.split('.').at(-1) ?? '');
  const said = plainWords(field.tooltip);
  const whole = plainWords(field.name);
  const words = `${said} ${whole}`.trim();
  // The last part of a name tells most; the parts before it name the group.
  const data = dataOf(said) ?? dataOf(lastPart) ?? dataOf(whole);
  if (data === null) return null;
  const format = formatFor(field, data, words, mapping);
  if (format === null) return null;
  const many = isMany(data, mapping.per);
  const number = many ? numberIn(said, field.name) : 0;
  return {
    id: entryId,
    target: { kind: 'field', name: field.name },
    source: { from: 'data', data, item: many && number > 0 ? number : null, join: 'comma' },
    format,
    upper: false,
  };
}

/**
 * The number of the thing that a field of a list is about, counted from 1; 0 when nothing tells it.
 *
 * Words count from 1; indexes in brackets count from 0, where those of a form's own parts (`form1[0].#page[0]`) say
 * nothing.
 */
function numberIn(said: string, name: string): number {
  const spoken = /\b(\d{1,2})\b/u.exec(said)?.[1];
  if (spoken !== undefined) return Number(spoken);
  const indexed = name.split('.').flatMap((part) => {
    const [, base = '', index] = /^(.+)\[(\d{1,2})\]$/u.exec(part) ?? [];
    return index === undefined || formParts.test(base) ? [] : [Number(index)];
  });
  // A field's own `[0]` stands in every form of this kind, also where nothing is repeated.
  const isGroup = !/\]$/u.test(name) && indexed.length > 0;
  const last = indexed.at(-1);
  if (last !== undefined && (isGroup || last > 0)) return last + 1;
  return Number(/\b(\d{1,2})\b/u.exec(plainWords(name.replace(/\[\d+\]/gu, ' ')))?.[1] ?? 0);
}

function formatFor(
  field: TeachableField,
  data: DataId,
  words: string,
  { language }: Pick<TaughtMapping, 'language'>,
): TaughtFormat | null {
  const { kind } = catalogueEntry(data);
  if (field.type === 'checkbox') return boxFor(data, words, field);
  if (
    field.type === 'radio' ||
    ((field.type === 'dropdown' || field.type === 'list') && kind === 'choice')
  ) {
    return chooseFor(data, field.options);
  }
  if (kind === 'date') return dateFor(field, words);
  if (kind === 'name') {
    if (familyWords.test(words)) return { kind: 'name_part', part: 'family', given: 1 };
    if (givenWords.test(words)) return { kind: 'name_part', part: 'given', given: 1 };
  }
  if (
    (data === 'person_nip' || data === 'person_nik' || data === 'signatory_nip') &&
    (field.comb || field.maxLength !== null)
  ) {
    return { kind: 'digits' };
  }
  if (kind === 'money' && language === 'id' && /terbilang|in words/u.test(words))
    return { kind: 'words' };
  return { kind: 'as_is' };
}

function dateFor({ comb, maxLength }: TeachableField, words: string): TaughtFormat {
  if (maxLength === 2 && monthWords.test(words)) return { kind: 'date_part', part: 'month' };
  if (maxLength === 2 && (dayWords.test(words) || !yearWords.test(words))) {
    return { kind: 'date_part', part: 'day' };
  }
  if (maxLength === 4) return { kind: 'date_part', part: 'year' };
  if (maxLength === 8) return { kind: 'date', pattern: 'digits' };
  return { kind: 'date', pattern: comb || maxLength === 10 ? 'slash' : 'long' };
}

/** The value that a single box stands for: the one whose words the field's name has. */
function boxFor(data: DataId, words: string, { options }: TeachableField): TaughtFormat | null {
  const { choices } = catalogueEntry(data);
  if (choices === undefined) return null;
  if (options.length > 1) return chooseFor(data, options);
  const value = matching(choices, words);
  return value === null ? null : { kind: 'box', when: [value] };
}

/** Pairs the values of a closed list with the field's choices by their words. */
function chooseFor(data: DataId, options: readonly string[]): TaughtFormat | null {
  const { choices } = catalogueEntry(data);
  if (choices === undefined) return null;
  const map = options.flatMap((option) => {
    const value = matching(choices, plainWords(option));
    return value === null ? [] : [{ value, option }];
  });
  return map.length === 0 ? null : { kind: 'choose', map };
}

function matching(
  { name, values }: { name: string; values: readonly string[] },
  words: string,
): string | null {
  const says = (text: string) => ` ${words} `.includes(` ${plainWords(text)} `);
  const candidates = values.filter(
    (value) =>
      says(value) || says(choiceText(name, value, 'id')) || says(choiceText(name, value, 'en')),
  );
  // `female` says `male` only as part of a word, so that one candidate is left; two tell nothing.
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
