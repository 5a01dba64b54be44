import { z } from 'zod';

/**
 * Whether the service puts a picture of the signature on the page (`tampilan` of the published API).
 *
 * `visible` goes into the box that the letter reserves.
 */
export const signatureAppearance = z.enum(['invisible', 'visible']);
export type SignatureAppearance = z.infer<typeof signatureAppearance>;

/**
 * What the four numbers of a place mean to the agency's service. Public clients of the API disagree (grade C):
 * `size` is the lower left corner with width and height, `corners` are the upper right and the lower left corner.
 */
export const placeNumbers = z.enum(['size', 'corners']);
export type PlaceNumbers = z.infer<typeof placeNumbers>;

const shape = {
  on: z.boolean(),
  baseUrl: z.string().max(300),
  user: z.string().max(200),
  allowPlainHttp: z.boolean(),
};

/** How signatures look; what later versions added has a default, so that older stores open. */
export const appearanceSettings = {
  appearance: signatureAppearance.default('invisible'),
  placeNumbers: placeNumbers.default('size'),
  /** What the QR code in the box holds, for example the address of the agency's check page; empty takes the check code. */
  qrText: z.string().max(300).default(''),
};

/** The agency's own signing service (Esign Client Service of BSrE), as the window sees it: never the password. */
export const connectorView = z
  .object({ ...shape, ...appearanceSettings, hasPassword: z.boolean() })
  .strict();
export type ConnectorView = z.infer<typeof connectorView>;

/** What a change of the connector says; without a password the kept one stays. */
export const connectorChange = z
  .object({ ...shape, ...appearanceSettings, password: z.string().max(500).nullable() })
  .strict();
export type ConnectorChange = z.infer<typeof connectorChange>;
