import type { ChainLink, EventMention, Participant, PlaceRole, Reading, Statement, Version } from '../model/index.ts';
import { hashOf, idOf } from '../model/index.ts';
import type { LinkContext } from './context.ts';
import { profileOf } from './digest.ts';
import type { Profile } from './profile.ts';

/** Small makers of readings for tests: a text, and what a reader would have found in it, by quotation. */

export const speaker = (id: string, over: Partial<ChainLink> = {}): ChainLink => ({
  id,
  name: id.startsWith('local:') ? null : id,
  surface: id,
  start: null,
  end: null,
  kind: 'organization',
  anonymous: false,
  count: null,
  affiliation: null,
  mode: 'direct',
  coSpeaker: false,
  inherited: false,
  disowned: false,
  ...over,
});
export const outletLink = (id: string): ChainLink => speaker(id, { kind: 'outlet', mode: 'relayed' });
export const unnamed = (id: string, surface: string, over: Partial<ChainLink> = {}): ChainLink =>
  speaker(`local:${id}`, { surface, kind: 'anonymous', anonymous: true, ...over });
export const gap = (surface: string): ChainLink => speaker('local:9', { surface, kind: 'gap', anonymous: true });

export const participant = (id: string, over: Partial<Participant> = {}): Participant => ({
  id,
  name: id,
  surface: id,
  start: 0,
  end: 0,
  anonymous: false,
  affiliation: null,
  ...over,
});
export const place = (id: string, over: Partial<PlaceRole> = {}): PlaceRole => ({
  id,
  name: id,
  surface: id,
  role: 'where',
  lat: null,
  lon: null,
  precision: 'town',
  start: 0,
  end: 0,
  ...over,
});
export const day = (date: string, how: 'stated' | 'relative' | 'bounded' = 'stated'): EventMention['date'] => ({
  from: date,
  to: date,
  precision: 'day',
  how,
  surface: null,
  start: null,
  end: null,
});

export interface Draft {
  id: string;
  outlet?: string | null;
  published?: string | null;
  title?: string;
  /** Paragraphs of the story, in order. */
  text: string[];
  captions?: string[];
  statements?: ({ id: string; says: string } & Partial<Statement>)[];
  events?: ({ id: string; at: string } & Partial<Omit<EventMention, 'trigger'>>)[];
  lead?: string | null;
  disputes?: Reading['disputes'];
}

/** A profile of a drafted article. `says` and `at` are quotations from its text; throws where one is not found. */
export function draftProfile(draft: Draft): Profile {
  const parts = [
    { kind: 'title' as const, text: draft.title ?? '' },
    ...draft.text.map((text) => ({ kind: 'paragraph' as const, text })),
    ...(draft.captions ?? []).map((text) => ({ kind: 'caption' as const, text })),
  ].filter((part) => part.text !== '');
  const text = parts.map((part) => part.text).join('\n');
  let at = 0;
  const blocks = parts.map((part) => {
    const block = { kind: part.kind, role: null, start: at, end: at + part.text.length };
    at = block.end + 1;
    return block;
  });
  const find = (quote: string) => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`not in the drafted text: ${quote}`);
    return { start, end: start + quote.length };
  };
  const outlet = draft.outlet === null || draft.outlet === undefined ? null : { id: draft.outlet, name: draft.outlet };
  const id = idOf(draft.id);
  const document = {
    id,
    path: null,
    url: null,
    language: 'ar',
    title: draft.title ?? null,
    outlet,
    published: draft.published === undefined ? '2025-03-02' : draft.published,
    referenceDate: null,
    blocks,
  };
  const reading: Reading = {
    document,
    read: true,
    statements: (draft.statements ?? []).map(({ says, ...over }) => ({
      ...plainStatement,
      content: [find(says)],
      ...over,
    })),
    events: (draft.events ?? []).map(({ at: quote, ...over }) => ({
      ...plainEvent,
      trigger: { ...find(quote), text: quote },
      ...over,
    })),
    leadEvent: draft.lead ?? null,
    disputes: draft.disputes ?? [],
    mentions: [],
    warnings: [],
    made: { reader: 'draft', knowledge: 'draft' },
  };
  const version: Version = {
    id,
    key: draft.id,
    path: null,
    url: null,
    captureSha256: hashOf(text),
    language: 'ar',
    title: draft.title ?? null,
    outlet: draft.outlet ?? null,
    author: null,
    published: document.published,
    updated: null,
    text,
    plain: true,
    blocks,
    warnings: [],
  };
  return profileOf(reading, version);
}

const plainStatement: Omit<Statement, 'id' | 'content'> = {
  cue: null,
  chain: [],
  medium: null,
  act: 'assert',
  notSaid: false,
  nestedIn: null,
  headline: false,
  date: null,
  about: [],
  trail: [],
};

const plainEvent: Omit<EventMention, 'id' | 'trigger'> = {
  type: 'ASSAULT',
  mode: [],
  label: 'attack',
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
  trail: [],
};

/** A small world: two towns of two governorates of one country, a party with a spokesman, two outlets of one family. */
export const world: LinkContext = {
  family: (id) => ({ 'paper-one': 'house', 'paper-two': 'house' })[id] ?? null,
  containers: (id) =>
    ({
      'north-town': ['north', 'country'],
      'north-village': ['north-town', 'north', 'country'],
      'south-town': ['south', 'country'],
      north: ['country'],
      south: ['country'],
    })[id] ?? [],
  actorParents: (id) =>
    ({ 'party-speaker': ['party'], brigade: ['army'], army: ['state'], 'party-channel': ['party'] })[id] ?? [],
  actorKind: (id) => (id === 'state' || id === 'other-state' ? 'state' : null),
};

/** An attack of one day on one town. */
export const strike = {
  type: 'ASSAULT' as const,
  label: 'rocket attack',
  places: [place('north-town', { lat: 36.5, lon: 42.6 })],
  date: day('2025-03-01'),
  recipients: [participant('army')],
};

/** A shelling of one town on one day, as an event of a draft. */
export const shelled = { at: 'القصف', places: [place('north-town')], date: day('2025-03-01') };
