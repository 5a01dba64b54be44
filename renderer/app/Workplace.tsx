import { RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { createRoutes } from './routes.tsx';

const router = createRoutes();

/** Everything behind the lock: its own part of the program, so that the lock screen need not wait for it. */
export function Workplace(): ReactElement {
  return <RouterProvider router={router} />;
}
