import { type EventMention, hashOf, idOf, type Reading, type Statement, type Version } from '../model/index.ts';
import { bareDate, coreOf } from './event-items.ts';
import { pack } from './rows.ts';
import { contentOf, passageOf, type ShownMention, shownStatement } from './shown.ts';
import { headlineWordsOf, wordsOf } from './words.ts';

/** One version as it was read, from one line of the journal. `anchors`: of each event mention, the address that an event starting with it has. */
export interface KeptVersion {
  version: Version;
  reading: Reading;
  profile: unknown;
  anchors: { event: string; anchor: string }[];
  /** Of each known place that the reading names, the places around it: who asks for a province finds its towns. */
  containers: { [place: string]: readonly string[] };
  line: number;
  capturedAt: string;
}

/** A version's id: of its document, its bytes and all that was read off them, so that the same again is the same. */
export function versionIdOf(version: Version): string {
  const { title, outlet, author, published, updated, language, url, plain, text, blocks } = version;
  const content = hashOf(
    JSON.stringify([title, outlet, author, published, updated, language, url, plain, text, blocks]),
  );
  return idOf(JSON.stringify([version.id, version.captureSha256, content]));
}

/**
 * Which version of a document is its current one: the greatest rank. What the page itself calls its update counts first, then
 * when it was captured; the rest only makes the choice the same everywhere.
 */
export function rankOf(version: Version, capturedAt: string, versionId: string): string {
  const parts = [instantOf(version.updated), capturedAt, instantOf(version.published), version.captureSha256];
  return [...parts, versionId].join('|');
}

