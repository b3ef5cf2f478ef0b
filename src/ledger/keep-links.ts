import { sql } from 'drizzle-orm';
import {
  type DateRange,
  type Dispute,
  type GatheredStatement,
  hashOf,
  idOf,
  type LedgerEvent,
  type LinkChange,
  type Story,
} from '../model/index.ts';
import { countTables } from './count-tables.ts';
import { doubtOfDispute, doubtOfEvent } from './doubt.ts';
import { dateOf, eventCore, type MentionCore, placeOf } from './event-items.ts';
import { setMeta } from './keep-batch.ts';
import { keepFound, keepPairs } from './keep-pairs.ts';
import { keepSources } from './keep-sources.ts';
import { sortOf } from './reading-rows.ts';
import { askRows, type Db, insertGatherings, insertRows, piecesOf, textArray } from './rows.ts';
import { copies, copyMembers, disputes, eventOrigins, events, gathered, stories, storyMembers } from './schema.ts';
import { shownEvent } from './shown-merges.ts';
import { mergeWords, wordsOf } from './words.ts';

/** How many are written at once: few enough to fit in memory. */
const pieceSize = 1_000;

/** Writes what a pass of linking changed: most of what it looked at again comes out as it stood, and is left so. */
export async function keepChange(db: Db, change: LinkChange): Promise<void> {
  await db.transaction(async (tx) => {
    await replace(tx, 'events', change.events, writeEvents);
    await replace(tx, 'gathered', change.statements, writeGathered);
    await replace(tx, 'disputes', change.disputes, writeDisputes);
    await replace(tx, 'stories', change.stories, writeStories);
    await writeCopies(tx, change.copies);
    await keepPairs(tx, change.made, change.lost);
    await keepFound(tx, change.found);
    await tx.execute(sql`delete from unlinked where document = any(${textArray(change.documents)})`);
    await tx.execute(sql`delete from stale_links`);
    await setMeta(tx, { linking: '' });
  });
  await countTables(db);
}

/** After the last pass: what is counted over all. */
export async function keepLinked(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await keepSources(tx);
    await setMeta(tx, { linked: 'yes' });
  });
  await countTables(db);
}

type Hashed<T> = { item: T; hash: string };

async function replace<T extends { id: string }>(
  tx: Db,
  table: 'events' | 'gathered' | 'disputes' | 'stories',
  { gone, items }: { gone: readonly string[]; items: readonly T[] },
  write: (tx: Db, items: Hashed<T>[]) => Promise<void>,
): Promise<void> {
  const there = new Map<string, string>();
  for (const piece of piecesOf(items.map(({ id }) => id))) {
    const list = textArray(piece);
    const rows = await askRows<{ id: string; hash: string }>(
      tx,
      sql`select t.id, t.hash from unnest(${list}) as given(id) join ${sql.identifier(table)} t on t.id = given.id`,
    );
    for (const { id, hash } of rows) there.set(id, hash);
  }
  const changed = items
    .map((item) => ({ item, hash: hashOf(JSON.stringify(item)) }))
    .filter(({ item, hash }) => there.get(item.id) !== hash);
  const old = changed.map(({ item }) => item.id).filter((id) => there.has(id));
  for (const piece of piecesOf([...gone, ...old])) await remove(tx, table, piece);
  for (const piece of piecesOf(changed, pieceSize)) await write(tx, piece);
}

/** Their members are of something else by the end of the pass, or gone: that is written there. */
async function remove(tx: Db, table: string, ids: string[]): Promise<void> {
  const list = textArray(ids);
  await tx.execute(
    sql`delete from ${sql.identifier(table)} t using unnest(${list}) as given(id) where t.id = given.id`,
  );
  if (table === 'events')
    await tx.execute(sql`delete from event_origins t using unnest(${list}) as given(id) where t.event = given.id`);
  if (table === 'stories')
    await tx.execute(sql`delete from story_members t using unnest(${list}) as given(id) where t.story = given.id`);
}

/** What a member adds to the days and tags of its owner. */
interface Member {
  id: string;
  day: string;
  date: DateRange | null;
  tags: string[];
  core: string | null;
}

