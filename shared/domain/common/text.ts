import { z } from 'zod';
import { typedLine, typedText } from './typed.ts';

/** A line of text as an officer types it: trimmed of nothing, because titles and names are kept as typed. */
export const line = (maxLength = 200) => z.string().overwrite(typedLine).max(maxLength);

/** A longer text of several paragraphs. */
export const paragraphs = (maxLength = 20_000) => z.string().overwrite(typedText).max(maxLength);

/** A name that something outside gave (a file, a printer, a field of a PDF): found again only letter by letter. */
export const givenName = (maxLength: number) => z.string().max(maxLength);

/** Identifier of a stored thing: a UUIDv7. */
export const id = z.uuid();

/** Employee number of an Indonesian civil servant: 18 digits, spaces allowed while typing. */
export const nip = z
  .string()
  .overwrite(typedLine)
  .regex(/^$|^[0-9]{8} ?[0-9]{6} ?[0-9] ?[0-9]{3}$/u, {
    error: 'nip_format',
  });

/** Resident identity number: 16 digits, or empty while unknown. */
export const nik = z.string().regex(/^$|^[0-9]{16}$/u, { error: 'nik_format' });

/** ISO 3166-1 alpha-2 country code in capitals. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/u, { error: 'country_code' });
