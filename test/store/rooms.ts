import { readFile } from 'node:fs/promises';
import type { Derived, Received } from '../../src/intake/index.ts';
import {
  type Capture,
  type Dispute,
  documentKey,
  type GatheredStatement,
  hashOf,
  idOf,
  type LedgerEvent,
  type Links,
  type Origins,
  type Reading,
  readingSchema,
  type Version,
} from '../../src/model/index.ts';
import type { ReadingRooms } from '../../src/pipeline/prepare.ts';
import { preparerHere } from '../../src/pipeline/preparer.ts';
import type { Rooms } from '../../src/pipeline/rooms.ts';
import { wholeLinker } from './whole-links.ts';

/**
 * Small rooms for trying out the store: one article a file, a header of `name: value` lines, a blank line, then one sentence a line.
 * `SPEAKER: words` is a statement, `!TYPE words` an event mention, `-SPEAKER: words` a denial of the statement with these words.
 */
export function smallRooms(): Rooms {
  const reading: ReadingRooms = {
    deriveVersions,
    read: readSmall,
    profileOf: (made, version) => ({ reading: made, text: version.text }),
    anchorsOf: (profile) => {
      const { reading: made } = profile as Profile;
      return made.events.map(({ id }) => ({ event: id, anchor: idOf(`${made.document.id} ${id}`) }));
    },
    containers: (place) => (place === 'zummar' ? ['nineveh', 'iraq'] : []),
  };
  return {
    receive: (inputs) => receiveFiles(inputs),
    preparer: preparerHere(reading),
    linker: wholeLinker((profiles) => linkSmall(profiles as Profile[])),
    beside: reading,
    names: { place: () => null, actor: () => null },
    made: { reader: 'small-1', knowledge: hashOf('small') },
  };
}

interface Profile {
  reading: Reading;
  text: string;
}

const untold: Capture['given'] = { published: null, outlet: null, url: null, language: null, title: null };

async function* receiveFiles(paths: string[]): AsyncGenerator<Received> {
  for (const path of paths) {
    const where = { path, url: null, warnings: [] };
    try {
      const bytes = new Uint8Array(await readFile(path));
      yield { rejected: null, bytes, finalUrl: null, mediaType: null, charset: null, given: untold, ...where };
    } catch {
      yield { rejected: { code: 'not-found', reason: `${path}: no such file` }, ...where };
    }
  }
}

export function deriveVersions(capture: Capture, bytes: Uint8Array): Derived {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return { versions: [], rejected: { code: 'empty', reason: 'the file is empty' }, warnings: [] };
  const articles = text.split('\n=====\n');
  const versions = articles.map((article, i) => versionOf(capture, article, articles.length > 1 ? `#${i + 1}` : ''));
  return { versions, rejected: null, warnings: [] };
}

function versionOf(capture: Capture, article: string, row: string): Version {
  const head = new Map<string, string>();
  for (const line of article.split('\n\n')[0]?.split('\n') ?? []) {
    const [name = '', ...rest] = line.split(': ');
    head.set(name, rest.join(': '));
  }
  const url = head.get('url') ?? null;
  const about = { url, sha256: row === '' ? capture.sha256 : hashOf(article), outlet: null, title: null };
  const key = documentKey(about);
  return {
    id: idOf(key),
    key,
    path: capture.path === null ? null : capture.path + row,
    url,
    captureSha256: capture.sha256,
    language: head.get('language') ?? 'ar',
    title: head.get('title') ?? null,
    outlet: head.get('outlet') ?? null,
    author: null,
    published: head.get('published') ?? null,
    updated: head.get('updated') ?? null,
    text: article,
    plain: true,
    blocks: [{ kind: 'paragraph', role: null, start: 0, end: article.length }],
    warnings: [],
  };
}

function readSmall(version: Version): Reading {
  if (version.text.includes('READER FAILS HERE')) throw new Error('a sentence that it cannot take');
  const reading: Reading = {
    document: {
      id: version.id,
      path: version.path,
      url: version.url,
      language: version.language,
      title: version.title,
      outlet: version.outlet === null ? null : { id: version.outlet, name: version.outlet.toUpperCase() },
      published: version.published,
      referenceDate: null,
      blocks: version.blocks,
    },
    read: version.language === 'ar',
    statements: [],
    events: [],
    leadEvent: null,
    disputes: [],
    mentions: [],
    warnings: [],
    made: { reader: 'small-1', knowledge: hashOf('small') },
  };
  if (!reading.read) return reading;
  for (const match of version.text.matchAll(/^(-?)([a-z-]+): (.+)$/gmu)) addStatement(reading, match);
  for (const match of version.text.matchAll(/^!([A-Z]+) (\S+) (.+)$/gmu)) addEvent(reading, match);
  return readingSchema.parse(reading);
}

const headNames = new Set(['title', 'outlet', 'published', 'updated', 'language', 'url']);

