import {
  type Block,
  type ChainLink,
  type EventMention,
  hashOf,
  idOf,
  type Participant,
  type PlaceRole,
  type Reading,
  readingSchema,
  type Statement,
  type Version,
  versionSchema,
} from '../../src/model/index.ts';

export interface Article {
  version: Version;
  reading: Reading;
}

/** Finds words in a text: `of('words')`, the second time they stand there `of('words', 2)`. Throws where they do not. */
export type Find = (words: string, nth?: number) => { start: number; end: number; text: string };

interface Draft {
  name: string;
  outlet: { id: string; name: string } | null;
  published: string | null;
  language?: string;
  url?: string | null;
  blocks: [Block['kind'], string, Block['role']?][];
  read?: (
    of: Find,
  ) => Partial<Pick<Reading, 'statements' | 'events' | 'disputes' | 'mentions' | 'leadEvent' | 'warnings'>>;
}

/** An article from its blocks, with a reading written by hand over its own words; both checked against the schemas. */
export function writeArticle(draft: Draft): Article {
  let text = '';
  const blocks = draft.blocks.map(([kind, words, role]): Block => {
    const start = text.length;
    text += `${words}\n`;
    return { kind, role: role ?? null, start, end: start + words.length };
  });
  const id = idOf(`fixture:${draft.name}`);
  const title = draft.blocks.find(([kind]) => kind === 'title')?.[1] ?? null;
  const language = draft.language ?? 'ar';
  const url = draft.url ?? null;
  const about = { id, path: `${draft.name}.txt`, url, language, title, published: draft.published, blocks };
  const version = versionSchema.parse({
    ...about,
    key: `fixture:${draft.name}`,
    captureSha256: hashOf(text),
    outlet: draft.outlet?.name ?? null,
    author: null,
    updated: null,
    text,
    plain: true,
    warnings: [],
  } satisfies Version);
  const reading = readingSchema.parse({
    document: { ...about, outlet: draft.outlet, referenceDate: draft.published?.slice(0, 10) ?? null },
    read: draft.read !== undefined,
    statements: [],
    events: [],
    leadEvent: null,
    disputes: [],
    mentions: [],
    warnings: [],
    made: { reader: 'fixture', knowledge: 'fixture' },
    ...draft.read?.(findIn(text)),
  } satisfies Reading);
  return { version, reading };
}

function findIn(text: string): Find {
  return (words, nth = 1) => {
    let start = -1;
    for (let n = 0; n < nth; n += 1) start = text.indexOf(words, start + 1);
    if (start === -1) throw new Error(`not in the text: ${words} (${nth})`);
    return { start, end: start + words.length, text: words };
  };
}

type Place = { start: number; end: number; text: string };

export function link(at: Place | null, parts: Partial<ChainLink> & Pick<ChainLink, 'id' | 'kind'>): ChainLink {
  return {
    name: null,
    surface: at?.text ?? null,
    start: at?.start ?? null,
    end: at?.end ?? null,
    anonymous: false,
    count: 1,
    affiliation: null,
    mode: 'direct',
    coSpeaker: false,
    inherited: false,
    disowned: false,
    ...parts,
  };
}

export function statement(
  parts: Partial<Statement> & Pick<Statement, 'id' | 'chain'>,
  content: Place,
  cue: Place | null,
): Statement {
  return {
    cue,
    content: [{ start: content.start, end: content.end }],
    medium: null,
    act: 'assert',
    notSaid: false,
    nestedIn: null,
    headline: false,
    date: null,
    about: [],
    trail: cue === null ? [] : [{ rule: 'ar/cues/verb-of-saying', start: cue.start, end: cue.end }],
    ...parts,
  };
}

export function mention(
  parts: Partial<EventMention> & Pick<EventMention, 'id' | 'type' | 'label'>,
  trigger: Place,
): EventMention {
  return {
    mode: [],
    trigger,
    also: [],
    actors: [],
    recipients: [],
    places: [],
    date: null,
    factuality: 'happened',
    killed: null,
    wounded: null,
    casualties: [],
    munitions: [],
    count: null,
    partOf: null,
    headline: false,
    statements: [],
    trail: [{ rule: 'ar/events/trigger', start: trigger.start, end: trigger.end }],
    ...parts,
  };
}

export const participant = (at: Place, id: string, name: string | null): Participant => ({
  id,
  name,
  surface: at.text,
  start: at.start,
  end: at.end,
  anonymous: false,
  affiliation: null,
});

export const place = (at: Place, id: string, name: string, role: PlaceRole['role'] = 'where'): PlaceRole => ({
  id,
  name,
  surface: at.text,
  role,
  lat: null,
  lon: null,
  precision: 'town',
  start: at.start,
  end: at.end,
});

export const day = (date: string, at: Place, how: 'stated' | 'relative' = 'relative') => ({
  from: date,
  to: date,
  precision: 'day' as const,
  how,
  surface: at.text,
  start: at.start,
  end: at.end,
});
