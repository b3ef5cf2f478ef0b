import type { Copy } from '../model/index.ts';
import { compareShingles, copyKeys, type Shingles, unpackHashes } from './minhash.ts';
import { comparePublished, compareText, isEarlier } from './order.ts';
import type { Profile } from './profile.ts';

/** Below these a text is too short to be called a copy of another. In words. */
const shortestCopy = 20;
const shortestExcerpt = 40;
const nearResemblance = 0.5;
const nearContainment = 0.8;
/** An excerpt holds at least this part of what it was cut from. */
const leastPart = 0.4;
/** Two documents of one group share at least this, whatever stands between them. */
const leastShared = 0.15;
/** A sentence that stands in more documents than this is furniture or a standing phrase. */
const commonSentence = 60;

export interface CopyIndex {
  /** Every group as the ledger prints it; a digest may stand in two. */
  copies: Copy[];
  /** For each document that has copies: what stands for all of them, itself included. */
  originalOf: Map<string, string>;
}

interface Pair {
  a: Profile;
  b: Profile;
  resemblance: number;
}

/** Finds documents that carry one text. Candidates share a band of their MinHash signatures or a rare sentence; every pair is then compared exactly. */
export function findCopies(profiles: readonly Profile[]): CopyIndex {
  const documents = [...profiles].sort(comparePublished);
  const sketches = new Map(documents.map((profile) => [profile.document.id, sketchOf(profile)]));
  const pairs = candidatePairs(documents, sketches)
    .map(([a, b]) => comparePair(a, b, sketches))
    .filter((pair) => pair !== null);
  return groupPairs(documents, pairs, sketches);
}

const sketchOf = (profile: Profile): Shingles => ({
  scale: profile.text.scale,
  hashes: unpackHashes(profile.text.shingles),
});

function candidatePairs(documents: readonly Profile[], sketches: Map<string, Shingles>): [Profile, Profile][] {
  const blocks = new Map<string, Profile[]>();
  const put = (key: string, profile: Profile) => {
    const block = blocks.get(key);
    if (block) block.push(profile);
    else blocks.set(key, [profile]);
  };
  for (const profile of documents) {
    if (profile.text.words < shortestCopy) continue;
    const sketch = sketches.get(profile.document.id) as Shingles;
    for (const key of copyKeys(sketch)) put(key, profile);
    for (const hash of new Set(profile.text.sentences.map((sentence) => sentence.hash))) put(`s${hash}`, profile);
  }
  const met = new Map<string, [Profile, Profile]>();
  for (const [key, block] of blocks) {
    if (key.startsWith('s') && block.length > commonSentence) continue;
    // in a large block everyone meets the earliest, who stands for the rest, and who stands next to them
    for (let i = 1; i < block.length; i++) {
      const from = block.length > commonSentence ? Math.max(1, i - 4) : 1;
      for (const k of [0, ...Array.from({ length: i - from }, (_, n) => n + from)]) {
        const [a, b] = [block[k] as Profile, block[i] as Profile];
        met.set(`${a.document.id} ${b.document.id}`, [a, b]);
      }
    }
  }
  return [...met.keys()].sort().map((key) => met.get(key) as [Profile, Profile]);
}

function comparePair(a: Profile, b: Profile, sketches: Map<string, Shingles>): Pair | null {
  if (a.text.hash === b.text.hash) return { a, b, resemblance: 1 };
  const [left, right] = [sketches.get(a.document.id) as Shingles, sketches.get(b.document.id) as Shingles];
  const { resemblance, contained } = compareShingles(left, right);
  const smaller = Math.min(a.text.words, b.text.words);
  const isExcerpt =
    contained >= nearContainment &&
    smaller >= shortestExcerpt &&
    smaller >= leastPart * Math.max(a.text.words, b.text.words);
  return resemblance >= nearResemblance || isExcerpt ? { a, b, resemblance } : null;
}

function groupPairs(documents: readonly Profile[], pairs: readonly Pair[], sketches: Map<string, Shingles>): CopyIndex {
  const copiesOf = new Map<string, Profile[]>();
  for (const { a, b } of pairs) copiesOf.set(a.document.id, [...(copiesOf.get(a.document.id) ?? []), b]);
  const covered = new Set<string>();
  const groups: Profile[][] = [];
  for (const first of documents) {
    const open = (copiesOf.get(first.document.id) ?? []).sort(comparePublished);
    while (open.some((next) => !covered.has(pairKey(first, next)))) {
      const group = [first];
      for (const next of open) {
        if (covered.has(pairKey(first, next))) continue;
        if (group.every((member) => sharesEnough(member, next, sketches))) group.push(next);
      }
      for (const [i, member] of group.entries())
        for (const next of group.slice(i + 1)) covered.add(pairKey(member, next));
      groups.push(group);
    }
  }
  const originalOf = new Map<string, string>();
  for (const group of groups) {
    const free = group.filter((member) => !originalOf.has(member.document.id));
    const known = group.map((member) => originalOf.get(member.document.id)).find((id) => id !== undefined);
    const original = known ?? chooseOriginal(free).document.id;
    for (const member of free) originalOf.set(member.document.id, original);
  }
  const copies = groups.map((group): Copy => {
    const isSame = group.every((member) => member.text.hash === group[0]?.text.hash);
    return { kind: isSame ? 'same' : 'near', documents: group.map((member) => member.document.id).sort(compareText) };
  });
  return { copies: copies.sort((a, b) => compareText(a.documents.join(), b.documents.join())), originalOf };
}

const pairKey = (a: Profile, b: Profile): string => [a.document.id, b.document.id].sort(compareText).join(' ');

function sharesEnough(a: Profile, b: Profile, sketches: Map<string, Shingles>): boolean {
  if (a.text.hash === b.text.hash) return true;
  const [left, right] = [sketches.get(a.document.id) as Shingles, sketches.get(b.document.id) as Shingles];
  const { resemblance, contained } = compareShingles(left, right);
  return Math.max(resemblance, contained) >= leastShared;
}

/**
 * What the others are copies of. Known to be earlier wins. Where the day does not tell, a text that is cut short comes after
 * the long one, but one that merely adds a little comes after the one without it: added attributions are not believed.
 */
export function chooseOriginal(group: readonly Profile[]): Profile {
  const earliest = group.filter((one) => !group.some((other) => other !== one && isEarlier(other, one)));
  const pool = earliest.length > 0 ? earliest : group;
  const longest = Math.max(...pool.map((profile) => profile.text.words));
  const whole = pool.filter((profile) => profile.text.words >= 0.8 * longest);
  return [...whole].sort(
    (a, b) => namedSources(a) - namedSources(b) || a.text.words - b.text.words || comparePublished(a, b),
  )[0] as Profile;
}

const namedSources = (profile: Profile): number =>
  new Set(profile.statements.flatMap((statement) => statement.chain.map((link) => link.id))).size;

/** Sentences that stand word for word in both documents, with their places in each: evidence of who copied from whom. */
export function sharedPassages(
  a: Profile,
  b: Profile,
): { a: { start: number; end: number }; b: { start: number; end: number } }[] {
  const there = new Map(b.text.sentences.map((sentence) => [sentence.hash, sentence]));
  return a.text.sentences.flatMap((sentence) => {
    const other = there.get(sentence.hash);
    return other === undefined
      ? []
      : [{ a: { start: sentence.start, end: sentence.end }, b: { start: other.start, end: other.end } }];
  });
}
