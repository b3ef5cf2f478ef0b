import { findAnswers } from './answers.ts';
import type { Denial } from './denial.ts';
import { areAkin, compareSaid, type Saying } from './gathering.ts';
import type { DisputeGround, FoundDispute } from './ground.ts';
import { hash32 } from './minhash.ts';
import { compareText } from './order.ts';
import { countShared, isCommon, isReport } from './words.ts';

/** A denial is looked for this long before and after what it denies: it may come first. In days. */
const reach = 14;
const fewestShared = 3;
/** How much of a denial's own words must stand in what it denies, by what else ties the two. */
const needed = { speaker: 0.35, event: 0.4, named: 0.6, words: 0.5 };
const largestBlock = 60;
const mostExtended = 3;

/**
 * Denials and withdrawals across documents. A dispute inside one document extends to whoever says the same elsewhere; a denial finds
 * statements of other documents by the event that both speak of or by its words. One dispute stands for each pair of gathered
 * statements, between the earliest of each; precision before recall.
 */
export function findDenials(ground: DisputeGround, lifted: readonly FoundDispute[]): FoundDispute[] {
  const groupOf = new Map<string, readonly Saying[]>();
  for (const group of ground.gathered) for (const saying of group) groupOf.set(saying.key, group);
  const known = new Set(lifted.map((dispute) => pairOf(dispute, groupOf)));
  const found: FoundDispute[] = [];
  const add = (dispute: FoundDispute): void => {
    const pair = pairOf(dispute, groupOf);
    if (known.has(pair)) return;
    known.add(pair);
    found.push(dispute);
  };
  for (const { denied, denier, why } of [...directDenials(ground), ...findAnswers(ground)])
    add({ kind: 'denial', sides: [sideOf(denied), sideOf(denier)], why });
  return [...found, ...extendDisputes(lifted, groupOf, ground)];
}

const sideOf = (saying: Saying): { document: string; id: string } => ({
  document: saying.document,
  id: saying.statement.id,
});

/** Two documents' groups of statements, as a name for what is disputed between them. */
function pairOf(dispute: FoundDispute, groupOf: ReadonlyMap<string, readonly Saying[]>): string {
  const name = (side: { document: string; id: string }): string =>
    groupOf.get(`${side.document}#${side.id}`)?.[0]?.key ?? `${side.document}#${side.id}`;
  return `${name(dispute.sides[0])} ${name(dispute.sides[1])}`;
}

/** What is withdrawn or denied in one document stands elsewhere too, in a document that says nothing of it. */
function extendDisputes(
  lifted: readonly FoundDispute[],
  groupOf: ReadonlyMap<string, readonly Saying[]>,
  ground: DisputeGround,
): FoundDispute[] {
  const disputedIn = new Set(lifted.map(({ sides }) => `${sides[0].document}#${sides[0].id}`));
  return lifted
    .filter(({ kind }) => kind === 'denial' || kind === 'retraction-of-statement')
    .flatMap(({ kind, sides }) => {
      const here = `${sides[0].document}#${sides[0].id}`;
      const group = groupOf.get(here) ?? [];
      return (
        group
          .filter((other) => other.key !== here && !disputedIn.has(other.key))
          .filter((other) => !ground.areCopies(other.document, sides[0].document))
          // whoever carries a disowned statement has to be shown; a denial need not be repeated against every carrier
          .slice(0, kind === 'denial' ? mostExtended : undefined)
          .map((other): FoundDispute => {
            const why =
              kind === 'denial'
                ? 'says the same as a statement that is denied in another document'
                : 'says the same as a statement that its supposed speaker withdrew or disowned in another document';
            return { kind, sides: [sideOf(other), sides[1]], why };
          })
      );
    });
}

function directDenials(ground: DisputeGround): Denial[] {
  const deniers = ground.sayings.filter((saying) => saying.polarity === 'denies' && saying.statement.words.length >= 2);
  const targets = ground.sayings.filter((saying) => saying.polarity === 'says' && saying.statement.words.length >= 3);
  // only words that some denial uses can lead to one
  const vocabulary = new Set(deniers.flatMap((denier) => denier.statement.words));
  const index = indexTargets(targets, vocabulary);
  const found: Denial[] = [];
  for (const denier of [...deniers].sort(compareSaid)) {
    const met = new Set(keysFor(denier, vocabulary).flatMap((key) => index.get(hash32(key)) ?? []));
    const denials = [...met]
      .map((target) => denies(denier, target, ground))
      .filter((denial) => denial !== null)
      .sort((a, b) => b.share - a.share || compareSaid(a.denied, b.denied));
    // of many that fit, the closest: a denial seldom answers five different statements
    const best = denials[0]?.share ?? 0;
    found.push(...denials.filter((denial) => denial.share >= best - 0.15).slice(0, 3));
  }
  return found;
}

function indexTargets(targets: readonly Saying[], vocabulary: ReadonlySet<string>): Map<number, Saying[]> {
  const index = new Map<number, Saying[]>();
  for (const target of targets)
    for (const key of new Set(keysFor(target, vocabulary).map(hash32))) {
      const block = index.get(key);
      if (block) block.push(target);
      else index.set(key, [target]);
    }
  for (const [key, block] of index) if (block.length > largestBlock) index.delete(key);
  return index;
}

