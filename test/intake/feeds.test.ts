import { expect, test } from 'vitest';
import { type Feed, readFeed } from '../../src/intake/feeds.ts';
import { readOpml, writeOpml } from '../../src/intake/opml.ts';

const base = 'https://site.example/feeds/all';
const read = (text: string): Feed => {
  const feed = readFeed(text, base);
  if (typeof feed === 'string') throw new Error(feed);
  return feed;
};

const item = (inner: string): string => `<item><title>خبر</title>${inner}</item>`;
const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>موقع</title>${items.join('')}</channel></rss>`;

const formats: [string, string][] = [
  [
    'RSS 2.0',
    rss(
      item(
        '<link>https://site.example/1</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 01 Apr 2024 13:00:00 +0300</pubDate><source url="https://agency.example/">وكالة الرافد</source>',
      ),
    ),
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>موقع</title><entry><id>n-1</id><title>خبر</title><link rel="self" href="/self"/><link rel="alternate" href="/1"/><published>2024-04-01T10:00:00Z</published><source><title>وكالة الرافد</title></source></entry></feed>',
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>موقع</title></channel><item rdf:about="https://site.example/1"><title>خبر</title><link>https://site.example/1</link><dc:date>2024-04-01T10:00:00Z</dc:date></item></rdf:RDF>',
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'موقع',
      items: [{ id: 'n-1', url: 'https://site.example/1', title: 'خبر', date_published: '2024-04-01T10:00:00Z' }],
    }),
  ],
];

test.each(formats)('%s gives title, address, and when it says that it was published', (name, text) => {
  const { title, items, withoutAddress } = read(text);
  const id = name === 'RDF' ? 'https://site.example/1' : 'n-1';
  const publisher = name === 'RSS 2.0' || name === 'Atom' ? 'وكالة الرافد' : null;
  const published = '2024-04-01T10:00:00.000Z';
  expect([title, withoutAddress]).toEqual(['موقع', 0]);
  expect(items).toEqual([{ id, address: 'https://site.example/1', title: 'خبر', published, publisher }]);
});

test('items without an address are counted, one listed twice counts once, dates that mean nothing are none', () => {
  const { items, withoutAddress } = read(
    rss(
      item('<link>/1</link><pubDate>yesterday</pubDate>'),
      item('<link>/1</link>'),
      item('<guid isPermaLink="false">x</guid>'),
      item('<link>javascript:alert(1)</link>'),
      item('<guid>https://site.example/2</guid>'),
    ),
  );
  expect(items.map(({ address, published }) => [address, published])).toEqual([
    ['https://site.example/1', null],
    ['https://site.example/2', null],
  ]);
  expect(withoutAddress).toBe(2);
});

test('a feed that was cut off gives its whole items; what is no feed says so', () => {
  const text = rss(item('<link>/1</link>'), item('<link>/2</link>'));
  expect(read(text.slice(0, -60)).items.map(({ address }) => address)).toEqual(['https://site.example/1']);
  for (const other of ['', '<html><p>مرحبا</p></html>', '{"items":3}', rss().slice(0, 40)])
    expect(readFeed(other, base)).toMatch(/it is no feed/);
});

test('an OPML list gives its feeds, folders opened, and the list that is written gives the same', () => {
  const list = readOpml(
    '<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="العراق"><outline text="أ" xmlUrl="https://a.example/rss"/><outline text="فرع"><outline title="ب &amp; ج" text="x" xmlUrl="https://b.example/rss?a=1&amp;b=2"/></outline></outline><outline text="no feed"/></body></opml>',
  );
  expect(list).toEqual([
    { address: 'https://a.example/rss', name: 'أ' },
    { address: 'https://b.example/rss?a=1&b=2', name: 'ب & ج' },
  ]);
  expect(readOpml(writeOpml(list ?? []))).toEqual(list);
  expect(readOpml('<rss/>')).toBeNull();
});
