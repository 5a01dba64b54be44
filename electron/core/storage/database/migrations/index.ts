import type { Migration } from '../migrate.ts';
import { firstStore } from './0001-first-store.ts';
import { papersLeaveTheOffice } from './0002-papers-leave-the-office.ts';

/** All migrations in order. A released one is never edited; a change is a new file at the end. */
export const migrations: readonly Migration[] = [firstStore, papersLeaveTheOffice];
