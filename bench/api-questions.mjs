// What is asked of the API under load, in kinds: each with its share of all questions, its goal in milliseconds, and the addresses that are drawn from.
import { commonWords } from './crowd.mjs';

async function askJson(address, path) {
  const response = await fetch(`${address}/api/v1${path}`);
  return response.json();
}

/** What is asked for, in kinds: each a list of addresses that are drawn from. */
export async function questionsFor(address) {
  const one = async (path) => (await askJson(address, path)).items;
  const words = commonWords();
  const middling = words.slice(300, 700);
  const rare = words.slice(5_000, 6_000);
  const query = (list) => list.map((word) => `q=${encodeURIComponent(word)}`);
  const actors = (await one('/actors?limit=40')).map(({ id }) => `actor=${encodeURIComponent(id)}`);
  const outlets = (await one('/sources?limit=80'))
    .filter(({ documents }) => documents > 0)
    .map(({ id }) => `outlet=${encodeURIComponent(id)}`);
  const places = [0, 1, 2, 30, 100, 200].map((n) => `place=town-${n}`).concat('place=province-3');
  const kinds = [
    'type=ASSAULT',
    'type=COERCE',
    'standing=corroborated',
    'standing=disputed',
    'type=ASSAULT&standing=disputed&place=town-1',
  ];
  const ranges = [
    'from=2024-06',
    'from=2024-06-01&to=2024-06-30',
    'to=2024-02',
    'from=2024-06-01&to=2024-06-30&type=COERCE',
  ];
  /** Pages from all over the list, by their cursors. */
  const pagesOf = async (list) => {
    const found = [];
    for (let next = null; found.length < 12; ) {
      const page = await askJson(address, `/${list}?limit=1000${next === null ? '' : `&cursor=${next}`}`);
      next = page.next;
      if (next === null) break;
      found.push(`cursor=${next}`);
    }
    return found;
  };
  const list = async (name, filters) =>
    ['', ...filters, ...(await pagesOf(name))].map((filter) => `/${name}?limit=50&${filter}`);
  const events = await one('/events?limit=1000');
  const many = [];
  for (let next = null; many.length < 12; ) {
    const page = await askJson(address, `/events?limit=1000${next === null ? '' : `&cursor=${next}`}`);
    many.push(...page.items.filter(({ documents }) => documents >= 90 && documents <= 130));
    next = page.next;
    if (next === null) break;
  }
  const documents = await one('/documents?limit=200');
  const profiles = [...actors.slice(0, 10), ...outlets.slice(0, 10)].map(
    (filter) => `/sources/${filter.slice(filter.indexOf('=') + 1)}`,
  );
  return {
    many: many.map(({ documents }) => documents),
    kinds: [
      {
        name: 'list of events',
        goal: 50,
        share: 24,
        paths: await list('events', [...actors, ...outlets.slice(0, 20), ...places, ...kinds, ...ranges]),
      },
      {
        name: 'list of events with words',
        goal: 50,
        share: 6,
        paths: [...query(middling.slice(0, 50)), ...query(rare.slice(0, 50))].map((q) => `/events?limit=50&${q}`),
      },
      {
        name: 'list of statements',
        goal: 50,
        share: 10,
        paths: await list('statements', [...actors, ...outlets.slice(0, 20), ...places, ...ranges]),
      },
      {
        name: 'list of disputes',
        goal: 50,
        share: 10,
        paths: await list('disputes', [
          ...actors,
          ...outlets.slice(0, 20),
          ...places,
          'kind=conflicting-figures',
          ...ranges,
        ]),
      },
      { name: 'list of stories', goal: 50, share: 6, paths: await list('stories', [...actors, ...places, ...ranges]) },
      {
        name: 'list of documents',
        goal: 50,
        share: 12,
        paths: await list('documents', [...actors, ...outlets, ...places, ...ranges]),
      },
      { name: 'lists of sources and actors', goal: 50, share: 4, paths: ['/sources?limit=100', '/actors?limit=100'] },
      { name: 'queues', goal: 50, share: 2, paths: ['/queue/merges?limit=20', '/queue/disputes?limit=20'] },
      {
        name: 'days of the time strip',
        goal: 50,
        share: 2,
        paths: ['/days', ...actors.slice(0, 10).map((filter) => `/days?${filter}`)],
      },
      { name: 'summary', goal: 50, share: 2, paths: ['/summary'] },
      {
        name: 'changes',
        goal: null,
        share: 2,
        paths: ['/changes?limit=60', `/changes?limit=60&since=${events[0].date?.from ?? '2026-01-01'}T00:00:00Z`],
      },
      { name: 'outlets that went quiet', goal: null, share: 1, paths: ['/quiet'] },
      { name: 'network of sources', goal: null, share: 1, paths: ['/network'] },
      { name: 'profile of a source', goal: null, share: 1, paths: profiles },
      {
        name: 'story',
        goal: null,
        share: 1,
        paths: (await one('/stories?limit=30')).map(({ id }) => `/stories/${id}`),
      },
      { name: 'event with about 100 mentions', goal: 100, share: 4, paths: many.map(({ id }) => `/events/${id}`) },
      { name: 'event', goal: 100, share: 4, paths: events.map(({ id }) => `/events/${id}`) },
      { name: 'article', goal: null, share: 3, paths: documents.map(({ id }) => `/documents/${id}`) },
      {
        name: 'search',
        goal: 100,
        share: 5,
        paths: [
          ...query(middling),
          ...query(rare),
          ...middling.slice(0, 50).map((word, n) => `q=${encodeURIComponent(`${word} ${rare[n]}`)}`),
          ...outlets.slice(0, 20).map((outlet, n) => `${query(middling)[n]}&${outlet}`),
        ].map((q) => `/search?limit=20&${q}`),
      },
    ],
  };
}
