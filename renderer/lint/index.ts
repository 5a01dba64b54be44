export { LintDialog } from './LintDialog.tsx';
export { LintPanelDialog } from './LintPanelDialog.tsx';
export { LintSummary } from './LintSummary.tsx';
export { LintPart } from './LintPart.tsx';
export { useLintBefore } from './useLintBefore.ts';
