import type { z } from 'zod';
import { refuse, type YamlFile } from './yamlFile.ts';
import type { AppError } from '#shared/contract/errors.ts';

type Issue = z.core.$ZodIssue;

/** Messages of our own schemas are keys already; what zod says itself becomes one of a few keys. */
function reasonOf(issue: Issue): { reason: string; about: string; path: PropertyKey[] } {
  const path = [...issue.path];
  switch (issue.code) {
    case 'custom': {
      const about: unknown = issue.params?.['about'];
      return { reason: issue.message, about: typeof about === 'string' ? about : '', path };
    }
    case 'unrecognized_keys':
      return {
        reason: 'unknown_field',
        about: issue.keys.join(', '),
        path: [...path, issue.keys[0] ?? ''],
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { reason: 'missing_field', about: String(path.at(-1) ?? ''), path: path.slice(0, -1) }
        : { reason: 'wrong_type', about: issue.expected, path };
    case 'invalid_value':
      return { reason: 'not_in_list', about: issue.values.map(String).join(', '), path };
    case 'invalid_union':
      return unionReason(issue, path);
    case 'too_big':
      return { reason: 'too_large', about: String(issue.maximum), path };
    case 'too_small':
      return { reason: 'too_small', about: String(issue.minimum), path };
    case 'invalid_format':
      return {
        reason: /^[a-z]+(?:_[a-z]+)+$/u.test(issue.message) ? issue.message : 'wrong_format',
        about: issue.format,
        path,
      };
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { reason: 'wrong_value', about: '', path };
  }
}

function unionReason(issue: Extract<Issue, { code: 'invalid_union' }>, path: PropertyKey[]) {
  const [inner] = issue.errors.flat();
  if (inner === undefined) {
    const field = 'discriminator' in issue ? String(issue.discriminator) : '';
    return { reason: 'not_in_list', about: field, path };
  }
  const deeper = reasonOf(inner);
  return { ...deeper, path: [...path, ...deeper.path] };
}

/** Why a validation failed first: a key under `packProblems.*`, what it is about, and the field. */
export function firstReason(error: z.ZodError): { reason: string; about: string; field: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { reason: 'wrong_value', about: '', field: '' };
  const { reason, about, path } = reasonOf(issue);
  return { reason, about, field: path.map(String).join('.') };
}

/** The refusal for the first issue of a failed validation, at its line in a file. */
export function refuseIssue(
  file: YamlFile,
  error: z.ZodError,
  localPath: (path: PropertyKey[]) => PropertyKey[] = (path) => path,
): AppError {
  const issue = error.issues[0];
  if (issue === undefined) return refuse(file.name, 1, 'wrong_value');
  const found = reasonOf(issue);
  return refuse(file.name, file.lineOf(localPath(found.path)), found.reason, {
    field: found.path.map(String).join('.'),
    about: found.about,
  });
}
