import type { Knowledge } from '../knowledge/index.ts';
import { type LanguageReader, packs } from '../languages/index.ts';
import { type EventMention, idOf, type Reading, type Statement, type Version } from '../model/index.ts';
import { firstBehind } from '../text/index.ts';
import { withForward } from './forwarded.ts';

/** Changes whenever the same version and knowledge may give another reading. */
export const readerVersion = '0.13.0';

/** What a reader asks of knowledge. */
export type ReadingKnowledge = Pick<
  Knowledge,
  'actors' | 'places' | 'outlets' | 'hash' | 'outletByName' | 'outletByHost'
>;

export interface Reader {
  /** Reads one version. Pure; never throws on any text. A language without a pack gives a reading with `read: false`. */
  read(version: Version): Reading;
}

/** Makes a reader: compiles each language's lexicon with the names of knowledge, once, when it is first needed. */
export function createReader(knowledge: ReadingKnowledge): Reader {
  const readers = new Map<string, LanguageReader | null>();
  const readerOf = (language: string): LanguageReader | null => {
    let reader = readers.get(language);
    if (reader === undefined) {
      reader = packs.find((pack) => pack.language === language)?.makeReader(knowledge) ?? null;
      readers.set(language, reader);
    }
    return reader;
  };
  return {
    read(version) {
      const reader = readerOf(version.language);
      const outlet = outletOf(version, knowledge);
      const published = version.published?.slice(0, 10) ?? null;
      const extraction = reader?.read(version, { published, outlet: outlet?.id ?? null }) ?? null;
      const told = extraction === null ? [] : withAbout(extraction.statements, extraction.events);
      const statements = withForward(told, version, knowledge);
      return {
        document: {
          id: version.id,
          path: version.path,
          url: version.url,
          language: version.language,
          title: version.title,
          outlet,
          published: version.published,
          ...(version.forwardedFrom === undefined ? {} : { forwardedFrom: version.forwardedFrom }),
          referenceDate: extraction?.referenceDate ?? published,
          blocks: version.blocks,
          ...(version.plain ? {} : { text: version.text }),
        },
        read: extraction !== null,
        statements,
        events: extraction?.events ?? [],
        leadEvent: extraction?.leadEvent ?? null,
        disputes: extraction?.disputes ?? [],
        mentions: extraction?.mentions ?? [],
        warnings: [
          ...version.warnings.map((warning) => ({ ...warning, start: null, end: null })),
          ...(extraction?.warnings ?? []),
        ],
        made: { reader: readerVersion, knowledge: knowledge.hash },
      };
    },
  };
}

function outletOf(version: Version, knowledge: ReadingKnowledge): Reading['document']['outlet'] {
  const byName = version.outlet === null ? null : knowledge.outletByName(version.outlet);
  if (byName !== null) return { id: byName.id, name: byName.en[0] ?? byName.id };
  const byHost = version.url === null ? null : knowledge.outletByHost(new URL(version.url).hostname);
  // a platform's page is somebody else's word: the name that came with it tells whose
  const known = version.outlet !== null && byHost?.kind === 'platform' ? null : byHost;
  if (known !== null) return { id: known.id, name: known.en[0] ?? known.id };
  return version.outlet === null ? null : { id: `outlet:${idOf(version.outlet)}`, name: version.outlet };
}

const stanceOfAct: Readonly<Partial<Record<Statement['act'], Statement['about'][number]['stance']>>> = {
  deny: 'denies',
  reject: 'denies',
  'claim-responsibility': 'claims',
  accuse: 'accuses',
};

/** Ties each statement to the events that it tells: those that rest on it, and those whose words stand in its content. */
function withAbout(statements: readonly Statement[], events: readonly EventMention[]): Statement[] {
  const byPlace = events.map((event, at) => ({ start: event.trigger.start, event, at }));
  byPlace.sort((a, b) => a.start - b.start);
  const resting = new Map<string, number[]>();
  events.forEach((event, at) => {
    for (const id of event.statements) resting.set(id, [...(resting.get(id) ?? []), at]);
  });
  return statements.map((statement) => {
    const places = new Set(resting.get(statement.id));
    for (const span of statement.content)
      for (let i = firstBehind(byPlace, span.start - 1); i < byPlace.length; i++) {
        const { start, event, at } = byPlace[i] as (typeof byPlace)[number];
        if (start >= span.end) break;
        if (event.trigger.end <= span.end) places.add(at);
      }
    const told = [...places].sort((a, b) => a - b).map((at) => events[at] as EventMention);
    const stance = statement.notSaid ? 'no-comment' : (stanceOfAct[statement.act] ?? 'asserts');
    return { ...statement, about: told.map((event) => ({ event: event.id, stance })) };
  });
}
