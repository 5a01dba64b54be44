/** Features whose answers depend on dossiers. */
const dossierFeatures = [
  'dossiers',
  'checklist',
  'papers',
  'portals',
  'lint',
  'printing',
  'register',
  'tracking',
  'plan',
  'desk',
];

/** Features whose answers speak of many dossiers at once. */
const spanningFeatures = ['desk', 'register'];

/** Features whose answers depend on the office. */
const officeFeatures = [
  'office',
  'papers',
  'portals',
  'lint',
  'register',
  'checklist',
  'plan',
  'desk',
];

/** Topics of one dossier begin with this and end with its id. */
const oneDossier = 'dossier:';

/** The path of the procedure that a query asks: the first part of its key. */
function procedureOf(queryKey: readonly unknown[]): string[] {
  const path = queryKey[0];
  return Array.isArray(path) ? path.map(String) : [];
}

/** Whether an answer may be out of date after a change of that topic. */
export function isTouchedBy(queryKey: readonly unknown[], topic: string): boolean {
  const procedure = procedureOf(queryKey);
  const feature = procedure[0] ?? '';
  const spansDossiers =
    spanningFeatures.includes(feature) || procedure.join('.') === 'dossiers.list';
  if (topic.startsWith(oneDossier)) {
    if (!dossierFeatures.includes(feature)) return false;
    return spansDossiers || JSON.stringify(queryKey).includes(topic.slice(oneDossier.length));
  }
  if (topic === 'office') return officeFeatures.includes(feature);
  if (topic === 'dossiers') {
    // A new day or another office changes what is worked out of every dossier, not the dossiers.
    return spansDossiers || (dossierFeatures.includes(feature) && feature !== 'dossiers');
  }
  return feature === topic;
}
