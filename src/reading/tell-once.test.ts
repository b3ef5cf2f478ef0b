import { describe, expect, it } from 'vitest';
import { readText } from '../../test/arabic/reader.ts';
import type { EventMention } from '../model/index.ts';
import { tellOnce } from './tell-once.ts';

const read = readText(
  'قصفت مدفعية الجيش سوق البلدة. وقال شاهد إن القصف قتل ثلاثة مدنيين. ثم انسحبت القوات من المدينة.',
);
const [shelling, again, ...others] = read.events as [EventMention, EventMention, ...EventMention[]];
const person = { id: 'local:7', name: null, surface: 'الجيش', start: 0, end: 5, anonymous: true, affiliation: null };
const told = (first: Partial<EventMention>, second: Partial<EventMention>) =>
  tellOnce({
    ...read,
    events: [{ ...shelling, ...first }, { ...again, retells: shelling.id, ...second }, ...others],
    leadEvent: again.id,
  });

describe('a reading with each happening once', () => {
  it('is itself where nothing is told again', () => {
    const plain = { ...read, events: read.events.map(({ retells: _, ...event }) => event) };
    expect(tellOnce(plain)).toBe(plain);
  });

  it('has what is told again as further words of the mention that tells most', () => {
    const slots = { recipients: [], killed: null, wounded: null, casualties: [] };
    const { events } = told({ actors: [person], ...slots }, { ...slots, actors: [], places: [], date: null });
    expect(events.map(({ id }) => id)).toEqual([shelling.id, ...others.map(({ id }) => id)]);
    expect(events[0]?.also).toContainEqual(again.trigger);
    expect(events[0]).not.toHaveProperty('retells');
  });

  it('fills what that one leaves out from the others', () => {
    const slots = { recipients: [], places: [], date: null };
    const { events } = told(
      { ...slots, actors: [person], killed: { min: 3, max: 3 }, wounded: { min: 1, max: 1 } },
      { ...slots, actors: [], recipients: [person], killed: { min: 4, max: 4 }, wounded: null },
    );
    expect(events[0]).toMatchObject({ id: shelling.id, killed: { min: 3, max: 3 }, recipients: [person] });
  });

  it('lets a headline lead only where nothing else tells it', () => {
    const { events } = told({ headline: true, actors: [person] }, { headline: false, actors: [] });
    expect(events[0]).toMatchObject({ id: again.id, headline: false, actors: [person] });
  });

  it('speaks of the mention that is kept wherever it speaks of one', () => {
    const { leadEvent, statements } = told({ actors: [person] }, { actors: [], recipients: [], places: [] });
    expect(leadEvent).toBe(shelling.id);
    const named = statements.flatMap(({ about }) => about.map(({ event }) => event));
    expect(named).not.toContain(again.id);
  });

  it('counts the dead and the wounded as its totals have them, each as first counted', () => {
    const count = (what: 'killed' | 'wounded', n: number) => ({
      ...{ what, who: null, min: n, max: n, surface: '', start: 0, end: 0, statement: null },
    });
    const { events } = told(
      { killed: { min: 3, max: 3 }, wounded: null, casualties: [count('killed', 3)] },
      {
        killed: { min: 4, max: 4 },
        wounded: { min: 9, max: 9 },
        casualties: [count('killed', 4), count('wounded', 9)],
      },
    );
    expect(events[0]).toMatchObject({ killed: { min: 3 }, wounded: { min: 9 } });
    expect(events[0]?.casualties.map(({ what, min }) => [what, min])).toEqual([
      ['killed', 3],
      ['wounded', 9],
    ]);
  });

  it('leaves apart what a dispute sets against each other', () => {
    const events = [shelling, { ...again, retells: shelling.id }, ...others];
    const sides: [string, string] = [shelling.id, again.id];
    const { disputes, events: kept } = tellOnce({
      ...read,
      events,
      disputes: [{ kind: 'conflicting-figures', sides, why: 'w', trail: [] }],
    });
    expect(disputes[0]?.sides).toEqual(sides);
    expect(kept.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(kept.filter(({ retells }) => retells !== undefined)).toEqual([]);
  });
});
