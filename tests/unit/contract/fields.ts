import type { z } from 'zod';

/** A field of a schema where no further field is inside. */
export interface Field {
  /** From the outermost name to the field, `checklist.attach.handles[]`. */
  place: string;
  /** The field's own name. */
  name: string;
  type: string;
  schema: unknown;
}

/** Names under which a path or a handle of a file would stand. */
export const pathNames =
  /(?:path|file|folder|dir(?:ectory)?|handles?|destination|location|target|url|uri|href)(?:name|s)?$/iu;

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  items?: Schema[];
  keyType?: Schema;
  valueType?: Schema;
  left?: Schema;
  right?: Schema;
  in?: Schema;
  out?: Schema;
}
interface Schema {
  def: Definition;
}

function walk(schema: Schema, place: string, name: string): Field[] {
  const { def } = schema;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, inner]) =>
        walk(inner, `${place}.${key}`, key),
      );
    case 'array':
      return def.element === undefined ? [] : walk(def.element, `${place}[]`, name);
    case 'undefined':
    case 'null':
      return [];
    default: {
      const { innerType, keyType, valueType, left, right, in: before, out } = def;
      const inner = [innerType, keyType, valueType, left, right, before, out].filter(
        (item) => item !== undefined,
      );
      const all = [...inner, ...(def.options ?? []), ...(def.items ?? [])];
      if (all.length === 0 || def.type === 'enum' || def.type === 'literal') {
        return [{ place, name, type: def.type, schema }];
      }
      return all.flatMap((item) => walk(item, place, name));
    }
  }
}

/** Every innermost field of a schema. */
export function fieldsOf(schema: z.ZodType, place: string): Field[] {
  return walk(schema, place, place.split('.').at(-1) ?? place);
}
