import type {
  ChainLink,
  EventMention,
  Participant,
  PlaceRole,
  Reading,
  Span,
  Statement,
  Version,
} from '../model/index.ts';
import { idOf, likelySlot } from '../model/index.ts';
import { findSentences, findTokens, fold } from '../text/index.ts';
import { hash32, packHashes, shinglesOf } from './minhash.ts';
import type { MentionProfile, PlaceSlot, Profile, Ruling, Slot, Speaker, StatementProfile } from './profile.ts';
import { clauseAround, deniesOwnPart, isOwnDate, knownNames, quotedNames } from './sentences.ts';
import { contentStems, isTurn, stemsOfWords } from './words.ts';

/** Sentences shorter than this are too common to tell a copy by. */
const shortest = 6;
const mostTerms = 48;
/** So many sentences besides the trigger's own stand for how an event is told. */
const mostAgain = 2;
const storyBlocks = new Set(['title', 'heading', 'paragraph', 'embed']);

interface Sentence extends Span {
  hash: number;
  words: number;
  text: string;
  /** Whether it begins by turning to something else. */
  isTurn: boolean;
  /** Stems of its words, worked out where first asked for: several events may stand in one. */
  readonly stems: string[];
}

/** The digest of one document that linking works on. Pure; the same version and reading give the same profile. */
export function profileOf(reading: Reading, version: Version): Profile {
  const { text } = version;
  const story = version.blocks.filter((block) => storyBlocks.has(block.kind));
  const sentences = story.flatMap((block) => sentencesOf(text, block));
  const turns = [
    ...sentences.filter((sentence) => sentence.isTurn),
    ...story.filter((block) => block.kind === 'heading'),
  ].map(({ start }) => start);
  // the title is the outlet's own: two outlets with one text under two headlines carry one text
  const body = story.filter((block) => block.kind !== 'title').flatMap((block) => wordsOf(text, block));
  const sketch = shinglesOf(body);
  const around = (at: Span): Sentence | null =>
    sentences.find((sentence) => sentence.start <= at.start && at.start < sentence.end) ?? null;
  const isKnownName = knownNames(text, reading);
  const { document } = reading;
  return {
    format: 5,
    document: {
      id: document.id,
      outlet: document.outlet,
      published: document.published,
      referenceDate: document.referenceDate,
      language: document.language,
      title: document.title,
    },
    text: {
      words: body.length,
      hash: idOf(body.join(' ')),
      scale: sketch.scale,
      shingles: packHashes(sketch.hashes),
      sentences: sentences
        .filter((sentence) => sentence.words >= shortest)
        .map(({ hash, start, end, words }) => ({ hash, start, end, words })),
    },
    terms: termsOf(document.title ?? '', story.map((block) => text.slice(block.start, block.end)).join('\n')),
    events: reading.events.map((event) => ({
      ...digestMention(event, reading, text, around(event.trigger), isKnownName),
      again: againOf(event, around).map(({ stems }) => stems),
      ...(event.retells === undefined ? {} : { retells: event.retells }),
      turns: turns.filter((start) => start <= event.trigger.start).length,
      ...rulingsOn(reading, event.id),
    })),
    statements: reading.statements.map((statement) => ({
      ...digestStatement(statement, reading, text, sentences),
      ...rulingsOn(reading, statement.id),
    })),
    disputes: reading.disputes.map(({ kind, sides, why }) => ({ kind, sides, why })),
  };
}

/** What people decided of its links. */
function rulingsOn({ decided = [] }: Reading, id: string): { rulings?: Ruling[] } {
  const rulings = decided
    .filter((one) => one.on === id && one.kind !== 'correct' && one.kind !== 'drop')
    .map(({ decision, kind, at, why, side, of }) => ({ decision, kind, at, why, side, of }));
  return rulings.length === 0 ? {} : { rulings };
}

function wordsOf(text: string, at: Span): string[] {
  return findTokens(text, at.start, at.end)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.folded);
}

