import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, type Version } from '../../src/model/index.ts';
import { newsVersions } from '../articles.ts';

export const goldFolder = fileURLToPath(new URL('gold', import.meta.url));
/** Events alone, by one annotator: for fitting the weights of slots. */
export const eventsFolder = fileURLToPath(new URL('events', import.meta.url));
/** Whole annotations by one annotator each, to learn from. */
export const singleFolder = fileURLToPath(new URL('single', import.meta.url));
/** The same, of articles that nobody who writes rules has read: their figures alone are looked at. */
export const unreadFolder = fileURLToPath(new URL('unread', import.meta.url));

/** `[start, end)` in UTF-16 units of the article's text. */
type Place = [number, number];

interface Placed {
  surface: Place | null;
}
/** What `keep.mjs` wrote; fields that hold no words of the article are given back as they are. */
interface Kept {
  doc: string;
  sha256: string;
  title: Place | null;
  outlet: { name: Place | null };
  not_content: { text: Place }[];
  subheadings: Place[];
  statements: { cue: Place | null; content: Place; content_alt?: Place[]; chain: Placed[] }[];
  events: { anchor: Place; also: Place[]; actor: Placed[]; recipient: Placed[]; place: Placed[]; date?: Placed }[];
}

/** An article of the outside collection with its gold in the form that the scorer takes. */
export interface Annotated {
  version: Version;
  gold: Record<string, unknown>;
}

/** Gold with the words of the text in place of offsets. Throws where the text is not the one that was annotated. */
export function goldOf(kept: Kept, text: string): Record<string, unknown> {
  const sha256 = hashOf(new TextEncoder().encode(text));
  if (sha256 !== kept.sha256) {
    throw new Error(`${kept.doc}: the text has SHA-256 ${sha256}, annotated was ${kept.sha256}; annotate it anew`);
  }
  const words = (place: Place | null | undefined): string | null => (place ? text.slice(...place) : null);
  const named = <P extends Placed>(items: readonly P[]) =>
    items.map((item) => ({ ...item, surface: words(item.surface) }));
  const { sha256: _, ...rest } = kept;
  return {
    ...rest,
    title: words(kept.title),
    outlet: { ...kept.outlet, name: words(kept.outlet.name) },
    not_content: kept.not_content.map((part) => ({ ...part, text: words(part.text) })),
    subheadings: kept.subheadings.map(words),
    statements: kept.statements.map(({ cue, content, content_alt, chain, ...statement }) => ({
      ...statement,
      cue: words(cue),
      ...(cue && { cue_span: cue }),
      content_start: words(content)?.split(' ').slice(0, 4).join(' '),
      content_end: words(content)?.split(' ').slice(-3).join(' '),
      content_span: content,
      ...(content_alt && { content_span_alt: content_alt }),
      chain: named(chain),
    })),
    events: kept.events.map(({ anchor, also, actor, recipient, place, date, ...event }) => ({
      ...event,
      anchor: words(anchor),
      anchor_span: anchor,
      context: contextOf(text, anchor),
      also: also.map(words),
      actor: named(actor),
      recipient: named(recipient),
      place: named(place),
      ...(date && { date: named([date])[0] }),
    })),
  };
}

/** The line from three words before the anchor to three words after it. */
function contextOf(text: string, [start, end]: Place): string {
  const before = /(?:\S+ +){0,3}\S*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*(?: +\S+){0,3}/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

export const keptAnnotations = (folder = goldFolder): Kept[] =>
  readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** Every annotated article; none where the outside collection is not at hand. Throws where it holds another text, or none. */
export async function annotatedArticles(folder = goldFolder): Promise<Annotated[]> {
  const byHash = new Map(
    (await newsVersions(Number.POSITIVE_INFINITY)).map((version) => [version.captureSha256, version]),
  );
  if (byHash.size === 0) return [];
  return keptAnnotations(folder).map((kept) => {
    const version = byHash.get(kept.sha256);
    if (version === undefined) throw new Error(`${kept.doc}: no article of the collection has SHA-256 ${kept.sha256}`);
    return { version, gold: goldOf(kept, version.text) };
  });
}
