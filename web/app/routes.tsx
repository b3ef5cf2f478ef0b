import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { DisputesPage } from '../disputes/page.tsx';
import { DocumentsPage } from '../documents/page.tsx';
import { EventPage } from '../event/page.tsx';
import { EventsPage } from '../events/page.tsx';
import { ReaderPage } from '../reader/page.tsx';
import { parseSearch, readFilters, stringifySearch } from './filters.ts';
import { Shell } from './shell.tsx';
import { Missing } from './states.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });
const events = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: EventsPage,
  validateSearch: readFilters,
});
const event = createRoute({ getParentRoute: () => root, path: '/events/$id', component: EventPage });
const documents = createRoute({ getParentRoute: () => root, path: '/documents', component: DocumentsPage });
const reader = createRoute({ getParentRoute: () => root, path: '/documents/$id', component: ReaderPage });
const disputes = createRoute({ getParentRoute: () => root, path: '/disputes', component: DisputesPage });

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([events, event, documents, reader, disputes]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
}
