import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ExportItem } from '../../src/ledger/index.ts';
import type { Dispute, LedgerEvent } from '../../src/model/index.ts';
import { type Isnad, openIsnad } from '../../src/pipeline/index.ts';
import { demoFolder } from '../articles.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dataDir: string;
let isnad: Isnad;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'isnad-decisions-'));
  isnad = await openIsnad({ dataDir });
  await isnad.ingest([join(demoFolder, 'sudan-market')]);
});
afterAll(async () => {
  await isnad.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function exported(): Promise<{ all: string; events: LedgerEvent[]; disputes: Dispute[] }> {
  const items: ExportItem[] = [];
  for await (const item of isnad.ledger.askExport({ readings: true })) items.push(item);
  const part = <T>(name: string) => items.filter((one) => one.part === name).map(({ item }) => item as T);
  return { all: JSON.stringify(items), events: part<LedgerEvent>('events'), disputes: part<Dispute>('disputes') };
}

const why = 'checked by hand';

test('what people decide stands before what the machine weighs, and a decision taken back leaves no trace', async () => {
  const before = await exported();
  const joint = before.events.find(({ carriers }) => carriers > 2);
  const [alone, other] = before.events.filter(({ mentions }) => mentions.length === 1);
  if (joint === undefined || alone === undefined || other === undefined) throw new Error('the corpus has other events');
  const [, second] = joint.mentions;
  const [dispute] = before.disputes;
  if (second === undefined || dispute === undefined) throw new Error('the corpus has other disputes');
  const mention = `${alone.mentions[0]?.document}:${alone.mentions[0]?.event}`;

  const made = [
    await isnad.decide({ kind: 'split', on: [joint.id, `${second.document}:${second.event}`], why }),
    await isnad.decide({ kind: 'correct', on: [mention], field: 'killed', value: '5+', why, who: 'editor' }),
    await isnad.decide({ kind: 'merge', on: [alone.id, other.id], why }),
    await isnad.decide({ kind: 'reject', on: [dispute.id], why }),
  ];
  expect(made.map(({ kind, state }) => [kind, state])).toEqual([
    ['split', 'applied'],
    ['correct', 'applied'],
    ['merge', 'applied'],
    ['reject', 'applied'],
  ]);

  const after = await exported();
  const homeOf = async (id: string) => (await isnad.ledger.askEvent(id))?.id;
  expect(await homeOf(`${second.document}:${second.event}`)).not.toBe(await homeOf(joint.id));
  expect(await homeOf(alone.id)).toBe(await homeOf(other.id));
  expect(after.disputes.some(({ id }) => id === dispute.id)).toBe(false);
  for (const { id } of before.events) expect(await homeOf(id), `the old address ${id}`).toBeDefined();
  const told = await isnad.ledger.askDocument(alone.mentions[0]?.document ?? '');
  expect(told?.reading.events.find(({ id }) => id === alone.mentions[0]?.event)?.killed).toEqual({ min: 5, max: null });
  const decided = told?.reading.decided?.find(({ kind }) => kind === 'correct');
  expect(decided).toMatchObject({ value: '5+', was: made[1]?.was });

  expect((await isnad.decisions(alone.id)).map(({ kind }) => kind)).toEqual(['correct', 'merge']);
  expect(await isnad.verify()).toEqual([]);
  await isnad.rebuild();
  expect((await exported()).all).toBe(after.all);

  for (const { id } of made) await isnad.decide({ kind: 'undo', on: [id], why: 'it was right before' });
  expect((await exported()).all).toBe(before.all);
  const states = (await isnad.decisions()).map(({ kind, state }) => `${kind} ${state}`);
  expect(states.filter((one) => one.endsWith('undone'))).toHaveLength(4);
});

test('a dispute that people confirm stays when another rule rejects it later on, and the later word holds', async () => {
  const [dispute] = (await exported()).disputes;
  const id = dispute?.id ?? '';
  await isnad.decide({ kind: 'reject', on: [id], why });
  const back = (await isnad.decisions()).at(-1);
  expect((await exported()).disputes.some((one) => one.id === id)).toBe(false);
  await isnad.decide({ kind: 'undo', on: [back?.id ?? ''], why });
  await isnad.decide({ kind: 'confirm', on: [id], why });
  expect((await exported()).disputes.find((one) => one.id === id)).toEqual({ ...dispute, confirmed: true });
});

test('the queue begins with what is least certain, and what people confirm leaves it', async () => {
  const queue = await isnad.ledger.askUncertainMerges();
  const scores = queue.items.map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  const [first] = queue.items;
  if (first === undefined) throw new Error('nothing was merged');
  const whole = await isnad.ledger.askEvent(first.event.id);
  const members = whole?.full.mentions.map(({ document, event }) => `${document}:${event}`);
  expect(first.sides.flat().sort()).toEqual(members?.sort());
  expect(
    first.pair.map(({ document, mention }) =>
      first.sides.some((side) => side.includes(`${document.id}:${mention.id}`)),
    ),
  ).toEqual([true, true]);

  const { id } = await isnad.decide({ kind: 'confirm', on: [first.event.id], why });
  expect((await isnad.ledger.askEvent(first.event.id))?.confirmed).toBe(true);
  expect((await isnad.ledger.askUncertainMerges()).items.some(({ event }) => event.id === first.event.id)).toBe(false);
  await isnad.decide({ kind: 'undo', on: [id], why });
  expect((await isnad.ledger.askUncertainMerges()).items).toEqual(queue.items);

  const [dispute] = (await isnad.ledger.askUncertainDisputes()).items;
  await isnad.decide({ kind: 'confirm', on: [dispute?.id ?? ''], why });
  const left = (await isnad.ledger.askUncertainDisputes()).items;
  expect(left.some((one) => one.id === dispute?.id)).toBe(false);
});

/** A statement with several links, its address, and its chain as the ledger has it at any time. */
async function longChain() {
  const { items } = await isnad.ledger.askStatements();
  const item = items.find(({ statement }) => statement.chain.length > 1);
  if (item === undefined) throw new Error('the corpus has other chains');
  const of = async () => {
    const reading = (await isnad.ledger.askDocument(item.document.id))?.reading;
    return reading?.statements.find(({ id }) => id === item.statement.id)?.chain ?? [];
  };
  return { item, on: [`${item.document.id}:${item.statement.id}`], of };
}

test('one thing is confirmed as it was read, and a chain corrected link by link', async () => {
  const { item, on, of } = await longChain();
  expect((await isnad.decide({ kind: 'confirm', on, why })).state).toBe('applied');
  const [origin, ...others] = item.statement.chain;
  const kept = others.map(({ id }) => id);
  const made = await isnad.decide({ kind: 'correct', on, field: 'chain', value: ['reuters', ...kept].join(','), why });
  expect((await of()).map(({ id }) => id)).toEqual(['reuters', ...kept]);
  expect((await of())[0]).toMatchObject({ surface: origin?.surface, start: origin?.start });
  expect((await of()).slice(1)).toEqual(others);
  await isnad.decide({ kind: 'undo', on: [made.id], why });
  expect(await of()).toEqual(item.statement.chain);
});

test('somebody whom knowledge does not have is put into a chain by name, and stays when the next link is corrected', async () => {
  const { item, on, of } = await longChain();
  const kept = item.statement.chain.slice(1).map(({ id }) => id);
  const first = { kind: 'correct', on, field: 'chain', why } as const;
  const made = await isnad.decide({ ...first, value: ['name:وزارة الموانئ في السهل', ...kept].join(',') });
  expect(made.state).toBe('applied');
  expect((await of())[0]).toMatchObject({
    name: 'وزارة الموانئ في السهل',
    surface: 'وزارة الموانئ في السهل',
    anonymous: false,
  });
  // the app sends what stands there: the reading that this is put into has nobody of that id
  const again = [...(await of()).slice(0, 1).map(({ id }) => id), 'reuters'].join(',');
  const next = await isnad.decide({ ...first, value: again });
  expect((await of()).map(({ name }) => name)).toEqual(['وزارة الموانئ في السهل', expect.any(String)]);
  await expect(isnad.decide({ ...first, value: 'name: ' })).rejects.toThrow('bad name');
  await expect(isnad.decide({ ...first, value: 'nobody-of-this-id' })).rejects.toThrow('write name: before it');
  for (const { id } of [next, made]) await isnad.decide({ kind: 'undo', on: [id], why });
  expect(await of()).toEqual(item.statement.chain);
});

test('what means nothing is refused before it is written down', async () => {
  const { events } = await exported();
  const on = [`${events[0]?.mentions[0]?.document}:${events[0]?.mentions[0]?.event}`];
  const line = (await isnad.ledger.askPosition()).line;
  const wrong = [
    { kind: 'correct', on, field: 'killed', value: 'many', why },
    { kind: 'correct', on, field: 'colour', value: 'red', why },
    { kind: 'correct', on, field: 'place', value: 'atlantis', why },
    { kind: 'correct', on, field: 'killed', value: '5', why: ' ' },
    { kind: 'drop', on: ['0123456789abcdef:e1'], why },
    { kind: 'merge', on: [events[0]?.id ?? ''], why },
    { kind: 'split', on: [events[0]?.id ?? '', 'x:e1'], why },
    { kind: 'undo', on: ['nothing'], why },
  ] as const;
  for (const request of wrong) await expect(isnad.decide({ ...request, on: [...request.on] })).rejects.toThrow(/./);
  expect((await isnad.ledger.askPosition()).line).toBe(line);
});
