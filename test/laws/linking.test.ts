import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { comparePrepared, compareToJoin } from '../../src/linking/compare.ts';
import { emptyContext, linkProfiles, type Profile, profileOf } from '../../src/linking/index.ts';
import { linkTouched } from '../../src/linking/link.ts';
import { MemoryStore } from '../../src/linking/memory-store.ts';
import { isPromising } from '../../src/linking/promising.ts';
import { answer } from '../../src/linking/questions.ts';
import { prepareMentions } from '../../src/linking/retellings.ts';
import { type Links, linksSchema, type Reading, type Version } from '../../src/model/index.ts';
import { demoInputs, readOnce, versionsOf } from '../articles.ts';

let versions: Version[];
let readings: Reading[];
let profiles: Profile[];
let links: Links;

beforeAll(async () => {
  versions = await versionsOf(demoInputs());
  readings = versions.map(readOnce);
  profiles = readings.map((reading, i) => profileOf(reading, versions[i] as Version));
  links = linkProfiles(profiles, emptyContext);
});

test('links are as the schema has them, and there are some of each kind', () => {
  linksSchema.parse(links);
  const { events, statements, disputes, copies, stories } = links;
  for (const list of [events, statements, disputes, copies, stories]) expect(list.length).toBeGreaterThan(0);
});

test('the order in which documents came changes nothing, nor does linking twice', () => {
  const expected = JSON.stringify(links);
  fc.assert(
    fc.property(fc.shuffledSubarray(profiles, { minLength: profiles.length }), (shuffled) => {
      expect(JSON.stringify(linkProfiles(shuffled, emptyContext))).toBe(expected);
    }),
    { numRuns: 5, seed: 20250209 },
  );
});

test('documents that come in batches, change, go and come back leave what linking those that are there gives', () => {
  const step = fc.tuple(
    fc.subarray(
      profiles.map((_, i) => i),
      { minLength: 1 },
    ),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 4 }), (steps) => {
      const store = new MemoryStore();
      const there = new Set<number>();
      for (const [some, comes] of steps) {
        for (const i of some) {
          const profile = profiles[i] as Profile;
          if (comes) store.put(profile);
          else store.remove(profile.document.id);
          if (comes) there.add(i);
          else there.delete(i);
        }
        answer(linkTouched(emptyContext), store);
      }
      const whole = linkProfiles(
        [...there].map((i) => profiles[i] as Profile),
        emptyContext,
      );
      expect(JSON.stringify(store.links())).toBe(JSON.stringify(whole));
    }),
    { numRuns: 6, seed: 20250212, endOnFailure: true },
  );
});

test('what is not compared in full could not have been found the same', () => {
  const mentions = prepareMentions(profiles, emptyContext);
  const left: string[] = [];
  let same = 0;
  for (const [i, a] of mentions.entries())
    for (const b of mentions.slice(i + 1)) {
      const whole = comparePrepared(a, b, false);
      const found = compareToJoin(a, b, false);
      if (whole.same !== 'same') {
        if (found !== null) left.push(`${a.key} ${b.key} joined`);
        continue;
      }
      same++;
      if (!isPromising(a, b) || !isPromising(b, a)) left.push(`${a.key} ${b.key}`);
      if (found?.score !== whole.score || found.why.join() !== whole.why.join())
        left.push(`${a.key} ${b.key} given up`);
    }
  expect(left).toEqual([]);
  expect(same).toBeGreaterThan(50);
});

test('every statement and event mention is in exactly one group, and nothing else is', () => {
  const inReadings = (part: 'statements' | 'events') =>
    readings.flatMap((reading) => reading[part].map((one) => `${reading.document.id}:${one.id}`)).sort();
  const statements = links.statements.flatMap((one) => one.members.map((m) => `${m.document}:${m.statement}`)).sort();
  const events = links.events.flatMap((one) => one.mentions.map((m) => `${m.document}:${m.event}`)).sort();
  expect(statements).toEqual(inReadings('statements'));
  expect(events).toEqual(inReadings('events'));
});

test('origins are an interval with evidence, and standing follows from it', () => {
  const wrong = [...links.events, ...links.statements].flatMap(({ id, origins, standing, reasons }) => [
    ...(origins.min <= origins.max ? [] : [`${id}: min ${origins.min} is above max ${origins.max}`]),
    ...(standing.includes('corroborated') === origins.min >= 2
      ? []
      : [`${id}: ${standing.join(' ')} with min ${origins.min}`]),
    ...(standing.length > 0 && reasons.length === 0 ? [`${id}: ${standing.join(' ')} without a reason`] : []),
    ...origins.lines.flatMap((line) =>
      line.evidence.length > 0 && line.carriers.length > 0 ? [] : [`${id}: ${line.origin.id} without evidence`],
    ),
  ]);
  expect(wrong).toEqual([]);
});

test('a dispute has two sides that are there', () => {
  const known = new Set(
    readings.flatMap(({ document, statements, events }) =>
      [...statements, ...events].map((one) => `${document.id}:${one.id}`),
    ),
  );
  const lost = links.disputes.flatMap(({ id, sides }) =>
    sides
      .filter((side) => !known.has(`${side.document}:${side.id}`))
      .map((side) => `${id}: ${side.document}:${side.id}`),
  );
  expect(lost).toEqual([]);
});