function sentencesOf(text: string, block: Span): Sentence[] {
  const tokens = findTokens(text, block.start, block.end);
  return findSentences(tokens, { abbreviations: new Set(), continuers: new Set() }).map((sentence) => {
    const words = tokens
      .slice(sentence.from, sentence.to)
      .filter((token) => token.kind !== 'mark')
      .map((token) => token.folded);
    const { start, end } = sentence;
    let stems: string[] | null = null;
    return {
      start,
      end,
      words: words.length,
      hash: hash32(words.join(' ')),
      text: text.slice(start, end),
      isTurn: isTurn(words),
      get stems() {
        stems ??= stemsOfWords(words);
        return stems;
      },
    };
  });
}

function termsOf(title: string, text: string): { stem: string; count: number }[] {
  const counts = new Map<string, number>();
  const add = (stem: string, weight: number) => counts.set(stem, (counts.get(stem) ?? 0) + weight);
  for (const stem of contentStems(title)) add(stem, 2);
  for (const line of text.split(/[\n.]/)) for (const stem of contentStems(line)) if (!/^\d+$/.test(stem)) add(stem, 1);
  return [...counts]
    .map(([stem, count]) => ({ stem, count }))
    .sort((a, b) => b.count - a.count || (a.stem < b.stem ? -1 : 1))
    .slice(0, mostTerms)
    .sort((a, b) => (a.stem < b.stem ? -1 : 1));
}

/** The sentences that tell of it again, as far as they are kept. */
function againOf(event: EventMention, around: (at: Span) => Sentence | null): Sentence[] {
  const own = around(event.trigger);
  const others = event.also.flatMap((span) => around(span) ?? []).filter((sentence) => sentence !== own);
  return [...new Set(others)].slice(0, mostAgain);
}

function digestMention(
  event: EventMention,
  reading: Reading,
  text: string,
  sentence: Sentence | null,
  isKnownName: (words: string) => boolean,
): Omit<MentionProfile, 'again' | 'retells' | 'turns'> {
  return {
    id: event.id,
    start: event.trigger.start,
    end: event.trigger.end,
    type: event.type,
    mode: [...event.mode],
    label: event.label,
    trigger: fold(event.trigger.text),
    lead: reading.leadEvent === event.id,
    headline: event.headline,
    actors: event.actors.map((one) => digestParticipant(one, 'actor', event)),
    recipients: event.recipients.map((one) => digestParticipant(one, 'recipient', event)),
    places: event.places.map((one) => digestPlace(one, event)),
    date: event.date && {
      from: event.date.from,
      to: event.date.to,
      precision: event.date.precision,
      how: isOwnDate(event, reading, text) ? event.date.how : 'inherited',
    },
    factuality: isMerelyDisclaimed(event, reading, text) ? 'happened' : event.factuality,
    killed: event.killed,
    wounded: event.wounded,
    casualties: event.casualties.map(({ what, who, min, max, statement }) => ({ what, who, min, max, statement })),
    munitions: event.munitions.map(({ kind, min, max }) => ({ kind, min, max })),
    count: event.count,
    partOf: event.partOf,
    statements: [...event.statements],
    echoes: echoesOf(event, reading),
    words: sentence === null ? [] : sentence.stems,
    passage: sentence !== null && sentence.words >= shortest ? sentence.hash : null,
    quoted: sentence === null ? [] : quotedNames(text, sentence, reading, isKnownName),
    snippet: sentence === null ? event.trigger.text : clauseAround(text, sentence, event.trigger),
  };
}

function digestParticipant(actor: Participant, slot: 'actor' | 'recipient', event: EventMention): Slot {
  const { id, name, surface, anonymous, affiliation } = actor;
  const weighed = isWeighed(actor, slot, event);
  return { id, name, surface, words: contentStems(surface), anonymous, affiliation, weighed };
}

function digestPlace(place: PlaceRole, event: EventMention): PlaceSlot {
  const { id, name, surface, role, lat, lon, precision } = place;
  const words = contentStems(surface);
  return { id, name, surface, words, role, lat, lon, precision, weighed: isWeighed(place, 'place', event) };
}

type SlotName = 'actor' | 'recipient' | 'place';

/** The words that a likely slot stands in may fill another one for certain: "Gaza" is where, and its people are perhaps whom. */
const isWeighed = ({ start, end }: Span, slot: SlotName, { trail }: EventMention): boolean =>
  trail.some((step) => isLikelyIn(step.rule, slot) && step.start === start && step.end === end);

