import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { isAppError, type ErrorCode, type ErrorParams } from '#shared/contract/errors.ts';
import type { CoreContext } from './coreContext.ts';
import { errorFields } from './log.ts';

function crossing(code: ErrorCode, params: ErrorParams): ORPCError<'APP', unknown> {
  return new ORPCError('APP', { defined: true, status: 422, data: { code, params } });
}

/** The field at fault and the reason, of input that the contract refused. */
function invalidInput(error: ValidationError): ErrorParams {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((part) =>
    String(typeof part === 'object' ? part.key : part),
  );
  return { field: path.join('.'), rule: issue?.message ?? '' };
}

/** Procedures of the first screens, which no rule concerns. */
const withoutRules = new Set(['office.preferences', 'office.setPreferences', 'desk.changes']);

/** After these the rules are needed at once; unlocking takes its time on purpose, and they are read meanwhile. */
const opening = new Set(['store.create', 'store.unlock', 'store.openSample']);

async function rulesFor(procedure: string, { rules, templates }: CoreContext): Promise<void> {
  const read = () => Promise.all([rules.read(), templates.read()]);
  if (opening.has(procedure)) read().catch(() => undefined);
  else if (!procedure.startsWith('store.') && !withoutRules.has(procedure)) await read();
}

/**
 * The implementer of the contract: every procedure runs inside one place that turns errors into the closed set.
 *
 * Expected errors keep their code; refused input names its field; anything else becomes `internal` with an
 * incident number, and its details go to the log only.
 */
export const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, path }) => {
    const procedure = path.join('.');
    try {
      await rulesFor(procedure, context);
      return await next();
    } catch (error) {
      if (isAppError(error)) throw crossing(error.code, error.params);
      if (error instanceof ORPCError) {
        const { cause } = error as { cause?: unknown };
        if (error.code === 'BAD_REQUEST' && cause instanceof ValidationError) {
          throw crossing('invalid_input', invalidInput(cause));
        }
        if (error.code === 'APP') throw error;
      }
      if (error instanceof Error && error.name === 'AbortError') throw crossing('cancelled', {});
      const incident = context.newId().slice(-8);
      context.log('unexpected_error', { procedure, incident, ...errorFields(error) });
      throw crossing('internal', { incident });
    }
  });
