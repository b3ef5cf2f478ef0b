import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DeskPage } from '../desk/page.tsx';
import { EventsPage } from '../events/page.tsx';
import { parseSearch, readFilters, stringifySearch } from './filters.ts';
import { Shell } from './shell.tsx';
import { Broken, Loading, Missing } from './states.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });
const under = <T extends string>(path: T) => ({ getParentRoute: () => root, path });

// The desk and the list come with the first load; every other page when it is gone to, or pointed at.
const desk = createRoute({ ...under('/'), component: DeskPage, validateSearch: readFilters });
const stories = createRoute({
  ...under('/stories'),
  component: lazyRouteComponent(() => import('../stories/page.tsx'), 'StoriesPage'),
  validateSearch: readFilters,
});
const story = createRoute({
  ...under('/stories/$id'),
  component: lazyRouteComponent(() => import('../story/page.tsx'), 'StoryPage'),
});
const events = createRoute({ ...under('/events'), component: EventsPage, validateSearch: readFilters });
const event = createRoute({
  ...under('/events/$id'),
  component: lazyRouteComponent(() => import('../event/page.tsx'), 'EventPage'),
});
const documents = createRoute({
  ...under('/documents'),
  component: lazyRouteComponent(() => import('../documents/page.tsx'), 'DocumentsPage'),
  validateSearch: readFilters,
});
const reader = createRoute({
  ...under('/documents/$id'),
  component: lazyRouteComponent(() => import('../reader/page.tsx'), 'ReaderPage'),
  validateSearch: readVersion,
});
const disputes = createRoute({
  ...under('/disputes'),
  component: lazyRouteComponent(() => import('../disputes/page.tsx'), 'DisputesPage'),
  validateSearch: readFilters,
});

const find = createRoute({
  ...under('/search'),
  component: lazyRouteComponent(() => import('../find/page.tsx'), 'FindPage'),
  validateSearch: readFilters,
});
const map = createRoute({
  ...under('/map'),
  component: lazyRouteComponent(() => import('../map/page.tsx'), 'MapPage'),
  validateSearch: readFilters,
});
const sources = createRoute({
  ...under('/sources'),
  component: lazyRouteComponent(() => import('../sources/page.tsx'), 'SourcesPage'),
  validateSearch: readFilters,
});
const actors = createRoute({
  ...under('/actors'),
  component: lazyRouteComponent(() => import('../sources/page.tsx'), 'ActorsPage'),
  validateSearch: readFilters,
});
const source = createRoute({
  ...under('/sources/$id'),
  component: lazyRouteComponent(() => import('../sources/profile.tsx'), 'SourcePage'),
});
const network = createRoute({
  ...under('/network'),
  component: lazyRouteComponent(() => import('../sources/network.tsx'), 'NetworkPage'),
  validateSearch: readNetwork,
});

const feeds = createRoute({
  ...under('/feeds'),
  component: lazyRouteComponent(() => import('../feeds/page.tsx'), 'FeedsPage'),
});

const queue = createRoute({
  ...under('/queue'),
  component: lazyRouteComponent(() => import('../queue/page.tsx'), 'QueuePage'),
  validateSearch: readQueue,
});

function readQueue({ of }: Record<string, unknown>): { of?: 'disputes' | 'decided' } {
  return of === 'disputes' || of === 'decided' ? { of } : {};
}

function readNetwork({ actor, least }: Record<string, unknown>): { actor?: string; least?: string } {
  const { actor: given } = readFilters({ actor });
  const one = [given ?? []].flat()[0];
  return {
    ...(one === undefined ? {} : { actor: one }),
    ...(typeof least === 'string' && /^[1-9]\d{0,5}$/.test(least) ? { least } : {}),
  };
}

function readVersion({ version }: Record<string, unknown>): { version?: string } {
  return typeof version === 'string' && version !== '' ? { version } : {};
}

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      desk,
      stories,
      story,
      events,
      event,
      documents,
      reader,
      disputes,
      find,
      map,
      sources,
      actors,
      source,
      network,
      feeds,
      queue,
    ]),
    parseSearch,
    stringifySearch,
    defaultErrorComponent: Broken,
    defaultPendingComponent: Loading,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
}
