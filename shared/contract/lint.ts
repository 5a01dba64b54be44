import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import type { LintFinding } from '#shared/domain/lint/index.ts';
import { procedure } from './base.ts';

/** The check before printing. */
export const lintContract = {
  /** Checks all papers of a dossier against each other, the dossier, the office, the register and the calendar. */
  check: procedure
    .input(z.object({ dossierId: id }).strict())
    .output(z.object({ findings: z.custom<LintFinding[]>() }).strict()),
};
