import { beforeAll, expect, test } from 'vitest';
import { anchorOf, settleReading } from '../../src/decisions/index.ts';
import type { EventMention, Judgement, Reading, Statement } from '../../src/model/index.ts';
import { demoInputs, readOnce, versionsOf } from '../articles.ts';

/** Numbers that look drawn and are the same each time. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const names = { place: () => null, actor: () => null };
const wanted = 200;

interface Source {
  text: string;
  reading: Reading;
  captureSha256: string;
}

let sources: Source[];
beforeAll(async () => {
  sources = (await versionsOf(demoInputs()))
    .map((version) => ({ text: version.text, reading: readOnce(version), captureSha256: version.captureSha256 }))
    .filter(({ reading }) => reading.events.length > 0);
});

interface Made {
  judgement: Judgement;
  /** The thing that it is about, by its old id. */
  thing: string;
}

/** A decision of its own for each thing drawn, which can be told from every other by its value. */
function decide(source: Source, id: string, n: number): Made | null {
  const document = source.reading.document.id;
  const anchor = anchorOf({ document, ...source }, id);
  if (anchor === null) return null;
  const isDrop = n % 3 === 0;
  const value = anchor.what === 'event' ? `label ${n}` : ['threaten', 'thank', 'advise', 'predict'][n % 4];
  const judgement: Judgement = {
    kind: isDrop ? 'drop' : 'correct',
    id: `decision-${n}`,
    who: 'tester',
    at: '2026-01-01T00:00:00Z',
    why: 'to see where it goes',
    sides: [[anchor], []],
    field: isDrop ? null : anchor.what === 'event' ? 'label' : 'act',
    value: isDrop ? null : (value ?? null),
    was: null,
    of: null,
  };
  return { judgement, thing: id };
}

/**
 * The document as another reader would read it, and as it was edited: a sentence put before everything, a fifth of all things no longer
 * found, a fifth with other ends, new ones between, and every id another one. Gives to each new id the old one.
 */
function readOtherwise(
  { text, reading }: Source,
  next: () => number,
): { text: string; reading: Reading; oldOf: Map<string, string> } {
  const head = 'تحديث: أعيد نشر هذا الخبر بعد مراجعته.\n\n';
  const by = head.length;
  const oldOf = new Map<string, string>();
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const statements: Statement[] = [];
  for (const statement of reading.statements) {
    if (next() < 0.2) continue;
    const id = `s${statements.length * 2 + 5}`;
    oldOf.set(id, statement.id);
    const last = statement.content.length - 1;
    const isOther = next() < 0.2;
    const content = statement.content.map((span, n) => {
      const moved = move(span);
      const cut = isOther && n === last && moved.end - moved.start > 40 ? 6 : 0;
      return { ...moved, end: moved.end - cut };
    });
    statements.push({ ...statement, id, content, cue: statement.cue && move(statement.cue) });
  }
  const events: EventMention[] = [];
  for (const event of reading.events) {
    if (next() < 0.2) continue;
    const id = `e${events.length * 3 + 2}`;
    oldOf.set(id, event.id);
    events.push({
      ...event,
      id,
      trigger: move(event.trigger),
      also: event.also.map(move),
      partOf: null,
      statements: [],
    });
  }
  return {
    text: head + text,
    reading: {
      ...reading,
      statements: statements.map((one) => ({ ...one, nestedIn: null, about: [] })),
      events,
      leadEvent: null,
      disputes: [],
    },
    oldOf,
  };
}

test('200 decisions after other rules: none on another thing, none lost, those whose words are gone listed', () => {
  const next = draws(7);
  const all = sources.flatMap((source) =>
    [...source.reading.statements, ...source.reading.events].map(({ id }) => ({ source, id })),
  );
  const drawn = all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const made = new Map<Source, Made[]>();
  let count = 0;
  for (const { source, id } of drawn) {
    if (count === wanted) break;
    const one = decide(source, id, count);
    if (one === null) continue;
    made.set(source, [...(made.get(source) ?? []), one]);
    count++;
  }
  expect(count).toBe(wanted);

  const outcome = { applied: 0, stale: 0, lost: [] as string[], wrong: [] as string[] };
  for (const [source, decisions] of made) {
    const other = readOtherwise(source, next);
    const settled = settleReading(
      other.reading,
      other.text,
      decisions.map(({ judgement }) => judgement),
      names,
    );
    for (const { judgement, thing } of decisions) {
      const entry = settled.decided?.find(({ decision }) => decision === judgement.id);
      const survives = [...other.oldOf.values()].includes(thing);
      if (entry === undefined) outcome.lost.push(judgement.id);
      else if (entry.on === null) {
        outcome.stale++;
        if (survives) outcome.lost.push(`${judgement.id} ${judgement.sides[0][0]?.quote}`);
      } else if (other.oldOf.get(entry.on) === thing) {
        outcome.applied++;
        const after = [...settled.statements, ...settled.events].find(({ id }) => id === entry.on);
        if (judgement.kind === 'drop') expect(after).toBe(undefined);
        else if (entry.state !== 'superseded' && after !== undefined) {
          expect('label' in after ? after.label : after.act).toBe(judgement.value);
        }
      } else outcome.wrong.push(`${judgement.id} ${judgement.sides[0][0]?.quote}`);
    }
    expect(settleReading(settled, other.text, [], names)).toEqual(other.reading);
  }
  expect(outcome.wrong).toEqual([]);
  expect(outcome.lost).toEqual([]);
  expect(outcome.applied).toBeGreaterThan(130);
  expect(outcome.applied + outcome.stale).toBe(wanted);
});
