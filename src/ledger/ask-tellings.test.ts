import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askEvent, askTellings } from './ask-events.ts';
import { openEmbedded, type Store } from './stores.ts';

const many = 1_200;
const folder = mkdtempSync(join(tmpdir(), 'isnad-tellings-'));
let store: Store;

/** One event told by many documents: each tells it in one mention that rests on two statements. */
beforeAll(async () => {
  store = await openEmbedded(join(folder, 'store'));
  const { db } = store;
  const number = sql.raw(`lpad(n::text, 5, '0')`);
  const series = sql.raw(`generate_series(1, ${many}) n`);
  await db.execute(
    sql`insert into mentions (id, document, sort, event)
        select 'd' || ${number} || ':e1', 'd' || ${number}, 'd' || ${number} || ' 1', 'ev' from ${series}`,
  );
  await db.execute(
    sql`insert into statements (id, document, sort, day, disowned)
        select 'd' || ${number} || ':s' || k, 'd' || ${number}, 'd' || ${number} || ' ' || k, '', false
        from ${series}, generate_series(1, 2) k`,
  );
  await db.execute(
    sql`insert into mention_statements (mention, statement, document)
        select document || ':e1', id, document from statements`,
  );
  await db.execute(
    sql`insert into marks (id, day, shown_json, tags, words)
        select id, '', json_build_object('mention', json_build_object('id', 'e1'), 'passage', json_build_object('text', document))::text,
          array[]::text[], '' from mentions`,
  );
  await db.execute(
    sql`insert into marks (id, day, shown_json, tags, words)
        select id, '', json_build_object('statement', json_build_object('id', 's'), 'content', json_build_array(id))::text,
          array[]::text[], '' from statements`,
  );
  const side = sql.raw(`'d00001:e1'`);
  await db.execute(
    sql`insert into disputes (id, sort, hash, day, full_json, tags, search, kind, disputed_document, disputed_side, disputing_side)
        select 'x' || ${number}, 'x' || ${number}, '', '', json_build_object('id', 'x' || ${number}, 'kind', 'denial', 'why', '', 'sides',
          json_build_array(json_build_object('document', 'd00001', 'id', 'e1'), json_build_object('document', 'd00002', 'id', 'e1')))::text,
          array[]::text[], ''::tsvector, 'denial', 'd00001', ${side}, 'd00002:e1' from ${series}`,
  );
  const merges = Array.from({ length: 60 }, (_, n) => ({ score: n, why: [], a: {}, b: {} }));
  const event = { id: 'ev', relations: [], origins: { lines: [] } };
  const full = JSON.stringify({ ...event, merges });
  const shown = JSON.stringify({ event: { ...event, merges: merges.slice(0, 40) }, further: 20 });
  await db.execute(
    sql`insert into events (id, sort, hash, day, full_json, tags, search, place, last_day, title, item_json, shown_json)
        values ('ev', '', '', '', ${full}, array[]::text[], ''::tsvector, '', '', 'title', '{"id":"ev"}', ${shown})`,
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('pages of tellings come to the end, each mention once and with all that it rests on', async () => {
  const met: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof askTellings>> = await askTellings(store.db, 'ev', cursor);
    for (const { passage, statements } of page.items) {
      met.push(passage.text);
      expect(statements.map(({ content }) => content[0])).toEqual([`${passage.text}:s1`, `${passage.text}:s2`]);
    }
    expect(page.items.length).toBeLessThan(many / 2);
    cursor = page.next;
    pages++;
  } while (cursor !== null);
  expect(pages).toBeGreaterThan(2);
  expect(new Set(met).size).toBe(many);
  expect(met).toHaveLength(many);
});

it('a page shows some of a large event, none of them without its statements; a file has the whole', async () => {
  const shown = await askEvent(store.db, 'ev');
  expect(shown?.mentions).toHaveLength(1_000);
  expect(shown?.mentions.every(({ statements }) => statements.length === 2)).toBe(true);
  expect([shown?.full.merges.length, shown?.furtherMerges]).toEqual([40, 20]);
  expect(shown?.furtherDisputes).toBe(many - 1_000);
  const whole = await askEvent(store.db, 'ev', true);
  expect(whole?.mentions).toHaveLength(many);
  expect(whole?.mentions.every(({ statements }) => statements.length === 2)).toBe(true);
  expect([whole?.full.merges.length, whole?.furtherMerges]).toEqual([60, 0]);
  expect([whole?.disputed.length, whole?.furtherDisputes]).toEqual([many, 0]);
});

it('takes nothing for text that is none', async () => {
  const objects = store.db.execute(sql`select ${{ a: 1 }}::text as told`);
  await expect(objects).rejects.toThrow();
  const long = 'ن'.repeat(2_000);
  const { rows } = (await store.db.execute(sql`select ${long}::text as told, ${7}::text as n`)) as unknown as {
    rows: unknown[];
  };
  expect(rows).toEqual([{ told: long, n: '7' }]);
});