function addStatement(reading: Reading, match: RegExpExecArray): void {
  const [line, sign = '', speaker = '', words = ''] = match;
  if (headNames.has(speaker)) return;
  const end = match.index + line.length;
  const start = match.index + sign.length;
  reading.statements.push({
    id: `s${reading.statements.length + 1}`,
    cue: null,
    content: [{ start: end - words.length, end }],
    chain: [
      {
        id: speaker,
        name: speaker,
        surface: speaker,
        start,
        end: start + speaker.length,
        kind: 'organization',
        anonymous: false,
        count: 1,
        affiliation: null,
        mode: 'direct',
        coSpeaker: false,
        inherited: false,
        disowned: false,
      },
    ],
    medium: null,
    act: sign === '-' ? 'deny' : 'assert',
    notSaid: false,
    nestedIn: null,
    headline: false,
    date: null,
    about: [],
    trail: [],
  });
}

function addEvent(reading: Reading, match: RegExpExecArray): void {
  const [line, type = '', day = '', words = ''] = match;
  const start = match.index;
  const trigger = { start, end: start + line.length, text: line };
  const where = { id: 'zummar', name: 'Zummar', surface: words, role: 'where' as const, lat: 36.6, lon: 42.6 };
  reading.events.push({
    id: `e${reading.events.length + 1}`,
    type: type as 'ASSAULT',
    mode: [],
    label: 'attack',
    trigger,
    also: [],
    actors: [],
    recipients: [],
    places: [{ ...where, precision: 'town', start, end: start + line.length }],
    date: { from: day, to: day, precision: 'day', how: 'stated', surface: day, start, end: start + line.length },
    factuality: 'happened',
    killed: null,
    wounded: null,
    casualties: [],
    munitions: [],
    count: null,
    partOf: null,
    headline: false,
    statements: reading.statements.map(({ id }) => id),
    trail: [],
  });
}

function group<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function originsOf(speakers: { document: string; statement: string; speaker: string }[]): Origins {
  const lines = group(speakers, ({ speaker }) => speaker).map((said) => ({
    origin: { id: said[0]?.speaker ?? '', name: said[0]?.speaker ?? '', named: true, count: 1 },
    via: [],
    carriers: [...new Set(said.map(({ document }) => document))],
    evidence: said.map(({ document, statement }) => ({ document, statement })),
    disowned: false,
  }));
  return { min: Math.min(1, lines.length), max: lines.length, narrated: [], lines, why: [] };
}

function linkSmall(profiles: Profile[]): Links {
  const said = profiles.flatMap(({ reading, text }) =>
    reading.statements.map(({ id, act, content, chain }) => ({
      document: reading.document.id,
      statement: id,
      act,
      speaker: chain[0]?.id ?? '',
      words: content.map(({ start, end }) => text.slice(start, end)).join(' '),
    })),
  );
  const told = profiles.flatMap(({ reading }) =>
    reading.events.map(({ id, trigger }) => ({ document: reading.document.id, event: id, words: trigger.text })),
  );
  const events = group(told, ({ words }) => words).map((mentions): LedgerEvent => {
    const first = mentions[0] as (typeof told)[number];
    const documents = new Set(mentions.map(({ document }) => document));
    const origins = originsOf(said.filter(({ document }) => documents.has(document)));
    return {
      id: idOf(`${first.document} ${first.event}`),
      title: first.words.slice(1),
      mentions: mentions.map(({ document, event }) => ({ document, event })),
      origins,
      carriers: documents.size,
      standing: origins.max > 1 ? ['corroborated'] : ['single-origin'],
      reasons: [],
      relations: [],
      merges: [],
    };
  });
  const statements = group(said, ({ words, act }) => `${act} ${words}`).map((members): GatheredStatement => {
    const first = members[0] as (typeof said)[number];
    const ids = members.map(({ document, statement }) => ({ document, statement }));
    const id = idOf(`${first.document} ${first.statement}`);
    return { id, members: ids, origins: originsOf(members), standing: ['single-origin'], reasons: [] };
  });
  const disputes = said.flatMap((denial): Dispute[] => {
    const claim = said.find(({ act, words }) => denial.act === 'deny' && act === 'assert' && words === denial.words);
    if (claim === undefined) return [];
    const sides: Dispute['sides'] = [
      { document: claim.document, id: claim.statement },
      { document: denial.document, id: denial.statement },
    ];
    return [{ id: idOf(JSON.stringify(sides)), kind: 'denial', sides, why: 'it denies these words' }];
  });
  const ids = profiles.map(({ reading }) => reading.document.id);
  const story = { id: idOf('story'), title: 'all', documents: ids, events: events.map(({ id }) => id) };
  const copies = group(profiles, ({ text }) => text.split('\n\n')[1] ?? '')
    .filter((same) => same.length > 1)
    .map((same) => ({ kind: 'same' as const, documents: same.map(({ reading }) => reading.document.id) }));
  return { events, statements, disputes, copies, stories: ids.length === 0 ? [] : [story] };
}
