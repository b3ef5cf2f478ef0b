import type {
  Copy,
  Dispute,
  GatheredStatement,
  Gathering,
  Home,
  ItemPair,
  LedgerEvent,
  LinkChange,
  LinkLevel,
  LinkStore,
  Links,
  OwnedDispute,
  Placing,
  Spot,
  Story,
  Stretch,
} from '../model/index.ts';
import { placeOfSide } from './disputes.ts';
import { comparePublished, compareText } from './order.ts';
import { compareSpots } from './places.ts';
import type { Profile } from './profile.ts';
import { documentOf } from './questions.ts';

/** Keeps profiles and links in memory: for a handful of documents, and to show what a store has to answer. */
export class MemoryStore implements LinkStore<Profile> {
  readonly #profiles = new Map<string, Profile>();
  readonly #touched = new Set<string>();
  readonly #stale = { event: new Set<string>(), statement: new Set<string>(), story: new Set<string>() };
  readonly #blocks = new Map<number, Spot[]>();
  readonly #placings = new Map<string, Placing>();
  readonly #pairs = new Map<string, Map<string, ItemPair>>();
  readonly #homes = {
    event: new Map<string, string>(),
    statement: new Map<string, string>(),
    story: new Map<string, string>(),
  };
  readonly #events = new Map<string, LedgerEvent>();
  readonly #statements = new Map<string, GatheredStatement>();
  readonly #stories = new Map<string, Story>();
  readonly #disputes = new Map<string, Dispute>();
  #found: OwnedDispute[] = [];
  #copies: Copy[] = [];
  readonly #originals = new Map<string, string>();

  constructor(profiles: Iterable<Profile> = []) {
    for (const profile of profiles) this.put(profile);
  }

  put(profile: Profile): void {
    this.#forget(profile.document.id);
    this.#profiles.set(profile.document.id, profile);
  }

  remove(document: string): void {
    this.#forget(document);
    this.#profiles.delete(document);
  }

  #forget(document: string): void {
    this.#touched.add(document);
    const { event, statement, story } = this.#homes;
    for (const [homes, stale] of [
      [event, this.#stale.event],
      [statement, this.#stale.statement],
      [story, this.#stale.story],
    ] as const)
      for (const [item, home] of homes) {
        if (documentOf(item) !== document) continue;
        homes.delete(item);
        stale.add(home);
      }
  }

  askTouched(limit: number): { placed: string[]; documents: string[] } {
    const all = [...this.#touched];
    const profileOf = (document: string) => this.#profiles.get(document);
    const there = all.flatMap((document) => profileOf(document) ?? []).sort(comparePublished);
    return {
      placed: all.filter((document) => this.#placings.has(document)),
      documents: there.slice(0, limit).map(({ document }) => document.id),
    };
  }

  askStale(): { [gathering in Gathering]: string[] } {
    const { event, statement, story } = this.#stale;
    return { event: [...event], statement: [...statement], story: [...story] };
  }

  askProfiles(documents: string[]): Profile[] {
    return documents.flatMap((document) => this.#profiles.get(document) ?? []);
  }

  askPlaces(documents: string[]): Placing[] {
    return documents.flatMap((document) => this.#placings.get(document) ?? []);
  }

  askStretches(placings: Placing[], reach: number): Stretch[] {
    return placings.flatMap((placing) =>
      placing.keys.map((key) => {
        const block = this.#blocks.get(key) ?? [];
        const at = placeIn(block, placing);
        return { key, spots: block.slice(Math.max(0, at - reach), at + reach + 1) };
      }),
    );
  }

  keepPlaces(gone: string[], placings: Placing[]): void {
    for (const document of gone) {
      for (const key of this.#placings.get(document)?.keys ?? [])
        this.#blocks.set(
          key,
          (this.#blocks.get(key) ?? []).filter((spot) => spot.document !== document),
        );
      this.#placings.delete(document);
    }
    const changed = new Set<number>();
    for (const placing of placings) {
      const { day, document, keys } = placing;
      this.#placings.set(document, placing);
      for (const key of keys) {
        push(this.#blocks, key, { day, document });
        changed.add(key);
      }
    }
    for (const key of changed) this.#blocks.get(key)?.sort(compareSpots);
  }

  askNear(questions: { key: number; from: Spot; to: Spot }[], reach: number): boolean[] {
    return questions.map(({ key, from, to }) => {
      const block = this.#blocks.get(key) ?? [];
      return placeIn(block, to) - placeIn(block, from) <= reach;
    });
  }

  askPairs(level: LinkLevel, documents: string[]): ItemPair[] {
    return documents.flatMap((document) => [...(this.#pairs.get(`${level} ${document}`)?.values() ?? [])]);
  }

  askPaired(pairs: { a: string; b: string }[]): { a: string; b: string }[] {
    const all: LinkLevel[] = ['copy', 'event', 'near', 'statement', 'denial', 'story'];
    return pairs.filter(({ a, b }) =>
      all.some((level) =>
        this.askPairs(level, [a]).some((pair) => documentOf(pair.a) === b || documentOf(pair.b) === b),
      ),
    );
  }

  askHomes(gathering: Gathering, documents: string[]): Home[] {
    const wanted = new Set(documents);
    return this.#homesWhere(gathering, ({ item }) => wanted.has(documentOf(item)));
  }

  askMembers(gathering: Gathering, homes: string[]): Home[] {
    const wanted = new Set(homes);
    return this.#homesWhere(gathering, ({ home }) => wanted.has(home));
  }

  #homesWhere(gathering: Gathering, isWanted: (home: Home) => boolean): Home[] {
    return [...this.#homes[gathering]].map(([item, home]) => ({ item, home })).filter(isWanted);
  }

  askOriginals(documents: string[]): { document: string; original: string }[] {
    return documents.flatMap((document) => {
      const original = this.#originals.get(document);
      return original === undefined ? [] : [{ document, original }];
    });
  }

  askDisputes(by: 'id' | 'document', values: string[]): Dispute[] {
    const wanted = new Set(values);
    return [...this.#disputes.values()].filter(({ id, sides }) =>
      by === 'id' ? wanted.has(id) : sides.some(({ document }) => wanted.has(document)),
    );
  }

  askFound(by: 'id' | 'owner' | 'document', values: string[]): OwnedDispute[] {
    const wanted = new Set(values);
    return this.#found.filter((one) => wanted.has(one[by] ?? ''));
  }

  keepChange(change: LinkChange): void {
    for (const document of change.documents) this.#touched.delete(document);
    for (const stale of Object.values(this.#stale)) stale.clear();
    for (const pair of change.lost) for (const table of this.#tables(pair)) table.delete(`${pair.a} ${pair.b}`);
    for (const pair of change.made) for (const table of this.#tables(pair)) table.set(`${pair.a} ${pair.b}`, pair);
    keep(this.#events, change.events);
    keep(this.#statements, change.statements);
    keep(this.#stories, change.stories);
    keep(this.#disputes, change.disputes);
    for (const { id, mentions } of change.events.items)
      for (const { document, event } of mentions) this.#homes.event.set(`${document}#${event}`, id);
    for (const { id, members } of change.statements.items)
      for (const { document, statement } of members) this.#homes.statement.set(`${document}#${statement}`, id);
    for (const { id, documents } of change.stories.items)
      for (const document of documents) this.#homes.story.set(document, id);
    const owners = new Set(change.found.owners);
    this.#found = [...this.#found.filter(({ owner }) => !owners.has(owner)), ...change.found.items];
    const { documents, items, originals } = change.copies;
    const copied = new Set(documents);
    this.#copies = [...this.#copies.filter((copy) => !copy.documents.some((one) => copied.has(one))), ...items];
    for (const document of documents) this.#originals.delete(document);
    for (const { document, original } of originals) this.#originals.set(document, original);
  }

  #tables({ level, a, b }: ItemPair): Map<string, ItemPair>[] {
    return [a, b].map((item) => {
      const name = `${level} ${documentOf(item)}`;
      const table = this.#pairs.get(name) ?? new Map<string, ItemPair>();
      this.#pairs.set(name, table);
      return table;
    });
  }

  /** All links, in the order in which they are printed. */
  links(): Links {
    const profileOf = (document: string): Profile => this.#profiles.get(document) as Profile;
    const byFirst = (a: string, b: string): number => comparePublished(profileOf(a), profileOf(b));
    const startOf = (document: string, id: string): number => {
      const { events, statements } = profileOf(document);
      return [...events, ...statements].find((one) => one.id === id)?.start ?? 0;
    };
    const byItem = (a: { document: string; id: string }, b: { document: string; id: string }): number =>
      byFirst(a.document, b.document) ||
      startOf(a.document, a.id) - startOf(b.document, b.id) ||
      compareText(`${a.document}#${a.id}`, `${b.document}#${b.id}`);
    const firstEvent = ({ mentions: [one] }: LedgerEvent) => ({ document: one?.document ?? '', id: one?.event ?? '' });
    const firstSaid = ({ members: [one] }: GatheredStatement) => ({
      document: one?.document ?? '',
      id: one?.statement ?? '',
    });
    return {
      events: [...this.#events.values()].sort((a, b) => byItem(firstEvent(a), firstEvent(b))),
      statements: [...this.#statements.values()].sort((a, b) => byItem(firstSaid(a), firstSaid(b))),
      disputes: [...this.#disputes.values()].sort(
        (a, b) =>
          byFirst(a.sides[0].document, b.sides[0].document) ||
          compareText(placeOfSide(a.sides[0], profileOf), placeOfSide(b.sides[0], profileOf)) ||
          compareText(a.id, b.id),
      ),
      copies: this.#copies.sort((a, b) => compareText(a.documents.join(), b.documents.join())),
      stories: [...this.#stories.values()].sort((a, b) => byFirst(a.documents[0] ?? '', b.documents[0] ?? '')),
    };
  }
}

function keep<T extends { id: string }>(map: Map<string, T>, { gone, items }: { gone: string[]; items: T[] }): void {
  for (const id of gone) map.delete(id);
  for (const item of items) map.set(item.id, item);
}

/** Where a spot stands or would stand in its block. */
function placeIn(block: readonly Spot[], spot: Spot): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareSpots(block[middle] as Spot, spot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}
