import type { BundleFindingCode } from '#shared/domain/bundles/index.ts';

/** A document that cannot be shown in the bundle: a notice takes its place and the rest goes on. */
export class PartTrouble extends Error {
  readonly code: BundleFindingCode;
  readonly params: Record<string, string>;
  /** Whether the file itself is carried in the bundle, unchanged. */
  readonly carried: boolean;

  constructor(
    code: BundleFindingCode,
    options: { params?: Record<string, string>; carried?: boolean; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'PartTrouble';
    this.code = code;
    this.params = options.params ?? {};
    this.carried = options.carried ?? false;
  }
}
