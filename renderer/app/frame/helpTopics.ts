/** Topics of the help pages, in their order. */
export const helpTopics = [
  'start',
  'desk',
  'dossiers',
  'dossier',
  'checklist',
  'papers',
  'signing',
  'tracking',
  'portal',
  'people',
  'forms',
  'rules',
  'templates',
  'office',
  'shortcuts',
  'glossary',
  'about',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** The topic that explains the page at an address. */
export function helpTopicOf(path: string): HelpTopic {
  const [, first = '', , section = ''] = path.split('/');
  if (first === 'dossiers' && section !== '') {
    if (section === 'checklist' || section === 'papers' || section === 'tracking') return section;
    if (section === 'portal') return 'portal';
    if (section === 'plan') return 'tracking';
    return 'dossier';
  }
  if (first === 'check-code') return 'signing';
  return helpTopics.find((topic) => topic === first) ?? 'start';
}
