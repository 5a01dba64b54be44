/** Paths under which a field may be found on the page: itself, then its parents. */
export function fieldCandidates(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

const focusable =
  'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), [tabindex="0"]';

/** Puts the cursor into the field with that path, or into the nearest thing that holds it; false when none is there. */
export function focusField(root: ParentNode, field: string): boolean {
  for (const candidate of fieldCandidates(field)) {
    const place = root.querySelector(`[data-field="${CSS.escape(candidate)}"]`);
    if (!(place instanceof HTMLElement)) continue;
    const target = place.querySelector<HTMLElement>(focusable);
    place.scrollIntoView({ block: 'center' });
    (target ?? place).focus({ preventScroll: true });
    return true;
  }
  return false;
}
