import { os } from '#core/context/index.ts';
import { lintKeptDossier } from './lintDossier.ts';

/** Procedures of the check before printing. */
export const lintProcedures = {
  check: os.lint.check.handler(async ({ input, context }) => {
    const { findings } = await lintKeptDossier(context, input.dossierId);
    return { findings };
  }),
};
