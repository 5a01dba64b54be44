import { getEventIteratorSchemaDetails } from '@orpc/contract';
import { call, type AnyProcedure } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { router } from '#core/app/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { fileHandle } from '#shared/contract/base.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { shellCalls } from '#shared/contract/shell.ts';
import { fieldsOf, pathNames, type Field } from './fields.ts';

interface Declared {
  '~orpc': {
    inputSchema?: z.ZodType;
    outputSchema?: z.ZodType;
    errorMap: Record<string, { data?: z.ZodType }>;
  };
}

/** Every leaf of a tree of features and procedures by its name, `feature.procedure`. */
function leaves<Leaf>(tree: Record<string, Record<string, unknown>>): Map<string, Leaf> {
  return new Map(
    Object.entries(tree).flatMap(([feature, group]) =>
      Object.entries(group).map(([name, leaf]) => [`${feature}.${name}`, leaf as Leaf] as const),
    ),
  );
}

/** What one message of a stream holds; any other answer as it is. */
function streamed(schema: z.ZodType): z.ZodType {
  return (getEventIteratorSchemaDetails(schema)?.yields as z.ZodType | undefined) ?? schema;
}

const declared = leaves<Declared>(contract);
const implemented = leaves<AnyProcedure>(router);
const cases = [...declared].map(([name, { '~orpc': parts }]) => ({ name, ...parts }));

describe('the contract with the core', () => {
  it('has a handler for every procedure, and a procedure for every handler', () => {
    expect(declared.size).toBeGreaterThan(40);
    expect([...implemented.keys()].sort()).toEqual([...declared.keys()].sort());
    for (const [name, { '~orpc': parts }] of implemented) {
      expect(typeof parts.handler, name).toBe('function');
    }
  });

  it.each(cases)(
    '$name declares its input, its output and only errors of the closed set',
    ({ inputSchema, outputSchema, errorMap }) => {
      expect(inputSchema).toBeDefined();
      expect(outputSchema).toBeDefined();
      expect(Object.keys(errorMap)).toEqual(['APP']);
      const data = errorMap['APP']?.data;
      for (const code of errorCodes) {
        expect(data?.safeParse({ code, params: {} }).success).toBe(true);
      }
      expect(data?.safeParse({ code: 'stack_trace', params: {} }).success).toBe(false);
    },
  );

  it.each([...implemented.keys()])('%s refuses what it did not ask for', async (name) => {
    const procedure = implemented.get(name);
    if (procedure === undefined) throw new Error(`no handler for ${name}`);
    // The handler is never reached; what is before it only asks for rules and words to be read.
    const read = () => Promise.resolve();
    const context = { rules: { read }, templates: { read } } as unknown as CoreContext;
    await expect(
      call(procedure, { '/etc/passwd': '/etc/passwd' }, { context }),
    ).rejects.toMatchObject({ code: 'APP', data: { code: 'invalid_input' } });
  });
});

describe('files on the window’s side', () => {
  const inputs: Field[] = [
    ...cases.flatMap(({ name, inputSchema }) =>
      inputSchema === undefined ? [] : fieldsOf(inputSchema, name),
    ),
    ...Object.entries(shellCalls).flatMap(([name, { input }]) => fieldsOf(input, `shell.${name}`)),
  ];

  it('are named in inputs by handles only, never by paths', () => {
    const files = inputs.filter(({ name }) => pathNames.test(name));
    expect(files.map(({ place }) => place)).toContain('checklist.attach.handles[]');
    expect(files.map(({ place }) => place)).toContain('papers.saveAll.folder');
    const others = files.filter(({ schema }) => schema !== fileHandle);
    expect(others.map(({ place }) => place)).toEqual([
      // The office's own signing service: https, or a private address that was allowed.
      'signing.setConnector.baseUrl',
      // An https address for the browser; the shell refuses file: and every host that is not listed.
      'shell.openExternal.url',
    ]);
  });

  it('are in no answer by their path', () => {
    const answers = [
      ...cases.flatMap(({ name, outputSchema }) =>
        outputSchema === undefined ? [] : fieldsOf(streamed(outputSchema), name),
      ),
      ...Object.entries(shellCalls).flatMap(([name, { output }]) =>
        fieldsOf(output, `shell.${name}`),
      ),
    ];
    expect(answers.length).toBeGreaterThan(100);
    expect(
      answers.filter(({ name, type }) => type === 'string' && /path|folder|dir/iu.test(name)),
    ).toEqual([]);
  });

  it('are in no input that cannot be looked into', () => {
    const opaque = ['any', 'unknown', 'custom', 'map', 'lazy'];
    expect(inputs.filter(({ type }) => opaque.includes(type))).toEqual([]);
  });

  it.each(['path', 'filePath', 'targetDir', 'folder', 'fileName', 'destination', 'handle'])(
    'would be noticed under the name %s',
    (name) => {
      expect(name).toMatch(pathNames);
    },
  );
});
