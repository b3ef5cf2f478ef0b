import type { EventDetail, MentionText } from '../../src/ledger/index.ts';
import type { Casualty } from '../../src/model/index.ts';
import { dayNumber, momentOf } from '../time/scale.ts';

/** When one event happened, was said and was published; days as numbers. `exact`: known to the day. */
export interface EventTimes {
  event: EventDetail;
  happened: { from: number | null; to: number | null; exact: boolean } | null;
  said: { at: number; exact: boolean; document: string }[];
  published: { at: number; document: string }[];
}

/** The three clocks of each event, told apart, by the day on which it happened, the undated last. */
export function findTimes(events: readonly EventDetail[]): EventTimes[] {
  const times = events.map((event): EventTimes => {
    const { date } = event;
    const statements = event.mentions.flatMap(({ document, statements: said }) =>
      said.map(({ statement }) => ({ document: document.id, date: statement.date })),
    );
    return {
      event,
      happened:
        date === null
          ? null
          : {
              from: date.from === null ? null : dayNumber(date.from),
              to: date.to === null ? null : dayNumber(date.to),
              exact: date.precision === 'day',
            },
      said: once(
        statements.flatMap(({ document, date: said }) => {
          const day = said?.from ?? said?.to ?? null;
          return day === null ? [] : [{ at: dayNumber(day) + 0.5, exact: said?.precision === 'day', document }];
        }),
      ),
      published: once(
        event.mentions.flatMap(({ document }) => {
          const at = momentOf(document.published);
          return at === null ? [] : [{ at, document: document.id }];
        }),
      ),
    };
  });
  const order = ({ happened }: EventTimes) => happened?.from ?? happened?.to ?? Number.POSITIVE_INFINITY;
  return times.toSorted((a, b) => order(a) - order(b) || (a.event.id < b.event.id ? -1 : 1));
}

function once<T extends { at: number; document: string }>(moments: T[]): T[] {
  return [...new Map(moments.map((one) => [`${one.at} ${one.document}`, one])).values()];
}

/** The days that a picture of these events has to show: what is known to the day, and all publications. */
export function findRange(times: readonly EventTimes[]): [number, number] | null {
  const days = times.flatMap(({ happened, said, published }) => [
    ...(happened?.exact === true ? [happened.from, happened.to] : []),
    ...said.filter(({ exact }) => exact).map(({ at }) => Math.floor(at)),
    ...published.map(({ at }) => Math.floor(at)),
  ]);
  const known = days.filter((day): day is number => day !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** A number of people as one holder gives it in one article. */
export interface Figure {
  event: EventDetail;
  what: Casualty['what'];
  min: number | null;
  max: number | null;
  mention: MentionText;
  casualty: Casualty;
  at: number | null;
}

/** All numbers of people that are told, oldest publication first. */
export function findFigures(events: readonly EventDetail[]): Figure[] {
  const figures = events.flatMap((event) =>
    event.mentions.flatMap((mention) =>
      mention.mention.casualties.map((casualty): Figure => {
        const { what, min, max } = casualty;
        return { event, what, min, max, mention, casualty, at: momentOf(mention.document.published) };
      }),
    ),
  );
  return figures.toSorted((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY));
}

/** The statement that a figure rests on; null where the article gives it in its own voice. */
export function statementOf({ mention, casualty }: Figure) {
  const own = mention.statements.find(({ statement }) => statement.id === casualty.statement);
  return own ?? (casualty.statement === null ? mention.statements[0] : undefined) ?? null;
}
