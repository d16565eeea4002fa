import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { focusHeading } from '../platform/navigation.ts';
import { parseSearch, stringifySearch } from '../platform/search-params.ts';
import { requireSession } from './gate.ts';
import { FailedPage, NotFoundPage, WaitingPage } from './pages.tsx';
import { RootFrame } from './root-frame.tsx';
import type { ScreenOf } from './screen.ts';
import { openScreens, screens } from './screens.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: RootFrame });
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: requireSession,
});

/** Any other address: not found, inside the shell for those who are signed in. */
const unknown = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

function routeOf(screen: ScreenOf, parent: AnyRoute): AnyRoute {
  const route: AnyRoute = createRoute({
    getParentRoute: () => parent,
    path: screen.path,
    component: lazyRouteComponent(async () => ({ default: await screen.load() })),
  } as never);
  return screen.inside ? route.addChildren(screen.inside.map((each) => routeOf(each, route))) : route;
}

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren([...screens.map((screen) => routeOf(screen, signedIn)), unknown]),
    ...openScreens.map((screen) => routeOf(screen, root)),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultPendingMs: 300,
  defaultPendingComponent: WaitingPage,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onResolved', ({ fromLocation, toLocation, pathChanged }) => {
  const keep = (toLocation.state as { keepFocus?: boolean }).keepFocus;
  if (fromLocation && pathChanged && !keep) focusHeading();
});