function instantOf(date: string | null): string {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

export function dayOf(date: string | null): string {
  return date !== null && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : '';
}

/** `e7` of a document as a key that sorts in text order. */
export function sortOf(document: string, id: string): string {
  const [, kind = '', n = ''] = /^([a-z]+)(\d+)$/.exec(id) ?? [];
  return `${document}:${kind}${n === '' ? id : n.padStart(7, '0')}`;
}

const isKnown = (id: string): boolean => !id.startsWith('local:');

function eventTags(event: EventMention, containers: KeptVersion['containers']): string[] {
  const tags = [`type:${event.type}`];
  for (const { id } of [...event.actors, ...event.recipients]) if (isKnown(id)) tags.push(`actor:${id}`);
  for (const { id } of event.places) {
    if (isKnown(id)) tags.push(...[id, ...(containers[id] ?? [])].map((place) => `place:${place}`));
  }
  return tags;
}

function documentTags(reading: Reading): string[] {
  const { outlet, language } = reading.document;
  return outlet === null ? [`language:${language}`] : [`language:${language}`, `outlet:${outlet.id}`];
}

function eventNames(event: EventMention): (string | null)[] {
  const named = [...event.actors, ...event.recipients, ...event.places];
  return [event.label, event.trigger.text, ...named.flatMap((one) => [one.name, one.surface, ...(one.names ?? [])])];
}

interface DerivedRows {
  statements: { [column: string]: unknown }[];
  mentions: { [column: string]: unknown }[];
  marks: { [column: string]: unknown; tags: string[] }[];
  mentionStatements: { mention: string; statement: string; document: string }[];
  chainLinks: { [column: string]: unknown }[];
  tags: string[];
}

/** The rows of one version's reading. */
export function rowsOfReading({ version, reading, anchors, containers, capturedAt }: KeptVersion): DerivedRows {
  const ground = documentTags(reading);
  const about = statementsOfEvents(reading);
  const tagsOf = new Map(reading.events.map((event) => [event.id, eventTags(event, containers)]));
  const anchorOf = new Map(anchors.map(({ event, anchor }) => [event, anchor]));
  const document = version.id;
  const mentions = reading.events.map(({ id }) => {
    const anchor = anchorOf.get(id) ?? null;
    return { id: `${document}:${id}`, document, sort: sortOf(document, id), anchor, event: null };
  });
  const told = dayOf(reading.document.published) || capturedAt.slice(0, 10);
  const mentionMarks = reading.events.map((event) => {
    const passage = passageOf(version, event.trigger);
    return {
      id: `${document}:${event.id}`,
      day: told,
      dateJson: event.date === null ? null : JSON.stringify(bareDate(event.date)),
      coreJson: JSON.stringify(coreOf(event)),
      shownJson: JSON.stringify({ mention: event, passage } satisfies ShownMention),
      tags: [...new Set([...ground, ...(tagsOf.get(event.id) ?? [])])],
      words: wordsOf([version.title, ...new Set(eventNames(event)), passage.text]),
    };
  });
  const statements = reading.statements.map((statement) => statementRow(document, statement, reading));
  const statementMarks = reading.statements.map((statement, n) => {
    const day = statements[n]?.day ?? '';
    return { id: `${document}:${statement.id}`, day, ...statementMark(version, statement, tagsOf, ground) };
  });
  const marks = [...mentionMarks, ...statementMarks];
  const mentionStatements = [...about].flatMap(([event, ids]) =>
    [...ids].map((id) => ({ mention: `${document}:${event}`, statement: `${document}:${id}`, document })),
  );
  const tags = [...new Set([...ground, ...marks.flatMap((row) => row.tags)])];
  const chainLinks = reading.statements.flatMap(chainRows(document));
  return { statements, mentions, marks, mentionStatements, chainLinks, tags };
}

function statementRow(document: string, { id, date, chain }: Statement, reading: Reading) {
  return {
    id: `${document}:${id}`,
    document,
    sort: sortOf(document, id),
    gathered: null,
    day: date?.from ?? date?.to ?? dayOf(reading.document.published),
    origin: chain[0]?.id ?? null,
    disowned: chain[0]?.disowned ?? false,
  };
}

function statementMark(version: Version, statement: Statement, tagsOf: Map<string, string[]>, ground: string[]) {
  const chain = statement.chain.filter(({ id }) => isKnown(id)).map(({ id }) => `actor:${id}`);
  const about = statement.about.flatMap(({ event }) => tagsOf.get(event) ?? []);
  const names = statement.chain.flatMap((one) => [one.name, one.surface, ...(one.names ?? [])]);
  return {
    dateJson: statement.date === null ? null : JSON.stringify(bareDate(statement.date)),
    coreJson: JSON.stringify(speakerOf(statement)),
    shownJson: JSON.stringify(shownStatement(version, statement)),
    tags: [...new Set([...ground, ...chain, ...about])],
    words: wordsOf([...contentOf(version, statement), ...names]),
  };
}

/** Whom a list names as the one who said it, and for whom they speak. */
export interface Speaker {
  id: string;
  name: string | null;
  surface: string | null;
  affiliation: string | null;
}

function speakerOf({ chain: [first] }: Statement): Speaker | null {
  if (first === undefined) return null;
  const { id, name, surface, affiliation } = first;
  return { id, name, surface: surface ?? null, affiliation };
}

/** Both ways of saying it: the event names its statements, the statement what it is about. */
function statementsOfEvents(reading: Reading): Map<string, Set<string>> {
  const known = new Set(reading.statements.map(({ id }) => id));
  const about = new Map(
    reading.events.map((event) => [event.id, new Set(event.statements.filter((id) => known.has(id)))]),
  );
  for (const statement of reading.statements) {
    for (const { event } of statement.about) about.get(event)?.add(statement.id);
  }
  return about;
}

/** Speakers of one sentence are origins together: the links up to the first that is not a co-speaker. */
function chainRows(document: string) {
  return (statement: Statement) => {
    const origins = statement.chain.findIndex((link, i) => i > 0 && !link.coSpeaker);
    return statement.chain.flatMap((link, position) =>
      isKnown(link.id)
        ? [
            {
              statement: `${document}:${statement.id}`,
              position,
              document,
              source: link.id,
              name: link.name,
              kind: link.kind,
              isOrigin: origins === -1 || position < origins,
              disowned: link.disowned,
            },
          ]
        : [],
    );
  };
}

const longestOpening = 120;

/** The first words of what has no title, cut between words. */
function openingOf({ text }: Version): string | null {
  const line = text.split('\n').find((one) => /[\p{L}\p{N}]/u.test(one));
  if (line === undefined) return null;
  const whole = line.replace(/\s+/gu, ' ').trim();
  if (whole.length <= longestOpening) return whole;
  const cut = whole.slice(0, longestOpening);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestOpening / 2)).trimEnd()}…`;
}

/** The row of a document, from its current version; one that has others is counted anew. */
export function documentRow({ version, reading }: KeptVersion, versionId: string, rank: string, tags: string[]) {
  const opening = version.title === null ? openingOf(version) : null;
  const words = wordsOf([version.title, version.outlet, version.author, version.text]);
  return {
    id: version.id,
    key: version.key,
    version: versionId,
    rank,
    path: version.path,
    url: version.url,
    language: version.language,
    title: version.title,
    opening,
    outletId: reading.document.outlet?.id ?? null,
    outletName: reading.document.outlet?.name ?? null,
    published: reading.document.published,
    day: dayOf(reading.document.published),
    read: reading.read,
    versions: 1,
    statements: reading.statements.length,
    events: reading.events.length,
    tags,
    search: `${words} ${headlineWordsOf(version.title ?? opening)}`.trim(),
  };
}

export function versionRow(kept: KeptVersion, versionId: string, rank: string) {
  const { version, reading } = kept;
  return {
    id: versionId,
    document: version.id,
    line: kept.line,
    captureSha256: version.captureSha256,
    capturedAt: kept.capturedAt,
    rank,
    path: version.path,
    url: version.url,
    title: version.title,
    published: version.published,
    updated: version.updated,
    language: version.language,
    versionPacked: pack(version),
    readingPacked: pack(reading),
    profilePacked: pack(kept.profile ?? null),
    addedJson: JSON.stringify({ anchors: kept.anchors, containers: kept.containers }),
  };
}
