import type { Copy } from '../model/index.ts';
import { compareShingles, copyKeys, type Shingles, unpackHashes } from './minhash.ts';
import { comparePublished, compareText, isEarlier } from './order.ts';
import { asLasting, asPassing } from './places.ts';
import type { Profile, StatementProfile } from './profile.ts';
import { contentStems } from './words.ts';

/** Below these a text is too short to be called a copy of another. In words. */
const shortestCopy = 20;
const shortestExcerpt = 40;
const nearResemblance = 0.5;
const nearContainment = 0.8;
/** An excerpt holds at least this part of what it was cut from. */
const leastPart = 0.4;
/** Two documents of one group share at least this, whatever stands between them. */
const leastShared = 0.15;
/** Two texts that share half of their 5-grams have one of so many smallest hashes in common in nineteen cases of twenty. */
const lastingKeys = 4;
export interface CopyIndex {
  /** Every group as the ledger prints it; a digest may stand in two. */
  copies: Copy[];
  /** For each document that has copies: what stands for all of them, itself included. */
  originalOf: Map<string, string>;
}

/** A document with its sketch and the keys under which its copies are looked for. */
export interface Sketched {
  profile: Profile;
  sketch: Shingles;
  copyKeys: ReadonlySet<number>;
}

export const sketchOf = (profile: Profile): Shingles => ({
  scale: profile.text.scale,
  hashes: unpackHashes(profile.text.shingles),
});

/** None where the text is too short to be called a copy. The smallest few also find what was copied months before; of all, texts of long ago share some by chance. */
export function copyKeysOf({ text }: Profile, sketch: Shingles): number[] {
  const keys = text.words < shortestCopy ? [] : copyKeys(sketch);
  return [...keys.map(asPassing), ...keys.slice(0, lastingKeys).map(asLasting)];
}

/** Whether two documents carry one text: they have a key in common, and the exact comparison says so. */
export function areCopies(a: Sketched, b: Sketched): boolean {
  if (![...a.copyKeys].some((key) => b.copyKeys.has(key))) return false;
  if (a.profile.text.hash === b.profile.text.hash) return true;
  const { resemblance, contained } = compareShingles(a.sketch, b.sketch);
  const [left, right] = [a.profile.text.words, b.profile.text.words];
  const smaller = Math.min(left, right);
  const isExcerpt =
    contained >= nearContainment && smaller >= shortestExcerpt && smaller >= leastPart * Math.max(left, right);
  return resemblance >= nearResemblance || isExcerpt;
}

/** Groups documents of which pairs carry one text. All that pairs lead to from one of them has to be there. */
export function groupCopies(sketched: readonly Sketched[], pairs: readonly { a: string; b: string }[]): CopyIndex {
  const documents = sketched.map(({ profile }) => profile).sort(comparePublished);
  const sketches = new Map(sketched.map(({ profile, sketch }) => [profile.document.id, sketch]));
  const place = new Map(documents.map((profile, i) => [profile.document.id, i]));
  const copiesOf = new Map<string, Profile[]>();
  for (const { a, b } of pairs) {
    const [first, next] = [place.get(a) as number, place.get(b) as number].sort((x, y) => x - y) as [number, number];
    const id = (documents[first] as Profile).document.id;
    copiesOf.set(id, [...(copiesOf.get(id) ?? []), documents[next] as Profile]);
  }
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

function sharesEnough(a: Profile, b: Profile, sketches: ReadonlyMap<string, Shingles>): boolean {
  if (a.text.hash === b.text.hash) return true;
  const [left, right] = [sketches.get(a.document.id) as Shingles, sketches.get(b.document.id) as Shingles];
  const { resemblance, contained } = compareShingles(left, right);
  return Math.max(resemblance, contained) >= leastShared;
}

/**
 * What the others are copies of. Known to be earlier wins. Where the day does not tell, whom the others credit comes first, then what credits
 * the same agency as most others do, for who leaves a credit out has cut it. Else a text that is cut short comes after the long one, but one that
 * merely adds a little comes after the one without it: attributions that one copy adds are not believed.
 */
export function chooseOriginal(group: readonly Profile[]): Profile {
  const earliest = group.filter((one) => !group.some((other) => other !== one && isEarlier(other, one)));
  const pool = earliest.length > 0 ? earliest : group;
  const longest = Math.max(...pool.map((profile) => profile.text.words));
  const whole = pool.filter((profile) => profile.text.words >= 0.8 * longest);
  const texts = textsOf(group);
  const credits = new Map(whole.map((one) => [one, [creditedBy(one, texts), sharedCredits(one, texts)] as const]));
  const byCredits = (a: Profile, b: Profile): number => {
    const [x, y] = [credits.get(a) ?? [0, 0], credits.get(b) ?? [0, 0]];
    return y[0] - x[0] || y[1] - x[1];
  };
  return [...whole].sort(
    (a, b) =>
      byCredits(a, b) || namedSources(a) - namedSources(b) || a.text.words - b.text.words || comparePublished(a, b),
  )[0] as Profile;
}

const outletLinks = ({ statements }: Profile): StatementProfile['chain'] =>
  statements.flatMap(({ chain }) => chain).filter(({ kind }) => kind === 'outlet' || kind === 'social-channel');

/** The earliest document of each text: a text repeated word for word says nothing more than once. */
function textsOf(group: readonly Profile[]): Profile[] {
  const texts = new Map<string, Profile>();
  for (const one of [...group].sort(comparePublished)) if (!texts.has(one.text.hash)) texts.set(one.text.hash, one);
  return [...texts.values()];
}

/** Other texts than this one's, of other outlets: what an outlet says of itself in a second version is no word of others. */
const othersOf = ({ text, document: { outlet } }: Profile, texts: readonly Profile[]): Profile[] =>
  texts.filter(
    (other) => other.text.hash !== text.hash && (outlet === null || other.document.outlet?.id !== outlet.id),
  );

/** So many of the others, where they are most of them: what a single copy adds is not believed. */
function mostOf(others: readonly Profile[], credits: (other: Profile) => boolean): number {
  const count = others.filter(credits).length;
  return 2 * count > others.length ? count : 0;
}

/** How many others say that they have it from this one's outlet. */
function creditedBy(one: Profile, texts: readonly Profile[]): number {
  const { outlet } = one.document;
  if (outlet === null) return 0;
  const name = contentStems(outlet.name).join(' ');
  return mostOf(othersOf(one, texts), (other) =>
    outletLinks(other).some(({ id, words }) => id === outlet.id || (name !== '' && words.join(' ') === name)),
  );
}

/** How many others credit an outlet or agency that this one's text credits too. */
function sharedCredits(one: Profile, texts: readonly Profile[]): number {
  const known = ({ id }: { id: string }): boolean => id !== '' && !id.startsWith('local:');
  const first = texts.find(({ text }) => text.hash === one.text.hash) ?? one;
  const own = new Set(
    outletLinks(first)
      .filter(known)
      .map(({ id }) => id),
  );
  return mostOf(othersOf(first, texts), (other) => outletLinks(other).some(({ id }) => own.has(id)));
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
