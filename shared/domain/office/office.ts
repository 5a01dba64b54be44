import { z } from 'zod';
import { calendarDate, id, line, nip } from '../common/index.ts';
import { signingSettings, usualSigning } from './signing.ts';

/** Level of the regional government that the office serves. */
export const officeLevel = z.enum(['provinsi', 'kabupaten', 'kota']);
export type OfficeLevel = z.infer<typeof officeLevel>;

/** Time zones of Indonesia: WIB, WITA, WIT as IANA names. */
export const officeTimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);
export type OfficeTimeZone = z.infer<typeof officeTimeZone>;

/** Marks before a signatory's office. Source: reference/pdln.md NSK-06 (C). */
export const authorityPrefix = z.enum(['', 'a.n.', 'u.b.', 'Plt.', 'Plh.', 'Pjs.']);
export type AuthorityPrefix = z.infer<typeof authorityPrefix>;

/** Who signs letters of the office. */
export const signatory = z
  .object({
    id,
    /** Name with titles exactly as typed. */
    name: line(),
    /** Jabatan as printed, for example `Sekretaris Daerah`. */
    position: line(300),
    rank: line(),
    nip,
    /** Which role this signatory plays when letters pick one. */
    role: z.enum(['kepala_daerah', 'wakil', 'sekda', 'kepala_unit', 'ppk', 'other']),
    prefix: authorityPrefix,
    /** For a.n. and u.b.: the office on whose behalf, printed above, for example `BUPATI CONTOH`. */
    onBehalfOf: line(300),
    /** For u.b.: the intermediate office. */
    through: line(300),
    /** When the office last said that this person still holds this office; letters of a later year ask again. */
    confirmedOn: calendarDate.nullable().optional(),
    /** Last day of the office held, above all of Plt., Plh. and Pjs.; null or absent while open-ended. */
    validUntil: calendarDate.nullable().optional(),
  })
  .strict();
export type Signatory = z.infer<typeof signatory>;

/** Letterhead (kop): a logo and lines of text, each with its relative size. */
export const letterhead = z
  .object({
    /** Attachment hash of the logo (PNG or JPEG), or null. */
    logo: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .nullable(),
    lines: z
      .array(
        z
          .object({ text: line(300), sizePt: z.number().min(6).max(24), bold: z.boolean() })
          .strict(),
      )
      .max(8),
    rule: z.enum(['single', 'double', 'thick', 'none']),
    /** Where the logo stands: beside the lines, or above them as heads of region have it (reference §6.3, VUE, C). */
    logoPlace: z.enum(['left', 'top']).default('left'),
  })
  .strict();
export type Letterhead = z.infer<typeof letterhead>;

/** Letterheads beside the office's ordinary one, which is the regional secretariat's or the unit's. */
export const letterheadVariants = ['kepala_daerah', 'perangkat_daerah', 'dprd'] as const;
export const letterheadVariant = z.enum(letterheadVariants);
export type LetterheadVariant = z.infer<typeof letterheadVariant>;

/** Paper sizes by name, or the office's own in millimetres. F4 is 215 × 330 mm unless the office says otherwise. */
export const paper = z.discriminatedUnion('name', [
  z.object({ name: z.literal('A4') }).strict(),
  z.object({ name: z.literal('F4') }).strict(),
  z
    .object({
      name: z.literal('custom'),
      widthMm: z.number().min(100).max(600),
      heightMm: z.number().min(100).max(900),
    })
    .strict(),
]);
export type Paper = z.infer<typeof paper>;

/** Width and height of a paper in millimetres. */
export function paperSizeMm(of: Paper): { widthMm: number; heightMm: number } {
  if (of.name === 'A4') return { widthMm: 210, heightMm: 297 };
  if (of.name === 'F4') return { widthMm: 215, heightMm: 330 };
  return { widthMm: of.widthMm, heightMm: of.heightMm };
}

/** The office: everything that letters and rules need to know about who works here. */
export const office = z
  .object({
    level: officeLevel,
    /** Name of the region without its level, for example `Contoh Raya`. */
    regionName: line(),
    /** For kabupaten and kota: the province, whose gubernur forwards requests. */
    provinceName: line(),
    /** Unit that works with the program, for example `Bagian Kerja Sama`. */
    unitName: line(300),
    /** Short unit code for letter numbers. */
    unitCode: line(40),
    /** City where letters are dated. */
    city: line(100),
    address: line(500),
    phone: line(100),
    email: line(200),
    timeZone: officeTimeZone,
    letterhead,
    /** Letterheads of those who sign with their own; each variant at most once. */
    letterheads: z
      .array(z.object({ variant: letterheadVariant, letterhead }).strict())
      .max(letterheadVariants.length)
      .default([]),
    signatories: z.array(signatory).max(40),
    /** Letter number pattern with tokens {kode} {seq} {seq:3} {unit} {bulan} {bulan_romawi} {tahun}. */
    numberPattern: line(120),
    paper,
    fontFamily: z.enum(['Arimo', 'Tinos']),
    marginsCm: z
      .object({
        top: z.number().min(0.5).max(6),
        bottom: z.number().min(0.5).max(6),
        left: z.number().min(0.5).max(6),
        right: z.number().min(0.5).max(6),
      })
      .strict(),
    /** Working days of the week, 1 = Monday … 7 = Sunday. */
    workingWeekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    /** Rules of the check before printing that the office wants told as information only. */
    lintInfoOnly: z.array(line(60)).max(100).default([]),
    /** Check code and electronic signature; offices saved before there was a choice get the usual one. */
    signing: signingSettings.default(usualSigning),
    /** Whether the wizard has been finished. */
    setUp: z.boolean(),
  })
  .strict();
export type Office = z.infer<typeof office>;

/** A letterhead before anything was typed; the usual lines are made from the office's names. */
export function emptyLetterhead(): Letterhead {
  return { logo: null, lines: [], rule: 'double', logoPlace: 'left' };
}

/** An office before anything was typed: sensible defaults of letter set-up (reference/pdln.md NSK-03, grade C). */
export function emptyOffice(): Office {
  return {
    level: 'kabupaten',
    regionName: '',
    provinceName: '',
    unitName: '',
    unitCode: '',
    city: '',
    address: '',
    phone: '',
    email: '',
    timeZone: 'Asia/Jakarta',
    letterhead: emptyLetterhead(),
    letterheads: [],
    signatories: [],
    numberPattern: '{kode}/{seq}/{unit}/{tahun}',
    paper: { name: 'F4' },
    fontFamily: 'Arimo',
    marginsCm: { top: 2, bottom: 2, left: 2.5, right: 2 },
    workingWeekdays: [1, 2, 3, 4, 5],
    lintInfoOnly: [],
    signing: usualSigning(),
    setUp: false,
  };
}

/** How the government is called: `Pemerintah Kabupaten Contoh Raya`. */
export function governmentName(of: Pick<Office, 'level' | 'regionName'>): string {
  const level = { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' }[of.level];
  return `Pemerintah ${level} ${of.regionName}`.trim();
}

/** The council as letters name it: `DPRD Kabupaten Contoh Raya`. */
export function councilName(of: Pick<Office, 'level' | 'regionName'>): string {
  return governmentName(of).replace(/^Pemerintah\b/u, 'DPRD');
}

/** Title of the head of region by level: Gubernur, Bupati, Wali Kota. */
export function headOfRegionTitle(level: OfficeLevel): string {
  return { provinsi: 'Gubernur', kabupaten: 'Bupati', kota: 'Wali Kota' }[level];
}