/** Whether a rule fills this slot with what is likely there: of any slot where it names none. */
function isLikelyIn(rule: string, slot: SlotName): boolean {
  const named = likelySlot(rule);
  return named !== null && (!slotNames.has(named) || named === slot);
}

const slotNames: ReadonlySet<string> = new Set<SlotName>(['actor', 'recipient', 'place']);

function digestStatement(
  statement: Statement,
  reading: Reading,
  text: string,
  sentences: Sentence[],
): StatementProfile {
  const content = statement.content.map((part) => text.slice(part.start, part.end)).join(' ');
  const starts = [...statement.content.map((part) => part.start), ...(statement.cue ? [statement.cue.start] : [])];
  const ends = [...statement.content.map((part) => part.end), ...(statement.cue ? [statement.cue.end] : [])];
  const passages = sentences.filter(
    (sentence) =>
      sentence.words >= shortest &&
      statement.content.some((part) => part.start < sentence.end && sentence.start < part.end),
  );
  return {
    id: statement.id,
    start: Math.min(...starts),
    end: Math.max(...ends),
    chain: statement.chain.map(digestLink),
    act: statement.act,
    cue: statement.cue === null ? null : fold(statement.cue.text),
    cueAt: statement.cue?.start ?? null,
    words: contentStems(content),
    passages: passages.map((sentence) => sentence.hash),
    notSaid: statement.notSaid,
    headline: statement.headline,
    nestedIn: statement.nestedIn,
    names: namesIn(statement, reading),
    about: aboutOf(statement, reading).map(({ event, stance }) => ({
      event,
      stance: stance === 'denies' && isDisclaimer(statement, event, reading, text) ? 'disclaims' : stance,
    })),
  };
}

function echoesOf(event: EventMention, reading: Reading): string[] {
  const takesUp = ({ content }: Statement): boolean =>
    event.also.some((span) => content.some((part) => part.start <= span.start && span.end <= part.end));
  return reading.statements
    .filter((statement) => !statement.notSaid && statement.act !== 'deny' && statement.act !== 'reject')
    .filter((statement) => !event.statements.includes(statement.id) && takesUp(statement))
    .map(({ id }) => id);
}

/** What a statement is about; what the reading found it to deny belongs to it. */
function aboutOf(statement: Statement, reading: Reading): Statement['about'] {
  const denied = reading.disputes
    .filter(({ kind, sides }) => kind === 'denial' && sides[1] === statement.id)
    .map(({ sides }) => sides[0])
    .filter(
      (id) => reading.events.some((event) => event.id === id) && !statement.about.some(({ event }) => event === id),
    );
  return [...statement.about, ...denied.map((event): Statement['about'][number] => ({ event, stance: 'denies' }))];
}

function isDisclaimer(statement: Statement, id: string, reading: Reading, text: string): boolean {
  const event = reading.events.find((one) => one.id === id);
  return event !== undefined && deniesOwnPart(statement, event, text);
}

/** An attack that somebody says they had no part in has happened all the same. */
function isMerelyDisclaimed(event: EventMention, reading: Reading, text: string): boolean {
  if (event.factuality !== 'denied') return false;
  const denials = reading.statements.filter((statement) =>
    aboutOf(statement, reading).some(
      (one) => one.event === event.id && (one.stance === 'denies' || one.stance === 'disclaims'),
    ),
  );
  return denials.length > 0 && denials.every((statement) => deniesOwnPart(statement, event, text));
}

/** Ids of whoever is named in the words of a statement, beside who says it. */
function namesIn(statement: Statement, reading: Reading): string[] {
  const ids = reading.mentions
    .filter(
      ({ id, start, end }) => id !== null && statement.content.some((part) => part.start <= start && end <= part.end),
    )
    .map(({ id }) => id as string);
  return [...new Set(ids)].filter((id) => !id.startsWith('local:')).sort();
}

function digestLink(link: ChainLink): Speaker {
  const { id, name, surface, kind, anonymous, count, affiliation, mode, coSpeaker, disowned } = link;
  const words = contentStems(surface ?? name ?? '');
  return { id, name, surface, words, kind, anonymous, count, affiliation, mode, coSpeaker, disowned };
}
