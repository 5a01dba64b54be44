import { Suspense, lazy, type ReactElement } from 'react';

// Seen once in an office's life: every later start should not have to read it.
const FirstChoice = lazy(async () => ({
  default: (await import('./FirstChoice.tsx')).FirstChoice,
}));

/** What a first start shows, before there is a store. */
export function FirstRun(): ReactElement {
  return (
    <Suspense>
      <FirstChoice />
    </Suspense>
  );
}
