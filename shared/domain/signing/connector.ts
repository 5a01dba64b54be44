import { z } from 'zod';

/** The agency's own signing service (Esign Client Service of BSrE), as the window sees it: never the password. */
export const connectorView = z
  .object({
    on: z.boolean(),
    baseUrl: z.string().max(300),
    user: z.string().max(200),
    hasPassword: z.boolean(),
    allowPlainHttp: z.boolean(),
  })
  .strict();
export type ConnectorView = z.infer<typeof connectorView>;

/** What a change of the connector says; without a password the kept one stays. */
export const connectorChange = z
  .object({
    on: z.boolean(),
    baseUrl: z.string().max(300),
    user: z.string().max(200),
    password: z.string().max(500).nullable(),
    allowPlainHttp: z.boolean(),
  })
  .strict();
export type ConnectorChange = z.infer<typeof connectorChange>;
