/** The pages of the app in the order of the navigation; `key` follows `g`. What a page shows stands in the folder of its name. */
export const pages = [
  { to: '/', word: 'nav.desk', key: 'h' },
  { to: '/stories', word: 'nav.stories', key: 's' },
  { to: '/events', word: 'nav.events', key: 'e' },
  { to: '/disputes', word: 'nav.disputes', key: 'x' },
  { to: '/queue', word: 'queue.title', key: 'q' },
  { to: '/map', word: 'map.title', key: 'm' },
  { to: '/sources', word: 'sources.title', key: 'r' },
  { to: '/documents', word: 'nav.documents', key: 'd' },
  { to: '/feeds', word: 'feeds.title', key: 'f' },
] as const;