/** Says to what each member belongs and fetches its days. Members by owner, in the order of `members`. */
async function claim(
  tx: Db,
  table: 'mentions' | 'statements',
  members: { member: string; owner: string }[],
): Promise<Map<string, Member[]>> {
  const column = sql.identifier(table === 'mentions' ? 'event' : 'gathered');
  const name = sql.identifier(table);
  const found = new Map<string, Member>();
  for (const piece of piecesOf(members)) {
    const given = sql`json_to_recordset((${JSON.stringify(piece)}::text)::json) as given(member text, owner text)`;
    await tx.execute(sql`update ${name} set ${column} = given.owner from ${given}
          where ${name}.id = given.member and ${name}.${column} is distinct from given.owner`);
    const list = textArray(piece.map(({ member }) => member));
    const rows = await askRows<{
      id: string;
      day: string;
      date_json: string | null;
      tags: string[];
      core_json: string | null;
    }>(
      tx,
      sql`select k.id, k.day, k.date_json, k.tags, k.core_json from unnest(${list}) as given(id) join marks k on k.id = given.id`,
    );
    for (const { id, day, date_json, tags, core_json } of rows) {
      const date = date_json === null ? null : (JSON.parse(date_json) as DateRange);
      found.set(id, { id, day, tags, date, core: core_json });
    }
  }
  const owned = new Map<string, Member[]>();
  for (const { member, owner } of members) {
    const row = found.get(member);
    if (row === undefined) continue;
    const list = owned.get(owner) ?? [];
    list.push(row);
    owned.set(owner, list);
  }
  return owned;
}

const tagsOf = (standing: readonly string[], members: readonly Member[]): string[] => [
  ...new Set([...standing.map((one) => `standing:${one}`), ...members.flatMap(({ tags }) => tags)]),
];

async function writeEvents(tx: Db, pieces: Hashed<LedgerEvent>[]): Promise<void> {
  const members = pieces.flatMap(({ item }) =>
    item.mentions.map(({ document, event }) => ({ member: `${document}:${event}`, owner: item.id })),
  );
  const owned = await claim(tx, 'mentions', members);
  const rows = pieces.map(({ item, hash }) => {
    const mine = owned.get(item.id) ?? [];
    const core = eventCore(
      item,
      mine.flatMap(({ core, date }) => (core === null ? [] : [{ ...(JSON.parse(core) as MentionCore), date }])),
    );
    const { date } = core;
    const shown = shownEvent(item);
    const first = item.mentions[0];
    return {
      id: item.id,
      sort: first === undefined ? item.id : sortOf(first.document, first.event),
      hash,
      day: date?.from ?? date?.to ?? '',
      fromDay: date?.from ?? null,
      toDay: date?.to ?? null,
      lastDay: date?.to ?? date?.from ?? '',
      fullJson: JSON.stringify(item),
      tags: tagsOf(item.standing, mine),
      search: wordsOf([item.title]),
      place: placeOf(
        { date, carriers: item.carriers },
        mine.map(({ day }) => day),
      ),
      doubt: doubtOfEvent(item),
      title: item.title,
      itemJson: JSON.stringify(core),
      shownJson: shown === null ? null : JSON.stringify(shown),
      members: mine.map(({ id }) => id),
    };
  });
  await insertGatherings(tx, events, rows);
  const origins = pieces.flatMap(({ item }) =>
    item.origins.lines.map((line, position) => ({
      event: item.id,
      position,
      origin: line.origin.id,
      disowned: line.disowned,
    })),
  );
  await insertRows(tx, eventOrigins, origins);
}

async function writeGathered(tx: Db, pieces: Hashed<GatheredStatement>[]): Promise<void> {
  const members = pieces.flatMap(({ item }) =>
    item.members.map(({ document, statement }) => ({ member: `${document}:${statement}`, owner: item.id })),
  );
  const owned = await claim(tx, 'statements', members);
  const rows = pieces.map(({ item, hash }) => {
    const mine = owned.get(item.id) ?? [];
    const date = dateOf(mine);
    const day = mine.flatMap((one) => (one.day === '' ? [] : [one.day])).sort()[0] ?? '';
    const member = item.members[0];
    return {
      id: item.id,
      sort: member === undefined ? item.id : sortOf(member.document, member.statement),
      hash,
      day,
      fromDay: date?.from ?? (day || null),
      toDay: date?.to ?? (day || null),
      fullJson: JSON.stringify(item),
      tags: tagsOf(item.standing, mine),
      search: '',
      members: mine.map(({ id }) => id),
    };
  });
  await insertGatherings(tx, gathered, rows);
}

interface Side {
  id: string;
  day: string;
  tags: string[];
  words: string;
}

