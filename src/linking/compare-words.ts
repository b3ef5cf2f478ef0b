import { relateAll } from './compare-participants.ts';
import { comparePlaces } from './compare-places.ts';
import { type Evidence, inOrder } from './evidence.ts';
import { areOnePassage, type Mention, type Telling } from './mention.ts';
import { countCommon, likeness, withinSmaller } from './stems.ts';
import { verbalTypes, weights } from './weights.ts';

/** From here on the words of two sentences are a specific slot that agrees. */
const alike = 0.4;

export function compareWords(a: Mention, b: Mention): Evidence[] {
  const found: Evidence[] = [];
  if (areToldSideBySide(a, b))
    return [
      {
        feature: 'told-side-by-side',
        why: `both sentences tell of ${inOrder(a.event.trigger, b.event.trigger, ' and ')}`,
      },
    ];
  if (areOnePassage(a, b)) {
    found.push({ feature: 'passage-same', why: 'one sentence, word for word', agrees: 'passage', specific: true });
  } else {
    const isSpeech = verbalTypes.has(a.event.type) && verbalTypes.has(b.event.type);
    // one speaker says many things in a week: what is said has to be alike, whoever says it and in how many words
    const share = closest(a, b, (x, y) => {
      if (x.words.length <= 3 || y.words.length <= 3) return null;
      if (isSpeech) return withinSmaller(x.nameless, y.nameless);
      return telling(a, b, x, y) * ((likeness(x.nameless, y.nameless) + likeness(x.words, y.words)) / 2);
    });
    if (share !== null) found.push(likenessOf(share, isSpeech));
  }
  if (isOneSaying(a, b))
    found.push({
      feature: 'statement-same',
      why: 'the same speaker says the same',
      agrees: 'statement',
      specific: true,
    });
  else if (isOneAnnounced(a, b))
    found.push({
      feature: 'statement-same',
      why: 'one speaker tells of one such thing in these days',
      agrees: 'statement',
      specific: true,
    });
  return found;
}

const outcomes = new Set(['killing', 'wounding', 'destruction']);

/** Two sentences that each hold the words for both tell two happenings, one after the other. */
function areToldSideBySide(a: Mention, b: Mention): boolean {
  if (a.trigger === b.trigger || a.event.label === b.event.label) return false;
  // "killed in an attack" is one happening
  if (outcomes.has(a.event.label) || outcomes.has(b.event.label)) return false;
  return holdsWord(a, b.trigger) && holdsWord(b, a.trigger);
}

/** Whether its sentence holds the stem, be it behind a preposition written onto it. */
function holdsWord({ event }: Mention, stem: string): boolean {
  const bare = stem.replace(/^ا/, '');
  return event.words.some((word) => word === stem || (bare.length >= 3 && word.slice(1) === bare));
}

function likenessOf(share: number, isSpeech: boolean): Evidence {
  const excess = share - weights.features[isSpeech ? 'speech-words-floor' : 'words-floor'];
  const times = isSpeech && excess < 0 ? Math.max(-0.5, 3 * excess) : Math.max(-0.1, excess);
  const why = `${Math.round(share * 100)} % of the words of their sentences are the same`;
  return share >= alike
    ? { feature: 'words', times, why, agrees: 'words', specific: true }
    : { feature: 'words', times, why };
}

/** How alike the two sentences are that are the most alike of those that tell of either; null where none can be held against another. */
function closest(a: Mention, b: Mention, shareOf: (x: Telling, y: Telling) => number | null): number | null {
  let most: number | null = null;
  for (const x of a.tellings)
    for (const y of b.tellings) {
      const share = shareOf(x, y);
      if (share !== null && (most === null || share > most)) most = share;
    }
  return most;
}

/** The same without the names of those who took part, which have slots of their own. */
export const namelessLikeness = (a: Mention, b: Mention): number =>
  closest(a, b, (x, y) => telling(a, b, x, y) * likeness(x.nameless, y.nameless)) ?? 0;

/** A sentence that merely comes back to an event tells other things as well. */
const telling = (a: Mention, b: Mention, x: Telling, y: Telling): number =>
  x === a.tellings[0] && y === b.tellings[0] ? 1 : comingBack;
const comingBack = 0.8;

const fewestSaid = 4;

function isOneSaying(a: Mention, b: Mention): boolean {
  // "claimed the attack on a base": who claims every week shares that much with every week
  if (countCommon(a.said, b.said) < fewestSaid || withinSmaller(a.said, b.said) < 0.6) return false;
  return a.speakers.some((one) => b.speakers.some((other) => other.key === one.key));
}

const diffuse = new Set(weights.diffuse);
/** So many words of what is said in common, and so many days apart: what somebody announces is told on by others in their own words. */
const announced = { alike: 0.1, days: 2 };
/** What is announced day after day in much the same words needs more of them. */
const daily = { labels: new Set(['arrest', 'killing', 'wounding']), alike: 0.3 };

/** One body that lists know, and nobody else, tells of a deed under one name within two days: it hardly announces two of a kind in partly the same words. */
function isOneAnnounced(a: Mention, b: Mention): boolean {
  const [one, other] = [a.speakers[0], b.speakers[0]];
  if (one === undefined || a.speakers.length > 1 || b.speakers.length > 1 || one.key !== other?.key) return false;
  if (!one.known || one.broad || a.event.label !== b.event.label || diffuse.has(a.event.label)) return false;
  if (verbalTypes.has(a.event.type) || a.published === null || b.published === null) return false;
  const least = daily.labels.has(a.event.label) ? daily.alike : announced.alike;
  if (Math.abs(a.published - b.published) > announced.days || likeness(a.said, b.said) < least) return false;
  return !areApart(a, b);
}

/** Whether it befell somebody else, or happened elsewhere: a bulletin of another deed. */
const areApart = (a: Mention, b: Mention): boolean =>
  relateAll(a.recipients, b.recipients) === 'other' ||
  comparePlaces(a, b, false).some(({ feature }) => feature === 'place-other' || feature === 'place-untied');

/** A ship, a unit or an operation that both sentences name in quotation marks. */
export function compareQuoted(a: Mention, b: Mention): Evidence[] {
  const shared = a.event.quoted.find((name) => b.event.quoted.includes(name));
  if (shared === undefined) return [];
  return [{ feature: 'quoted-same', why: `both name "${shared}"`, agrees: 'quoted', specific: true }];
}

/** Whether what is told can be a specific slot: one sentence, one name in quotation marks, one saying, or much the same words. */
export const isToldAlike = (a: Mention, b: Mention): boolean =>
  areOnePassage(a, b) || compareQuoted(a, b).length > 0 || namelessLikeness(a, b) >= alike || isOneSaying(a, b);
