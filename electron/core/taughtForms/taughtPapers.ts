import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { belongsTo, type TaughtForm } from '#shared/domain/taughtForms/index.ts';
import type { KeptForm } from './keptForms.ts';

/** A taught form as a paper of a dossier. */
export interface TaughtPaper {
  key: string;
  kept: KeptForm;
  travellerId: string | null;
  /** Names of those it is about. */
  about: string[];
  /** It belongs to the dossier because an officer added it. */
  added: boolean;
}

/** Key of a form's paper: `taught_form@<form>` or `taught_form@<form>@<traveller>`. */
export function taughtKey({ id, mapping }: TaughtForm, travellerId: string | null): string {
  const isOwn = mapping.per === 'traveller' && travellerId !== null;
  return isOwn ? `taught_form@${id}@${travellerId}` : `taught_form@${id}`;
}

/** Whether a paper is one of a form's. */
export function isPaperOf(formId: string, key: string): boolean {
  const own = `taught_form@${formId}`;
  return key === own || key.startsWith(`${own}@`);
}

/**
 * The papers that taught forms add to a dossier: those that belong to it by themselves, and those that an officer
 * added, which is told by a paper of theirs that was begun.
 */
export function taughtPapers(
  dossier: Dossier,
  forms: readonly KeptForm[],
  begun: readonly string[],
): TaughtPaper[] {
  return forms.flatMap((kept): TaughtPaper[] => {
    const { form } = kept;
    const added = !belongsTo(form.mapping.applies, dossier);
    if (added && !begun.some((key) => isPaperOf(form.id, key))) return [];
    const names = dossier.travellers.map(({ snapshot }) => snapshot.name);
    if (form.mapping.per === 'dossier') {
      return [{ key: taughtKey(form, null), kept, travellerId: null, about: names, added }];
    }
    return dossier.travellers.map((traveller) => ({
      key: taughtKey(form, traveller.id),
      kept,
      travellerId: traveller.id,
      about: [traveller.snapshot.name],
      added,
    }));
  });
}