async function writeDisputes(tx: Db, pieces: Hashed<Dispute>[]): Promise<void> {
  const keys = pieces.flatMap(({ item }) => item.sides.map(({ document, id }) => `${document}:${id}`));
  const list = textArray([...new Set(keys)]);
  const sides = await askRows<Side>(
    tx,
    sql`select k.id, coalesce(d.day, k.day) as day, k.tags, k.words from unnest(${list}) as given(id)
        join marks k on k.id = given.id left join mentions m on m.id = k.id left join documents d on d.id = m.document`,
  );
  const byId = new Map(sides.map((side) => [side.id, side]));
  const rows = pieces.map(({ item, hash }) => {
    const [disputed, disputing] = item.sides.map(({ document, id }) => `${document}:${id}`) as [string, string];
    const both = [byId.get(disputed), byId.get(disputing)].flatMap((side) => (side === undefined ? [] : [side]));
    const days = both.flatMap(({ day }) => (day === '' ? [] : [day])).sort();
    return {
      id: item.id,
      sort: [...item.sides.map(({ document, id }) => sortOf(document, id)), item.kind].join(' '),
      hash,
      day: days.at(-1) ?? '',
      fromDay: days[0] ?? null,
      toDay: days.at(-1) ?? null,
      fullJson: JSON.stringify(item),
      tags: [...new Set([`kind:${item.kind}`, ...both.flatMap(({ tags }) => tags)])].sort(),
      kind: item.kind,
      disputedDocument: item.sides[0].document,
      search: mergeWords([wordsOf([item.why]), ...both.map(({ words }) => words)]),
      disputedSide: disputed,
      disputingSide: disputing,
      doubt: doubtOfDispute(item),
    };
  });
  await insertRows(tx, disputes, rows);
}

interface Told {
  id: string;
  day: string;
  tags: string[];
  title: string | null;
}

/** What documents add to their story, by their ids. */
async function askTold(tx: Db, documents: readonly string[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const piece of piecesOf(documents)) {
    const list = textArray(piece);
    const rows = await askRows<Told>(
      tx,
      sql`select d.id, d.day, d.tags, d.title from unnest(${list}) as given(id) join documents d on d.id = given.id`,
    );
    for (const row of rows) told.set(row.id, row);
  }
  return told;
}

async function writeStories(tx: Db, pieces: Hashed<Story>[]): Promise<void> {
  const rows = [];
  const told = await askTold(tx, [...new Set(pieces.flatMap(({ item }) => item.documents))]);
  for (const { item, hash } of pieces) {
    const docs = item.documents.slice(0, 1_000).flatMap((id) => told.get(id) ?? []);
    const days = docs.flatMap(({ day }) => (day === '' ? [] : [day])).sort();
    rows.push({
      id: item.id,
      sort: item.id,
      hash,
      day: days.at(-1) ?? '',
      fromDay: days[0] ?? null,
      toDay: days.at(-1) ?? null,
      fullJson: JSON.stringify(item),
      tags: [...new Set(docs.flatMap(({ tags }) => tags))].sort(),
      title: item.title,
      search: wordsOf([item.title, ...docs.map(({ title }) => title)]),
    });
  }
  await insertRows(tx, stories, rows);
  const members = pieces.flatMap(({ item }) => [
    ...item.documents.map((member) => ({ story: item.id, kind: 'document', member })),
    ...item.events.map((member) => ({ story: item.id, kind: 'event', member })),
  ]);
  await insertRows(tx, storyMembers, members);
}

async function writeCopies(tx: Db, { documents, items, originals }: LinkChange['copies']): Promise<void> {
  const list = textArray(documents);
  const gone = await askRows<{ copy: string }>(
    tx,
    sql`select distinct m.copy from unnest(${list}) as given(id) join copy_members m on m.document = given.id`,
  );
  if (gone.length > 0) {
    const ids = textArray(gone.map(({ copy }) => copy));
    await tx.execute(sql`delete from copies where id = any(${ids})`);
    await tx.execute(sql`delete from copy_members where copy = any(${ids})`);
  }
  const rows = items.map((copy) => {
    const fullJson = JSON.stringify(copy);
    return { id: idOf(fullJson), sort: `${copy.documents.join(' ')} ${copy.kind}`, fullJson };
  });
  await insertRows(tx, copies, rows);
  const members = items.flatMap((copy, i) => copy.documents.map((document) => ({ copy: rows[i]?.id ?? '', document })));
  await insertRows(tx, copyMembers, members);
  const known = new Set(originals.map(({ document }) => document));
  const none = documents.filter((document) => !known.has(document)).map((document) => ({ document, original: null }));
  const given = sql`json_to_recordset((${JSON.stringify([...originals, ...none])}::text)::json) as given(document text, original text)`;
  await tx.execute(
    sql`update link_documents set original = given.original from ${given}
        where link_documents.document = given.document and link_documents.original is distinct from given.original`,
  );
}
