import { closureOf, type LinkContext } from './context.ts';
import { dayOf, publishedDay } from './order.ts';
import type { MentionProfile, PlaceSlot, Profile, Slot, Speaker } from './profile.ts';
import { type StemSet, Stems } from './stems.ts';
import { contentStems, epithetsOf, properWords, stemOf } from './words.ts';

/** An event mention made ready for comparison: ids resolved to what stands above them, dates to days, once and not for each pair. */
export interface Mention {
  /** `document#event`: unique in one run of linking. */
  key: string;
  document: string;
  profile: Profile;
  event: MentionProfile;
  published: number | null;
  date: Days | null;
  actors: Named[];
  recipients: Named[];
  /** These two and the speakers. */
  people: Named[];
  places: Site[];
  /** Where known ones act and known ones suffer: their ids, and those of whoever stands above them. */
  parties: ReadonlySet<string>;
  /** Who said it, by the statements that assert it: the origins of each. */
  speakers: Named[];
  /** Stems of its label, and the stem of its trigger. */
  label: string[];
  trigger: string;
  /** Stems of what those statements say. */
  said: StemSet;
  /** What all tellings of it in its document say together, by which it is compared with other documents; itself where it is told once. */
  whole: Mention;
  /** The key of the first mention of its document that tells the same; null where it is told once. */
  retold: string | null;
  /** How it is told: the sentence around its trigger first, then those that tell of it again. */
  tellings: [Telling, ...Telling[]];
}

/** Stems of a sentence, and the same without the names of the event's actors and recipients. */
export interface Telling {
  words: StemSet;
  nameless: StemSet;
}

/** Days since 1970, both ends included. `firm`: said by the text for this event, not inferred from what surrounds it. */
export interface Days {
  from: number;
  to: number;
  firm: boolean;
  exact: boolean;
}

/** Somebody with a name. `key`: the id of knowledge, else the stems of the name. */
export interface Named {
  key: string;
  known: boolean;
  above: Set<string>;
  words: string[];
  broad: boolean;
  /** Likely, and not what the text's own grammar says: it ties and parts less. */
  weighed: boolean;
}

export interface Site {
  /** The id of knowledge, else the stems of its name without what kind of place it is: "the town of Suruc" is "Suruc". */
  key: string;
  above: Set<string>;
  slot: PlaceSlot;
  words: string[];
}

export const areOnePassage = ({ event: a }: Mention, { event: b }: Mention): boolean =>
  a.passage !== null && a.passage === b.passage;

/** One word of one sentence: what both tell is what that sentence tells there, whoever is meant by it. */
export const areOneWord = (a: Mention, b: Mention): boolean =>
  areOnePassage(a, b) && a.event.trigger === b.event.trigger;

const isLocal = (id: string): boolean => id.startsWith('local:') || id === '';
/** An open range reaches this far: long enough for a campaign, short enough not to meet every other one. In days. */
const openReach = 180;
/** "Last week" is said of the days right before as well. */
const looseWeek = 3;

/** Prepares one mention at a time, for comparing two without the rest. */
export function preparer(
  context: LinkContext,
  stems: Stems = new Stems(),
): (profile: Profile, event: MentionProfile) => Mention {
  const named = namer(context);
  const labels = new Map<string, string[]>();
  const labelStems = (label: string): string[] => {
    const held = labels.get(label) ?? contentStems(label);
    labels.set(label, held);
    return held;
  };
  return (profile, event) => {
    const statements = profile.statements.filter((statement) => event.statements.includes(statement.id));
    const speakers = statements.flatMap((statement) => originsOf(statement.chain)).filter((link) => !link.anonymous);
    const actors = named.slots(event.actors);
    const recipients = named.slots(event.recipients);
    const saying = named.slots(speakers.map((link) => ({ ...link, surface: link.surface ?? '' })));
    const names = new Set([...actors, ...recipients].flatMap(({ words }) => words));
    const tellingOf = (words: readonly string[]): Telling => ({
      words: stems.setOf(words),
      nameless: stems.setOf(words.filter((word) => !names.has(word))),
    });
    const published = publishedDay(profile) ?? dayOfReference(profile);
    const date = daysOf(event);
    const mention = {
      key: `${profile.document.id}#${event.id}`,
      document: profile.document.id,
      profile,
      event,
      published,
      date: isToldAhead(event, date, published) ? null : date,
      actors,
      recipients,
      people: [...actors, ...recipients, ...saying],
      parties: partiesOf(actors, recipients),
      places: event.places.map((slot) => siteOf(slot, context)),
      speakers: saying,
      label: labelStems(event.label),
      trigger: stemOf(event.trigger),
      said: stems.setOf([...new Set(statements.flatMap((statement) => statement.words))]),
      tellings: [tellingOf(event.words), ...event.again.map(tellingOf)] satisfies Mention['tellings'],
      retold: null,
    };
    return Object.assign(mention, { whole: mention as unknown as Mention });
  };
}

