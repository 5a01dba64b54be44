import type { Person } from '#shared/domain/people/index.ts';

/** A person as the core stores it. */
export interface StoredPerson {
  person: Person;
  rev: number;
}
