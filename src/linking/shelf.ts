import type { Placing } from '../model/index.ts';
import { mentionKeys, statementKeys } from './blocking.ts';
import type { LinkContext } from './context.ts';
import { areCopies, copyKeysOf, sketchOf } from './copies.ts';
import type { Saying } from './gathering.ts';
import { sayingMaker } from './gathering.ts';
import { type Mention, preparer } from './mention.ts';
import type { Shingles } from './minhash.ts';
import { dayOf, publishedDay } from './order.ts';
import { unknownDay } from './places.ts';
import type { Profile, StatementProfile } from './profile.ts';
import { type Asking, ask, documentOf } from './questions.ts';
import { joinRetellings } from './retellings.ts';
import { Stems } from './stems.ts';
import { topicKeys } from './stories.ts';

/** A document made ready for linking, as far as it is asked: of most that stand around a story only the profile is. Maps are by the keys of blocks. */
export class Ready {
  readonly profile: Profile;
  readonly #prepare: ReturnType<typeof preparer>;
  #sketch: Shingles | null = null;
  #copyKeys: ReadonlySet<number> | null = null;
  #mentions: Mention[] | null = null;
  #mentionsAt: Map<number, number[]> | null = null;
  #statementsAt: Map<number, StatementProfile[]> | null = null;
  #topicKeys: ReadonlySet<number> | null = null;
  #placing: Placing | null = null;

  constructor(profile: Profile, prepare: ReturnType<typeof preparer>) {
    this.profile = profile;
    this.#prepare = prepare;
  }

  get sketch(): Shingles {
    this.#sketch ??= sketchOf(this.profile);
    return this.#sketch;
  }

  get copyKeys(): ReadonlySet<number> {
    this.#copyKeys ??= asBlockKeys(copyKeysOf(this.profile, this.sketch));
    return this.#copyKeys;
  }

  get mentions(): Mention[] {
    this.#mentions ??= joinRetellings(this.profile.events.map((event) => this.#prepare(this.profile, event)));
    return this.#mentions;
  }

  /** Their places in `mentions`. */
  get mentionsAt(): Map<number, number[]> {
    this.#mentionsAt ??= byKey(this.mentions.map((mention, i) => [i, mentionKeys(mention)]));
    return this.#mentionsAt;
  }

  get statementsAt(): Map<number, StatementProfile[]> {
    const { profile } = this;
    this.#statementsAt ??= byKey(profile.statements.map((statement) => [statement, statementKeys(profile, statement)]));
    return this.#statementsAt;
  }

  get topicKeys(): ReadonlySet<number> {
    this.#topicKeys ??= asBlockKeys(topicKeys(this.profile));
    return this.#topicKeys;
  }

  get placing(): Placing {
    this.#placing ??= this.#place();
    return this.#placing;
  }

  #place(): Placing {
    const { profile } = this;
    const day = publishedDay(profile) ?? dayOf(profile.document.referenceDate ?? '') ?? unknownDay;
    const keys = [this.mentionsAt.keys(), this.statementsAt.keys(), this.copyKeys, this.topicKeys];
    return { document: profile.document.id, day, keys: [...new Set(keys.flatMap((some) => [...some]))] };
  }
}

/** As the stores have them: see Placing. */
const asBlockKeys = (keys: readonly number[]): ReadonlySet<number> => new Set(keys.map((key) => key | 0));

/** Documents ready for linking: what one pass needs stays, what several need in turn is made once. */
export class Shelf {
  readonly #context: LinkContext;
  readonly #ready = new Map<string, Ready>();
  readonly #prepare: ReturnType<typeof preparer>;
  readonly #makeSayings: ReturnType<typeof sayingMaker>;
  readonly #copies = new Map<string, boolean>();
  #used = new Set<string>();

  constructor(context: LinkContext) {
    const stems = new Stems();
    this.#context = context;
    this.#prepare = preparer(context, stems);
    this.#makeSayings = sayingMaker(stems);
  }

  get context(): LinkContext {
    return this.#context;
  }

  /** Of the documents asked for, those that are there are on the shelf afterwards. */
  *load(documents: Iterable<string>): Asking<void> {
    const wanted = new Set(documents);
    for (const document of wanted) this.#used.add(document);
    const missing = [...wanted].filter((document) => !this.#ready.has(document));
    for (let from = 0; from < missing.length; from += pieceSize)
      for (const profile of yield* ask('askProfiles', missing.slice(from, from + pieceSize)))
        this.#ready.set(profile.document.id, new Ready(profile, this.#prepare));
  }

  has(document: string): boolean {
    return this.#ready.has(document);
  }

  get(document: string): Ready {
    const ready = this.#ready.get(document);
    if (ready === undefined) throw new Error(`document ${document} is not on the shelf`);
    return ready;
  }

  mention(item: string): Mention {
    const mention = this.get(documentOf(item)).mentions.find(({ key }) => key === item);
    if (mention === undefined) throw new Error(`unknown event mention: ${item}`);
    return mention;
  }

  /** `homeOf`: the event of each mention. */
  sayings(document: string, homeOf: (item: string) => string | undefined): Saying[] {
    return this.#makeSayings(this.get(document).profile, homeOf);
  }

  /** Whether two documents carry one text. */
  areCopies(a: string, b: string): boolean {
    if (a === b) return false;
    const name = a < b ? `${a} ${b}` : `${b} ${a}`;
    let known = this.#copies.get(name);
    if (known === undefined) {
      known = areCopies(this.get(a), this.get(b));
      this.#copies.set(name, known);
    }
    return known;
  }

  /** What has changed is to be made anew. */
  forget(documents: Iterable<string>): void {
    for (const document of documents) this.#ready.delete(document);
  }

  /** At the end of a pass: what it did not need goes. */
  clear(): void {
    for (const document of this.#ready.keys()) if (!this.#used.has(document)) this.#ready.delete(document);
    this.#used = new Set();
    this.#copies.clear();
  }
}

const pieceSize = 200;

function byKey<T>(items: readonly (readonly [T, readonly number[]])[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const [item, keys] of items)
    for (const key of new Set(keys)) {
      const held = found.get(key | 0);
      if (held === undefined) found.set(key | 0, [item]);
      else held.push(item);
    }
  return found;
}