export function partiesOf(actors: readonly Named[], recipients: readonly Named[]): Set<string> {
  const isBoth = actors.some(({ known }) => known) && recipients.some(({ known }) => known);
  const known = isBoth ? [...actors, ...recipients].filter((one) => one.known) : [];
  return new Set(known.flatMap(({ key, above }) => [key, ...above]));
}

const dayOfReference = (profile: Profile): number | null =>
  profile.document.referenceDate === null ? null : dayOf(profile.document.referenceDate);

/** The origins of a chain: its first link, and whoever spoke beside it. */
export function originsOf(chain: readonly Speaker[]): Speaker[] {
  let end = 1;
  while (chain[end]?.coSpeaker) end++;
  return chain.slice(0, end);
}

/** What is told as done was not done on a later day than that of its document: such a day is mistaken. */
const isToldAhead = ({ factuality }: MentionProfile, date: Days | null, published: number | null): boolean =>
  (factuality === 'happened' || factuality === 'ongoing') &&
  date !== null &&
  published !== null &&
  date.from > published + 1;

function daysOf(event: MentionProfile): Days | null {
  const { date } = event;
  if (date === null || (date.from === null && date.to === null)) return null;
  const from = date.from === null ? null : dayOf(date.from);
  const to = date.to === null ? null : dayOf(date.to);
  if (from === null && to === null) return null;
  const start = from ?? (to as number) - openReach;
  const end =
    (to ?? (from as number) + openReach) + (date.precision === 'week' && date.how === 'relative' ? looseWeek : 0);
  const firm =
    (date.how === 'stated' || date.how === 'relative') &&
    date.precision !== 'vague' &&
    date.precision !== 'open' &&
    from !== null &&
    to !== null;
  return { from: start, to: Math.max(start, end), firm, exact: firm && start === end };
}

function namer(context: LinkContext) {
  const known = new Map<string, Set<string>>();
  const above = (id: string): Set<string> => {
    let set = known.get(id);
    if (set === undefined) {
      set = closureOf(id, (one) => context.actorParents(one));
      known.set(id, set);
    }
    return set;
  };
  return {
    slots(
      slots: readonly (Pick<Slot, 'id' | 'words' | 'anonymous'> & { surface: string; weighed?: boolean })[],
    ): Named[] {
      return slots
        .filter((slot) => !slot.anonymous && (!isLocal(slot.id) || slot.words.length > 0))
        .map((slot) => {
          const isKnown = !isLocal(slot.id);
          const kind = isKnown ? (context.actorKind?.(slot.id) ?? null) : null;
          return {
            key: isKnown ? slot.id : `=${slot.words.join(' ')}`,
            known: isKnown,
            above: isKnown ? above(slot.id) : new Set<string>(),
            words: slot.words,
            broad: kind === 'state' || kind === 'people',
            weighed: slot.weighed === true,
          };
        });
    },
  };
}

function siteOf(slot: PlaceSlot, context: LinkContext): Site {
  const isKnown = !isLocal(slot.id);
  const epithets = isKnown ? new Set<string>() : epithetsOf(slot.surface);
  return {
    key: isKnown ? slot.id : `=${properWords(slot.words.filter((stem) => !epithets.has(stem))).join(' ')}`,
    above: isKnown ? closureOf(slot.id, (id) => context.containers(id)) : new Set(),
    slot,
    words: slot.words,
  };
}