function keysFor(saying: Saying, vocabulary: ReadonlySet<string>): string[] {
  const season = Math.floor(saying.published / 30);
  const seasons = saying.polarity === 'denies' ? [season - 1, season, season + 1] : [season];
  const words = saying.statement.words.filter((word) => vocabulary.has(word)).slice(0, 24);
  return seasons.flatMap((at) => [
    ...[...saying.events].map((event) => `${at} ${event}`),
    ...words.flatMap((word, i) => words.slice(i + 1).map((other) => `${at} ${word} ${other}`)),
  ]);
}

function denies(denier: Saying, target: Saying, ground: DisputeGround): Denial | null {
  if (denier.document === target.document || ground.areCopies(denier.document, target.document)) return null;
  if (Math.abs(denier.published - target.published) > reach) return null;
  // "has no truth to it" is how it is denied, not what is
  const words = denier.statement.words.filter((word) => !isReport(word));
  const shared = countShared(words, target.statement.words);
  const share = words.length === 0 ? 0 : shared / words.length;
  const stance = sharedStance(denier, target);
  const sameSpeaker = areAkin(denier.speakers, target.speakers, ground.context);
  const isDisowned = target.statement.chain.some((link) => link.disowned);
  if (shared >= fewestShared + (isDisowned ? 0 : 1) && sameSpeaker && share >= needed.speaker)
    return { denied: target, denier, share, why: 'the speaker to whom this is attributed denies it' };
  if (stance !== null && !sameSpeaker && shared >= 2 && share >= needed.event)
    return { denied: target, denier, share, why: `denies the same event: ${sharedWords(denier, target)}` };
  const isNamed = [...denier.speakers].some((speaker) => names(target, speaker));
  // who says that they had no part in it answers whoever says that they had, not whoever tells of it
  if (isOwnPartOnly(denier) && !isNamed && !accuses(target)) return null;
  const isWorded =
    (shared >= fewestShared + 1 && isNamed && share >= needed.named) ||
    (shared >= fewestShared && share >= needed.words);
  if (!sameSpeaker && isWorded && !isRefusal(denier) && countTelling(denier, target) >= fewestTelling)
    return { denied: target, denier, share, why: `denies in the same words: ${sharedWords(denier, target)}` };
  return null;
}

/** Whoever refuses a demand or an offer does not say that what was told is untrue; whoever rejects a report does. */
const isRefusal = ({ statement: { act, words } }: Saying): boolean => act === 'reject' && !words.some(isReport);

/** So many words that only few things are told with must stand in both. */
const fewestTelling = 2;

/** How many shared words are neither names that lists know nor what is told of any war. */
function countTelling(a: Saying, b: Saying): number {
  const there = new Set(b.statement.words);
  const names = new Set([...namesIn(a), ...namesIn(b)]);
  return a.statement.words.filter((word) => there.has(word) && !names.has(word) && !isCommon(word)).length;
}

const namesIn = ({ profile }: Saying): string[] =>
  [
    ...profile.events.flatMap(({ actors, recipients, places }) => [...actors, ...recipients, ...places]),
    ...profile.statements.flatMap(({ chain }) => chain),
  ].flatMap(({ id, words }) => (id.startsWith('local:') ? [] : words));

function sharedWords(a: Saying, b: Saying): string {
  const there = new Set(b.statement.words);
  return a.statement.words
    .filter((word) => there.has(word))
    .sort(compareText)
    .slice(0, 5)
    .join(' ');
}

/** An event that one denies (or disclaims) and the other asserts (or claims, or accuses of). */
function sharedStance(denier: Saying, target: Saying): 'denies' | 'disclaims' | null {
  const shared = [...denier.events].filter((event) => target.events.has(event));
  if (shared.length === 0) return null;
  const stances = denier.statement.about.map(({ stance }) => stance);
  if (stances.includes('denies') && !isInnocence(denier, target, shared)) return 'denies';
  return stances.includes('disclaims') && accuses(target) ? 'disclaims' : null;
}

const accuses = ({ statement }: Saying): boolean =>
  statement.act === 'accuse' || statement.about.some(({ stance }) => stance === 'accuses' || stance === 'claims');

const isOwnPartOnly = ({ statement: { about } }: Saying): boolean =>
  about.length > 0 && about.every(({ stance }) => stance === 'disclaims');

/** Whoever denies an act of their own says that they did not do it: that answers only those who say they did. */
function isInnocence(denier: Saying, target: Saying, shared: readonly string[]): boolean {
  const acts = (saying: Saying): string[] =>
    saying.profile.events
      .filter((event) => saying.eventIds.some(([id, key]) => id === event.id && shared.includes(key)))
      .flatMap((event) => event.actors.map((actor) => actor.id));
  const own = acts(denier).filter((actor) => denier.speakers.has(actor));
  return own.length > 0 && !acts(target).some((actor) => own.includes(actor));
}

/** Whether the one who denies acts in what the statement tells. */
function names(target: Saying, speaker: string): boolean {
  const events = target.profile.events.filter((event) => event.statements.includes(target.statement.id));
  return events.some((event) => [...event.actors, ...event.recipients].some((slot) => slot.id === speaker));
}
