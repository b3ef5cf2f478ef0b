import type { Anchor, EventMention, Reading, Span, Statement } from '../model/index.ts';

/** So much of the text on either side goes with a quotation, and more where it stands there twice. */
const usualContext = 60;
const longestContext = 960;
/** Of the words of two contents so many have to be shared for one to be the other with its ends moved. */
const enoughShared = 0.6;

/** What can be anchored in a document, with the text that its spans point into. */
export interface Anchorable {
  document: string;
  captureSha256: string;
  text: string;
  reading: Pick<Reading, 'statements' | 'events'>;
}

/** The anchor of a statement or event mention; null where there is none of this id, or where its words do not tell it from another. */
export function anchorOf(source: Anchorable, id: string): Anchor | null {
  const statement = source.reading.statements.find((one) => one.id === id);
  const event = source.reading.events.find((one) => one.id === id);
  const span = statement === undefined ? event?.trigger : extentOf(statement);
  if (span === undefined) return null;
  const { document, captureSha256, text } = source;
  const cue = statement?.cue ?? null;
  for (let context = usualContext; context <= longestContext; context *= 4) {
    const anchor: Anchor = {
      document,
      captureSha256,
      what: statement === undefined ? 'event' : 'statement',
      quote: text.slice(span.start, span.end),
      before: text.slice(Math.max(0, span.start - context), span.start),
      after: text.slice(span.end, span.end + context),
      cue: cue === null ? null : { quote: cue.text, offset: cue.start - span.start },
      type: event?.type ?? null,
    };
    if (findAnchored(anchor, source) === id) return anchor;
  }
  return null;
}

/** The id of what an anchor stands for in another reading of the same document; null where that is not certain. */
export function findAnchored(anchor: Anchor, source: Pick<Anchorable, 'text' | 'reading'>): string | null {
  const at = findQuote(anchor, source.text);
  if (at === null) return null;
  return anchor.what === 'event'
    ? findEvent(anchor, at, source.reading.events)
    : findStatement(anchor, at, source.reading.statements);
}

const extentOf = ({ content }: Statement): Span => ({
  start: Math.min(...content.map(({ start }) => start)),
  end: Math.max(...content.map(({ end }) => end)),
});

/** Where the quotation stands: the one place whose surroundings agree best, and agree at all where the text has changed. */
function findQuote({ quote, before, after }: Anchor, text: string): Span | null {
  if (quote === '') return null;
  let best: { at: number; shared: number } | null = null;
  let isTied = false;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const shared = sharedEnd(text.slice(0, at), before) + sharedStart(text.slice(at + quote.length), after);
    isTied = shared === best?.shared || (isTied && shared < (best?.shared ?? 0));
    if (best === null || shared > best.shared) best = { at, shared };
  }
  if (best === null || isTied) return null;
  // a common word in other surroundings is another word
  const wanted = Math.min(16, (before.length + after.length) / 2);
  if (best.shared < wanted) return null;
  return { start: best.at, end: best.at + quote.length };
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Span, b: Span): number => {
  const shared = overlap(a, b);
  return shared === 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
};

/** The trigger itself; else the one mention of its type whose trigger, or another naming of it, lies over it. */
function findEvent(anchor: Anchor, at: Span, events: readonly EventMention[]): string | null {
  const ofType = events.filter(({ type }) => type === anchor.type);
  const exact = events.filter(({ trigger }) => trigger.start === at.start && trigger.end === at.end);
  const [same] = exact;
  if (same !== undefined && exact.length === 1) return same.id;
  const exactOfType = exact.filter(({ type }) => type === anchor.type);
  if (exact.length > 0) return exactOfType.length === 1 ? (exactOfType[0]?.id ?? null) : null;
  const near = ofType.filter(({ trigger, also }) => [trigger, ...also].some((one) => overlap(one, at) > 0));
  return near.length === 1 ? (near[0]?.id ?? null) : null;
}

/** "زعم الجيش أن …، وهو ما نفاه الناطق": who denies has the same content, but another cue on its other side. */
function isOtherVoice({ cue, quote }: Anchor, statement: Statement): boolean {
  if (cue === null || statement.cue === null || statement.cue.text === cue.quote) return false;
  return statement.cue.start >= extentOf(statement).end !== cue.offset >= quote.length;
}

/** The one whose content is most like it, by enough; among equals the one with the same cue in the same place. */
function findStatement(anchor: Anchor, at: Span, statements: readonly Statement[]): string | null {
  const near = statements
    .map((statement) => ({ statement, like: likeness(extentOf(statement), at) }))
    .filter(({ statement, like }) => like >= enoughShared && !isOtherVoice(anchor, statement));
  const most = Math.max(0, ...near.map(({ like }) => like));
  const best = near.filter(({ like }) => like === most).map(({ statement }) => statement);
  if (best.length <= 1) return best[0]?.id ?? null;
  const { cue } = anchor;
  const sameCue = best.filter((one) =>
    cue === null ? one.cue === null : one.cue?.text === cue.quote && one.cue.start === at.start + cue.offset,
  );
  return sameCue.length === 1 ? (sameCue[0]?.id ?? null) : null;
}
