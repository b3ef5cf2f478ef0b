import type { PairScore } from './clusters.ts';
import type { LinkContext } from './context.ts';
import { originsOf } from './mention.ts';
import { comparePublished, compareText, publishedDay } from './order.ts';
import type { Profile, StatementProfile } from './profile.ts';
import { countCommon, type StemSet, type Stems } from './stems.ts';

/** A statement made ready for comparison. `events`: the events (by key) that it says something of. */
export interface Saying {
  key: string;
  document: string;
  profile: Profile;
  statement: StatementProfile;
  published: number;
  speakers: Set<string>;
  events: Set<string>;
  /** The same with the mention that stands for each in this document. */
  eventIds: [mention: string, event: string][];
  /** Stems of what it says, and the numbers among them. */
  words: StemSet;
  numbers: StemSet;
  polarity: 'says' | 'denies' | 'not-said';
}

const negative = new Set(['deny', 'reject']);
const isNumber = /^\d/;

const polarityOf = ({ notSaid, act }: StatementProfile): Saying['polarity'] =>
  notSaid ? 'not-said' : negative.has(act) ? 'denies' : 'says';

export const isDenial = (statement: StatementProfile): boolean => polarityOf(statement) === 'denies';

/** Makes the statements of one document at a time ready. `homeOf`: the event of each mention (`document#e1`). */
export function sayingMaker(
  stems: Stems,
): (profile: Profile, homeOf: (mention: string) => string | undefined) => Saying[] {
  return (profile, homeOf) => {
    const asserted = new Map<string, Set<string>>();
    for (const event of profile.events)
      for (const id of event.statements) asserted.set(id, (asserted.get(id) ?? new Set()).add(event.id));
    return profile.statements.map((statement): Saying => {
      const document = profile.document.id;
      const events = [...(asserted.get(statement.id) ?? []), ...statement.about.map(({ event }) => event)];
      const eventIds = [...new Set(events)].flatMap((mention): [string, string][] => {
        const event = homeOf(`${document}#${mention}`);
        return event === undefined ? [] : [[mention, event]];
      });
      return {
        key: `${document}#${statement.id}`,
        document,
        profile,
        statement,
        published: publishedDay(profile) ?? 0,
        speakers: new Set(originsOf(statement.chain).map(speakerName)),
        events: new Set(eventIds.map(([, event]) => event)),
        eventIds,
        words: stems.setOf(statement.words),
        numbers: stems.setOf(statement.words.filter((word) => isNumber.test(word))),
        polarity: polarityOf(statement),
      };
    });
  };
}

/** By what a speaker is known across documents: an id of knowledge, else the words for it. */
export const speakerName = (link: { id: string; words: readonly string[] }): string =>
  link.id.startsWith('local:') || link.id === '' ? `=${link.words.join(' ')}` : link.id;

const farDays = 21;
const fewest = 3;
/** How much of all their words two statements share to be one, by what else they have in common. */
const needed = { nothing: 0.62, event: 0.45, speaker: 0.4, both: 0.33 };

/** How far two statements say the same: above 0 they do. `never`: they cannot, or stand in one document, which tells them apart. */
export function compareSayings(a: Saying, b: Saying): PairScore {
  if (a.document === b.document || a.polarity !== b.polarity) return { score: -1, never: true };
  if (Math.abs(a.published - b.published) > farDays) return { score: -1, never: true };
  if (a.numbers.length > 0 && b.numbers.length > 0 && countCommon(a.numbers, b.numbers) === 0)
    return { score: -1, never: true };
  const shared = countCommon(a.words, b.words);
  const all = a.words.length + b.words.length - shared;
  const share = all === 0 ? 0 : shared / all;
  if (shared < fewest && share < 1) return { score: -0.3, never: false };
  const sameSpeaker = [...a.speakers].some((speaker) => b.speakers.has(speaker));
  const sameEvent = [...a.events].some((event) => b.events.has(event));
  const samePassage = a.statement.passages.some((hash) => b.statement.passages.includes(hash));
  const kin = sameSpeaker ? (sameEvent ? 'both' : 'speaker') : sameEvent ? 'event' : 'nothing';
  return { score: share - needed[kin] + (samePassage && share > 0.3 ? 0.3 : 0), never: false };
}

export const compareSaid = (a: Saying, b: Saying): number =>
  comparePublished(a.profile, b.profile) || a.statement.start - b.statement.start || compareText(a.key, b.key);

/** Whether one of them speaks for, under or as the other, as far as ids tell. */
export function areAkin(a: ReadonlySet<string>, b: ReadonlySet<string>, context: LinkContext): boolean {
  for (const one of a) {
    if (b.has(one)) return true;
    if (!one.startsWith('=') && context.actorParents(one).some((parent) => b.has(parent))) return true;
  }
  for (const one of b)
    if (!one.startsWith('=') && context.actorParents(one).some((parent) => a.has(parent))) return true;
  return false;
}
