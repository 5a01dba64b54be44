import { z } from 'zod';
import { dossierFile } from '#shared/domain/exchange/index.ts';
import { exitCodes, type Output } from './output.ts';

/** The JSON schema of the dossier file, generated from the schema that reads it. */
export function dossierFileSchema(): Record<string, unknown> {
  return {
    $id: 'muhibah.dossier.schema.json',
    title: 'Muhibah dossier file (*.muhibah.json)',
    ...z.toJSONSchema(dossierFile, { io: 'input' }),
  };
}

/** `schema`: prints the JSON schema of the dossier file. */
export function schemaCommand(output: Output): number {
  const schema = dossierFileSchema();
  output.answer(schema, () => [JSON.stringify(schema, null, 2)]);
  return exitCodes.done;
}
