import { generateOpml, parseOpml } from 'feedsmith';
import { refusedXml, withoutDoctype } from './feeds.ts';

export interface ListedFeed {
  address: string;
  name: string | null;
}

interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: readonly Outline[] | undefined;
}

const deepest = 20;

/** The feeds of an OPML list, folders opened; null where it is none. */
export function readOpml(text: string): ListedFeed[] | null {
  if (refusedXml(text) !== null || !/<opml[\s>]/i.test(text.slice(0, 4000))) return null;
  const feeds = new Map<string, ListedFeed>();
  const collect = (outlines: readonly Outline[], depth: number): void => {
    for (const { text: name, title, xmlUrl, outlines: inner } of outlines) {
      const address = xmlUrl?.trim();
      if (address !== undefined && address !== '') feeds.set(address, { address, name: title ?? name ?? null });
      if (inner !== undefined && depth < deepest) collect(inner, depth + 1);
    }
  };
  try {
    collect((parseOpml(withoutDoctype(text)).body?.outlines ?? []) as readonly Outline[], 0);
  } catch {
    return null;
  }
  return [...feeds.values()];
}

export function writeOpml(feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ address, name }) => ({ type: 'rss', text: name ?? address, xmlUrl: address }));
  return generateOpml({ head: { title: 'Isnad' }, body: { outlines } });
}
