/** Kinds of thing that the audit trail speaks of. */
export type Entity =
  | 'office'
  | 'officeRule'
  | 'officeCalendar'
  | 'person'
  | 'dossier'
  | 'itemMark'
  | 'stepEvent'
  | 'paper'
  | 'paperIssue'
  | 'letterNumber'
  | 'template'
  | 'paperPrint'
  | 'paperSigned'
  | 'signQueue'
  | 'attachment';

/**
 * One thing that a write changed.
 *
 * For a document only the parts that changed are kept; `null` means that the thing did not exist.
 */
export interface Change {
  entity: Entity;
  id: string;
  before: object | null;
  after: object | null;
}

/** Who does what, for the audit trail. */
export interface WriteContext {
  /** Who acts, in the words of the history, for example the officer's name or `cli`. */
  actor: string;
  /** The use case, for example `dossier.save`. */
  action: string;
  /** The dossier that it belongs to; its history and its undo show it. */
  dossierId?: string;
  /** Identifier of the request; a second write with the same one sees `isRepeat` and should change nothing. */
  requestId?: string;
}

/** A line of history that is undone and redone together: one dossier, one person, or the office. */
export type Scope = `dossier:${string}` | `person:${string}` | 'office';

/** The scope of a write: its dossier, else the first person or the office that it changed. */
export function scopeOf(context: WriteContext, changes: readonly Change[]): Scope | null {
  if (context.dossierId !== undefined) return `dossier:${context.dossierId}`;
  for (const change of changes) {
    if (change.entity === 'person') return `person:${change.id}`;
    if (change.entity === 'office') return 'office';
  }
  return null;
}

/** Making a thing is no change to take back; a number once given and a letter once made stay in the world. */
function isUndoable({ entity, before }: Change): boolean {
  switch (entity) {
    case 'office':
    case 'person':
    case 'dossier':
      return before !== null;
    case 'itemMark':
    case 'stepEvent':
    case 'paper':
    case 'attachment':
      return true;
    // Taken back on the rules page, rule by rule, which is a new event of its own.
    case 'officeRule':
    case 'officeCalendar':
    case 'paperIssue':
    case 'letterNumber':
    // Taken back as a new version; what was printed or signed stays in the world.
    case 'template':
    case 'paperPrint':
    case 'paperSigned':
    case 'signQueue':
      return false;
  }
}

/**
 * Tells whether an event can be taken back.
 *
 * A number in the register does not hinder it: the letter loses the number, the register keeps it for the letter.
 */
export function canTakeBack(changes: readonly Change[]): boolean {
  const others = changes.filter((change) => change.entity !== 'letterNumber');
  return others.length > 0 && others.every(isUndoable);
}
