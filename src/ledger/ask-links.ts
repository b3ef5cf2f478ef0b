import { type SQL, sql } from 'drizzle-orm';
import type {
  Dispute,
  Gathering,
  Home,
  ItemPair,
  LinkLevel,
  LinkStore,
  OwnedDispute,
  Placing,
  Spot,
  Stretch,
} from '../model/index.ts';
import { askDisputesIn } from './disputes-in.ts';
import { keepChange } from './keep-links.ts';
import { columnsOf, keepPlaces } from './keep-pairs.ts';
import { askRows, type Db, piecesOf, textArray } from './rows.ts';

/** Answers to what linking asks, see LinkStore. Each looks up what it is asked for through an index: none reads a table. */
type Answers = {
  [N in keyof LinkStore<string>]: (
    db: Db,
    ...args: Parameters<LinkStore<string>[N]>
  ) => Promise<ReturnType<LinkStore<string>[N]>>;
};

const pieceSize = 20_000;

/** In pieces, as one statement cannot carry any number of values. */
async function inPieces<T, R>(values: readonly T[], size: number, work: (piece: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (const piece of piecesOf(values, size)) for (const one of await work(piece)) found.push(one);
  return found;
}

async function askTouched(db: Db, limit: number): Promise<{ placed: string[]; documents: string[] }> {
  const placed = await askRows<{ document: string }>(
    db,
    sql`select u.document from unlinked u join link_documents d on d.document = u.document order by u.document`,
  );
  const documents = await askRows<{ document: string }>(
    db,
    sql`select u.document from unlinked u join documents d on d.id = u.document order by u.day, u.document limit ${limit}`,
  );
  return { placed: placed.map(idOf), documents: documents.map(idOf) };
}

const idOf = ({ document }: { document: string }): string => document;

async function askStale(db: Db): Promise<{ [gathering in Gathering]: string[] }> {
  const rows = await askRows<{ gathering: Gathering; id: string }>(db, sql`select gathering, id from stale_links`);
  const of = (wanted: Gathering) => rows.filter(({ gathering }) => gathering === wanted).map(({ id }) => id);
  return { event: of('event'), statement: of('statement'), story: of('story') };
}

function askProfiles(db: Db, documents: string[]): Promise<string[]> {
  return inPieces(documents, 500, async (piece) => {
    const rows = await askRows<{ profile: string }>(
      db,
      sql`select v.profile_packed as profile from unnest(${textArray(piece)}) as given(id)
          join documents d on d.id = given.id join versions v on v.id = d.version`,
    );
    return rows.map(({ profile }) => profile);
  });
}

async function askPlaces(db: Db, documents: string[]): Promise<Placing[]> {
  return askRows<Placing>(
    db,
    sql`select keys, day, document from link_documents where document = any(${textArray(documents)})`,
  );
}

/**
 * A block comes as a whole, a row a block, where it is not larger than what stands around the places in it would be; of a larger one comes what
 * stands around each place. Whoever stands alone has no stretch.
 */
async function askStretches(db: Db, placings: Placing[], reach: number): Promise<Stretch[]> {
  const places = new Map<number, number>();
  for (const { keys } of placings) for (const key of keys) places.set(key, (places.get(key) ?? 0) + 1);
  const mostOf = (count: number): number => count * (2 * reach + 1);
  const stretches: Stretch[] = [];
  const large = new Set<number>();
  for (const piece of piecesOf([...places], pieceSize)) {
    const keys = sql`(${`{${piece.map(([key]) => key).join()}}`}::text)::int[]`;
    const most = sql`(${`{${piece.map(([, count]) => mostOf(count)).join()}}`}::text)::int[]`;
    const rows = await askRows<{ key: number; spots: string }>(
      db,
      sql`select given.key, b.spots from unnest(${keys}, ${most}) as given(key, most) cross join lateral
          (select string_agg(day || ' ' || document, ',' order by day, document) as spots
           from (select day, document from link_places p where p.key = given.key order by day, document limit given.most + 1) s
           having count(*) > 1) b`,
    );
    for (const { key, spots } of rows) {
      const block = spots.split(',').map(spotFrom);
      if (block.length <= mostOf(places.get(key) ?? 0)) stretches.push({ key, spots: block });
      else large.add(key);
    }
  }
  const crowded = placings.flatMap(({ keys, day, document }) =>
    keys.filter((key) => large.has(key)).map((key) => ({ key, day, document })),
  );
  for (const piece of piecesOf(crowded, pieceSize)) stretches.push(...(await askAround(db, piece, reach)));
  return stretches;
}

function spotFrom(printed: string): Spot {
  const at = printed.indexOf(' ');
  return { day: Number(printed.slice(0, at)), document: printed.slice(at + 1) };
}

async function askAround(db: Db, places: readonly (Spot & { key: number })[], reach: number): Promise<Stretch[]> {
  const { keys, days, documents } = columnsOf(places);
  const side = (comparison: SQL, order: SQL, size: number): SQL =>
    sql`(select day, document from link_places p where p.key = given.key and (p.day, p.document) ${comparison} (given.day, given.document)
         order by ${order} limit ${size})`;
  const rows = await askRows<{ key: number; spots: string }>(
    db,
    sql`select given.key, b.spots from unnest(${keys}, ${days}, ${documents}) as given(key, day, document) cross join lateral
        (select string_agg(day || ' ' || document, ',' order by day, document) as spots
         from (${side(sql`<`, sql`p.day desc, p.document desc`, reach)} union all ${side(sql`>=`, sql`p.day, p.document`, reach + 1)}) s) b
        where b.spots is not null`,
  );
  return rows.map(({ key, spots }) => ({ key, spots: spots.split(',').map(spotFrom) }));
}

async function askNear(db: Db, questions: { key: number; from: Spot; to: Spot }[], reach: number): Promise<boolean[]> {
  const near = new Array<boolean>(questions.length).fill(false);
  for (let from = 0; from < questions.length; from += pieceSize) {
    const piece = questions.slice(from, from + pieceSize);
    const { keys, days, documents } = columnsOf(piece.map(({ key, from: spot }) => ({ key, ...spot })));
    const ends = columnsOf(piece.map(({ key, to }) => ({ key, ...to })));
    const rows = await askRows<{ n: string | number; steps: number }>(
      db,
      sql`select given.n, (select count(*)::int from (select 1 from link_places p where p.key = given.key
            and (p.day, p.document) > (given.day, given.document) and (p.day, p.document) <= (given.last, given.other)
            limit ${reach + 1}) s) as steps
          from unnest(${keys}, ${days}, ${documents}, ${ends.days}, ${ends.documents})
          with ordinality as given(key, day, document, last, other, n)`,
    );
    for (const { n, steps } of rows) near[from + Number(n) - 1] = steps <= reach;
  }
  return near;
}

/** A row for all pairs between two documents: rows and not what is in them take the time. */
function askPairs(db: Db, level: LinkLevel, documents: string[]): Promise<ItemPair[]> {
  return inPieces(documents, 1_000, async (piece) => {
    const list = textArray(piece);
    const rows = await askRows<{ a: string; b: string; items: string }>(
      db,
      sql`select a_document as a, b_document as b, string_agg(a_item || ' ' || b_item, ',') as items
          from (select p.* from unnest(${list}) as given(id) join link_pairs p on p.a_document = given.id and p.level = ${level}
            union select p.* from unnest(${list}) as given(id) join link_pairs p on p.b_document = given.id and p.level = ${level}) both_sides
          group by a_document, b_document`,
    );
    return rows.flatMap(({ a, b, items }) =>
      items.split(',').map((pair) => {
        const at = pair.indexOf(' ');
        return { level, a: itemOf(a, pair.slice(0, at)), b: itemOf(b, pair.slice(at + 1)) };
      }),
    );
  });
}

const itemOf = (document: string, item: string): string => (item === '' ? document : `${document}#${item}`);

function askPaired(db: Db, pairs: { a: string; b: string }[]): Promise<{ a: string; b: string }[]> {
  return inPieces(pairs, pieceSize, (piece) => {
    const [a, b] = [textArray(piece.map((pair) => pair.a)), textArray(piece.map((pair) => pair.b))];
    return askRows<{ a: string; b: string }>(
      db,
      sql`select a, b from unnest(${a}, ${b}) as given(a, b)
          where exists (select 1 from link_pairs p where p.a_document = given.a and p.b_document = given.b)
          or exists (select 1 from link_pairs p where p.a_document = given.b and p.b_document = given.a)`,
    );
  });
}

/** Where items have their homes. A list is joined to, as a store without statistics may else go through a table for each of its values. */
const homeTables = {
  event: { table: 'mentions', item: 'id', home: 'event', document: 'document', isWanted: sql`true` },
  statement: { table: 'statements', item: 'id', home: 'gathered', document: 'document', isWanted: sql`true` },
  story: {
    table: 'story_members',
    item: 'member',
    home: 'story',
    document: 'member',
    isWanted: sql`t.kind = 'document'`,
  },
} as const;

function homesBy(db: Db, gathering: Gathering, by: 'document' | 'home', values: string[]): Promise<Home[]> {
  const { table, item, home, isWanted, ...columns } = homeTables[gathering];
  const [id, owner] = [sql.identifier(item), sql.identifier(home)];
  const sought = sql.identifier(by === 'home' ? home : columns.document);
  return inPieces(values, 1_000, async (piece) => {
    const rows = await askRows<{ id: string; home: string }>(
      db,
      sql`select t.${id} as id, t.${owner} as home from unnest(${textArray(piece)}) as given(sought)
          join ${sql.identifier(table)} t on t.${sought} = given.sought where t.${owner} is not null and ${isWanted}`,
    );
    return rows.map((row) => ({ item: row.id.replace(':', '#'), home: row.home }));
  });
}

const askHomes = (db: Db, gathering: Gathering, documents: string[]): Promise<Home[]> =>
  homesBy(db, gathering, 'document', documents);

const askMembers = (db: Db, gathering: Gathering, homes: string[]): Promise<Home[]> =>
  homesBy(db, gathering, 'home', homes);

function askOriginals(db: Db, documents: string[]): Promise<{ document: string; original: string }[]> {
  return inPieces(documents, 1_000, (piece) =>
    askRows(
      db,
      sql`select d.document, d.original from unnest(${textArray(piece)}) as given(document)
          join link_documents d on d.document = given.document where d.original is not null`,
    ),
  );
}

async function askDisputes(db: Db, by: 'id' | 'document', values: string[]): Promise<Dispute[]> {
  if (by === 'document') return askDisputesIn(db, values);
  const found = await inPieces(values, 1_000, (piece) =>
    askRows<{ full_json: string }>(
      db,
      sql`select full_json from unnest(${textArray(piece)}) as given(id) join disputes on disputes.id = given.id`,
    ),
  );
  return found.map((row) => JSON.parse(row.full_json) as Dispute);
}

function askFound(db: Db, by: 'id' | 'owner' | 'document', values: string[]): Promise<OwnedDispute[]> {
  return inPieces(values, 1_000, async (piece) => {
    const rows = await askRows<{ id: string; owner: string; document: string | null; found_json: string }>(
      db,
      sql`select f.id, f.owner, f.document, f.found_json from unnest(${textArray(piece)}) as given(sought)
          join found_disputes f on f.${sql.identifier(by)} = given.sought`,
    );
    return rows.map(({ found_json, ...row }) => ({ ...row, found: JSON.parse(found_json) as OwnedDispute['found'] }));
  });
}

const answers: Answers = {
  askTouched,
  askStale,
  askProfiles,
  askPlaces,
  askStretches,
  keepPlaces,
  askNear,
  askPairs,
  askPaired,
  askHomes,
  askMembers,
  askOriginals,
  askDisputes,
  askFound,
  keepChange,
};

/** Profiles come packed: see unpackProfile(). */
export async function answerLinking(db: Db, name: keyof LinkStore<string>, args: unknown[]): Promise<unknown> {
  if (!Object.hasOwn(answers, name)) throw new Error(`unknown question of linking: ${name}`);
  return (answers[name] as (db: Db, ...args: unknown[]) => Promise<unknown>)(db, ...args);
}
