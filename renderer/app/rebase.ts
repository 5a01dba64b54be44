function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/**
 * Lays edits that were made over `before` upon `after`.
 *
 * Inside a part that is an object only the fields that were really edited are carried over, so that an
 * edit of one field does not take back what someone else wrote in its neighbour. Lists are taken whole.
 */
export function rebase<Value extends object>(
  before: Value,
  after: Value,
  edits: Partial<Value>,
): Partial<Value> {
  const result: Record<string, unknown> = {};
  for (const [key, edited] of Object.entries(edits)) {
    const old = (before as Record<string, unknown>)[key];
    const fresh = (after as Record<string, unknown>)[key];
    result[key] =
      isPlainObject(edited) && isPlainObject(old) && isPlainObject(fresh)
        ? mergeFields(old, fresh, edited)
        : edited;
  }
  return result as Partial<Value>;
}

function mergeFields(
  old: Record<string, unknown>,
  fresh: Record<string, unknown>,
  edited: Record<string, unknown>,
): Record<string, unknown> {
  const changed = Object.entries(edited).filter(([field, value]) => !isSame(value, old[field]));
  return { ...fresh, ...Object.fromEntries(changed) };
}
