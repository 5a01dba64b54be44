import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { CrashNotice } from './ErrorBoundary.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound } from './frame/NotFound.tsx';

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way to redirect
    throw redirect({ to: '/desk' });
  },
});

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyRouteComponent(() => import('../desk/index.ts'), 'DeskPage'),
});

const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  component: lazyRouteComponent(() => import('../dossiers/index.ts'), 'DossierListPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/$section',
  /** `key` names an item, step or paper inside the section; `field` an entry to put the cursor into. */
  validateSearch: (search: Record<string, unknown>): { key?: string; field?: string } => ({
    ...(typeof search.key === 'string' ? { key: search.key } : {}),
    ...(typeof search.field === 'string' ? { field: search.field } : {}),
  }),
  component: lazyRouteComponent(() => import('../dossiers/index.ts'), 'DossierPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/index.ts'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../people/index.ts'), 'PersonPage'),
});

const formsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('../forms-taught/index.ts'), 'FormsPage'),
});

const formRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forms/$id',
  component: lazyRouteComponent(() => import('../forms-taught/index.ts'), 'TeachPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('../rules/index.ts'), 'RulesPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates/$kind',
  component: lazyRouteComponent(() => import('../templates/index.ts'), 'TemplatesPage'),
});

const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  /** `part` names the part to open. */
  validateSearch: (search: Record<string, unknown>): { part?: string } =>
    typeof search.part === 'string' ? { part: search.part } : {},
  component: lazyRouteComponent(() => import('../office/index.ts'), 'OfficePage'),
});

const checkCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/check-code',
  component: lazyRouteComponent(() => import('../signing/index.ts'), 'CheckCodePage'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help/$topic',
  component: lazyRouteComponent(() => import('../help/index.ts'), 'HelpPage'),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  deskRoute,
  dossiersRoute,
  dossierRoute,
  peopleRoute,
  personRoute,
  formsRoute,
  formRoute,
  rulesRoute,
  templatesRoute,
  officeRoute,
  checkCodeRoute,
  helpRoute,
]);

/** Makes the router; addresses live behind the hash because `app://` serves one page. */
export function createRoutes() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultErrorComponent: ({ reset }) => <CrashNotice onReload={reset} />,
    defaultPreload: false,
  });
}

/** The window's router. */
type AppRouter = ReturnType<typeof createRoutes>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
