import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCases } from '../../../../test/cases.ts';
import { eventTypes } from '../../../model/index.ts';
import { eventsOfCase, printEvents } from './case-printer.ts';

const types = eventTypes.map((type) => `ar/events/${type.toLowerCase()}`);

/** The rules that told an event; those of reality and of place have their cases among them. */
const printTold = (text: string): ReturnType<typeof printEvents> =>
  printEvents(text).map((one) => ({ ...one, rules: one.rules.filter((rule) => types.includes(rule)) }));

runCases(new URL('events.cases', import.meta.url), { kinds: { event: printTold }, rules: types });
runCases(new URL('tolls.cases', import.meta.url), {
  kinds: { event: (text) => printTold(text).map((one) => ({ ...one, rules: [] })) },
});
runCases(new URL('slots.cases', import.meta.url), {
  kinds: { event: (text) => printTold(text).map((one) => ({ ...one, rules: [] })) },
});

test('events of any mixture of words have spans that hold their words, and the same twice', () => {
  const word = fc.constantFrom(
    ...'قصف قتل هجوم الهجوم على في من بعد قال إن أن الجيش السوداني روسيا مدينة حلب غارات التي استهدفت صواريخ خمسة مدنيين وإصابة ، . لم سوف هدد بـ " تعرض اشتباكات بين و أعلن وقف إطلاق النار زيارة إلى أسفر عن'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (words) => {
      const text = words.join(' ');
      const events = eventsOfCase(text);
      expect(eventsOfCase(text)).toEqual(events);
      for (const event of events) {
        expect(text.slice(event.trigger.start, event.trigger.end)).toBe(event.trigger.text);
        for (const part of [
          ...event.actors,
          ...event.recipients,
          ...event.places,
          ...event.munitions,
          ...event.casualties,
        ])
          expect(text.slice(part.start, part.end)).toBe(part.surface);
      }
    }),
  );
});
