import type { Gathering, ItemPair, LinkLevel } from '../model/index.ts';
import { type Asking, ask, documentOf } from './questions.ts';

const nameOf = ({ a, b }: ItemPair): string => `${a} ${b}`;

/** The pairs of one level as far as one pass has to do with them, and what the pass changes. */
export class PairBook {
  readonly #level: LinkLevel;
  readonly #there = new Map<string, ItemPair>();
  readonly #now = new Map<string, ItemPair>();
  readonly #byItem = new Map<string, Map<string, ItemPair>>();
  readonly #byMeeting = new Map<string, Map<string, ItemPair>>();
  readonly #byDocument = new Map<string, Map<string, ItemPair>>();
  readonly #loaded = new Set<string>();

  constructor(level: LinkLevel) {
    this.#level = level;
  }

  /** Whatever is asked about an item has to be loaded before. */
  *load(documents: Iterable<string>): Asking<void> {
    const missing = [...new Set(documents)].filter((document) => !this.#loaded.has(document));
    if (missing.length === 0) return;
    for (const document of missing) this.#loaded.add(document);
    for (const pair of yield* ask('askPairs', this.#level, missing)) {
      const name = nameOf(pair);
      if (this.#there.has(name)) continue;
      this.#there.set(name, pair);
      this.#put(pair);
    }
  }

  add(a: string, b: string): void {
    this.#put({ level: this.#level, a, b });
  }

  /** Takes out the pairs between two documents, or all with a side in one. */
  drop(items: readonly ItemPair[]): void {
    for (const pair of items) {
      this.#now.delete(nameOf(pair));
      this.#byMeeting.get(meetingOf(documentOf(pair.a), documentOf(pair.b)))?.delete(nameOf(pair));
      for (const item of [pair.a, pair.b]) {
        this.#byItem.get(item)?.delete(nameOf(pair));
        this.#byDocument.get(documentOf(item))?.delete(nameOf(pair));
      }
    }
  }

  of(item: string): ItemPair[] {
    return [...(this.#byItem.get(item)?.values() ?? [])];
  }

  between(a: string, b: string): ItemPair[] {
    return [...(this.#byMeeting.get(meetingOf(a, b))?.values() ?? [])];
  }

  /** Pairs with a side in one of the documents, of those that are loaded. */
  among(documents: ReadonlySet<string>): ItemPair[] {
    return [...documents].flatMap((document) => [...(this.#byDocument.get(document)?.values() ?? [])]);
  }

  get made(): ItemPair[] {
    return [...this.#now].filter(([name]) => !this.#there.has(name)).map(([, pair]) => pair);
  }

  get lost(): ItemPair[] {
    return [...this.#there].filter(([name]) => !this.#now.has(name)).map(([, pair]) => pair);
  }

  #put(pair: ItemPair): void {
    const name = nameOf(pair);
    if (this.#now.has(name)) return;
    this.#now.set(name, pair);
    put(this.#byMeeting, meetingOf(documentOf(pair.a), documentOf(pair.b)), name, pair);
    for (const item of [pair.a, pair.b]) {
      put(this.#byItem, item, name, pair);
      put(this.#byDocument, documentOf(item), name, pair);
    }
  }
}

const meetingOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function put(map: Map<string, Map<string, ItemPair>>, key: string, name: string, pair: ItemPair): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, new Map([[name, pair]]));
  else held.set(name, pair);
}

/** Into what items are gathered, as far as one pass has to do with them. */
export class HomeBook {
  readonly #gathering: Gathering;
  readonly #homes = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();
  readonly #documents = new Map<string, Set<string>>();
  readonly #loadedDocuments = new Set<string>();
  readonly #loadedHomes = new Set<string>();

  constructor(gathering: Gathering) {
    this.#gathering = gathering;
  }

  *loadDocuments(documents: Iterable<string>): Asking<void> {
    const missing = [...new Set(documents)].filter((document) => !this.#loadedDocuments.has(document));
    if (missing.length === 0) return;
    for (const document of missing) this.#loadedDocuments.add(document);
    for (const { item, home } of yield* ask('askHomes', this.#gathering, missing)) this.#put(item, home);
  }

  *loadMembers(homes: Iterable<string>): Asking<void> {
    const missing = [...new Set(homes)].filter((home) => !this.#loadedHomes.has(home));
    if (missing.length === 0) return;
    for (const home of missing) this.#loadedHomes.add(home);
    for (const { item, home } of yield* ask('askMembers', this.#gathering, missing)) this.#put(item, home);
  }

  homeOf(item: string): string | undefined {
    return this.#homes.get(item);
  }

  membersOf(home: string): string[] {
    return [...(this.#members.get(home) ?? [])];
  }

  /** The homes of a document's items. */
  homesIn(document: string): string[] {
    return [...new Set([...(this.#documents.get(document) ?? [])].map((item) => this.#homes.get(item) as string))];
  }

  /** Empties these homes and fills those. All items of the former are in the latter. */
  move(gone: Iterable<string>, homes: ReadonlyMap<string, readonly string[]>): void {
    for (const home of gone) {
      for (const item of this.#members.get(home) ?? []) this.#homes.delete(item);
      this.#members.delete(home);
    }
    for (const [home, items] of homes) {
      this.#loadedHomes.add(home);
      for (const item of items) this.#set(item, home);
    }
  }

  /** What the store says holds only for what this pass has not moved. */
  #put(item: string, home: string): void {
    if (!this.#homes.has(item)) this.#set(item, home);
  }

  #set(item: string, home: string): void {
    this.#homes.set(item, home);
    const members = this.#members.get(home);
    if (members === undefined) this.#members.set(home, new Set([item]));
    else members.add(item);
    const document = documentOf(item);
    const held = this.#documents.get(document);
    if (held === undefined) this.#documents.set(document, new Set([item]));
    else held.add(item);
  }
}
