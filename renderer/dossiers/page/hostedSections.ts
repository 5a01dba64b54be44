import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Hosted = LazyExoticComponent<ComponentType<{ dossierId: string }>>;

/** Sections that other features bring, with their own explanation at their side; read when first shown. */
export const hostedSections: Record<
  'checklist' | 'papers' | 'tracking' | 'plan' | 'portal',
  Hosted
> = {
  checklist: lazy(async () => ({
    default: (await import('#renderer/checklist/index.ts')).ChecklistSection,
  })),
  papers: lazy(async () => ({
    default: (await import('#renderer/papers/index.ts')).PapersSection,
  })),
  tracking: lazy(async () => ({
    default: (await import('#renderer/tracking/index.ts')).TrackingSection,
  })),
  plan: lazy(async () => ({
    default: (await import('#renderer/plan/index.ts')).PlanSection,
  })),
  portal: lazy(async () => ({
    default: (await import('#renderer/portals/index.ts')).PortalSection,
  })),
};
