import { bundleSizes, usualChoices, type BundleChoices } from '#shared/domain/bundles/index.ts';
import type { BundlePlanView } from '#shared/contract/index.ts';

/** What the officer has chosen so far. */
export interface BundleChoice {
  choices: BundleChoices;
  /** All documents in the officer's order. */
  order: readonly string[];
  included: ReadonlySet<string>;
}

/** The choice to begin with: the archive, everything that the plan includes. */
export function firstChoice(plan: BundlePlanView): BundleChoice {
  return {
    choices: usualChoices('archive'),
    order: plan.parts.map(({ key }) => key),
    included: new Set(plan.parts.filter(({ included }) => included).map(({ key }) => key)),
  };
}

/** The documents that go in, in their order. */
export function chosenKeys({ order, included }: BundleChoice): string[] {
  return order.filter((key) => included.has(key));
}

/** Values of the field for the size: bytes as text, empty for no limit. */
export const sizeValues: readonly string[] = ['', ...bundleSizes.map(String).reverse()];

/** A size in megabytes as people count them, of 1,000,000 bytes. */
export function megabytes(bytes: number, language: string): string {
  const digits = bytes >= 10_000_000 || bytes % 1_000_000 === 0 ? 0 : 1;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(
    Math.max(0.1, bytes / 1_000_000),
  );
}
