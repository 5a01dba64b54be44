import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { sectionKeys, type PageView, type SectionKey } from '../model/sections.ts';

type Hosted = LazyExoticComponent<ComponentType<{ dossierId: string }>>;

/** Sections that other features bring, with their own explanation at their side; read when first shown. */
const hosted: Partial<Record<PageView, Hosted>> = {
  checklist: lazy(async () => ({
    default: (await import('#renderer/checklist/index.ts')).ChecklistSection,
  })),
  papers: lazy(async () => ({
    default: (await import('#renderer/papers/index.ts')).PapersSection,
  })),
  tracking: lazy(async () => ({
    default: (await import('#renderer/tracking/index.ts')).TrackingSection,
  })),
};

/** The section that another feature brings, or undefined for those of the dossier itself. */
export function hostedSection(view: PageView): Hosted | undefined {
  return hosted[view];
}

const brought: readonly PageView[] = ['checklist', 'papers', 'tracking'];

/** Sections to show in the list: what is not built yet is not shown. */
export const shownSections: readonly SectionKey[] = sectionKeys.filter(
  (key) => !brought.includes(key) || hosted[key] !== undefined,
);
