import type { Dispute, LedgerEvent } from '../../src/model/index.ts';
import { type ExpectedStory, isWithin, type Quote } from './expected.ts';
import { findQuote, type Made, mentionsAt, sidesAt, statementsAt } from './made.ts';

/** One thing that was expected, whether it holds, and what stands there instead. */
export interface Item {
  kind:
    | 'copies'
    | 'mentions'
    | 'merged'
    | 'origins'
    | 'standing'
    | 'story'
    | 'disputes'
    | 'no dispute'
    | 'disowned'
    | 'not said'
    | 'tolls';
  what: string;
  holds: boolean;
  instead: string;
}

export function checkStory(made: Made, story: ExpectedStory): Item[] {
  return [
    ...checkCopies(made, story),
    ...story.events.flatMap((event) => checkEvent(made, event)),
    checkTogether(made, story),
    ...story.disputes.map((one) => checkDispute(made, one)),
    ...story.noDispute.map((one) => checkNoDispute(made, one.sides)),
    ...story.disowned.map((one) => checkDisowned(made, one)),
    ...story.notSaid.map((one) => checkNotSaid(made, one)),
    ...story.tolls.map((one) => checkToll(made, one)),
  ];
}

function checkCopies(made: Made, story: ExpectedStory): Item[] {
  const fileOf = new Map(made.documents.map((document) => [document.id, document.file]));
  const found = made.copies.map(
    ({ kind, documents }) =>
      `${kind}: ${documents
        .map((id) => fileOf.get(id))
        .sort()
        .join(' ')}`,
  );
  return story.copies.map(({ kind, files }) => {
    const what = `${kind}: ${[...files].sort().join(' ')}`;
    return {
      kind: 'copies',
      what,
      holds: found.includes(what),
      instead: found.filter((one) => files.some((file) => one.includes(file))).join('; '),
    };
  });
}

/** Mentions are found, stand in one event and no two events of the corpus share one; that event has the origins and the standing. */
function checkEvent(made: Made, expected: ExpectedStory['events'][number]): Item[] {
  const eventOf = new Map<string, LedgerEvent>(
    made.events.flatMap((event) => event.mentions.map((one) => [`${one.document}:${one.event}`, event] as const)),
  );
  const groups = expected.mentions.map((quote) => {
    const [own] = findQuote(made, quote);
    if (own === undefined) return [];
    return mentionsAt(own.document, own.span).map(
      (mention) => eventOf.get(`${own.document.id}:${mention.id}`)?.id ?? '',
    );
  });
  const counts = new Map<string, number>();
  for (const id of groups.flatMap((ids) => [...new Set(ids)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const event = made.events.find((one) => one.id === best?.[0]);
  const { label } = expected;
  const mentions = expected.mentions.map(
    (quote, i): Item => ({
      kind: 'mentions',
      what: `${label}: ${quote.file}: ${quote.quote}`,
      holds: (groups[i] ?? []).length > 0,
      instead: 'no event mention there',
    }),
  );
  const merged = expected.mentions.slice(1).map(
    (quote, i): Item => ({
      kind: 'merged',
      what: `${label}: ${quote.file}`,
      holds: (groups[i + 1] ?? []).includes(best?.[0] ?? '-'),
      instead: (groups[i + 1] ?? []).join(' ') || 'no event mention there',
    }),
  );
  const { min = -1, max = -1 } = event?.origins ?? {};
  const origins: Item = {
    kind: 'origins',
    what: `${label}: ${JSON.stringify(expected.origins)}`,
    holds: isWithin(min, expected.origins.min) && isWithin(max, expected.origins.max),
    instead:
      event === undefined
        ? 'no event'
        : `[${min}, ${max}]: ${event.origins.lines.map((line) => line.origin.name).join(', ')}`,
  };
  const standing = expected.standing.map(
    (one): Item => ({
      kind: 'standing',
      what: `${label}: ${one}`,
      holds: event?.standing.includes(one) === true,
      instead: event?.standing.join(' ') ?? 'no event',
    }),
  );
  return [...mentions, ...merged, origins, ...standing];
}

function checkTogether(made: Made, story: ExpectedStory): Item {
  const wanted = made.documents.filter((document) => story.documents.includes(document.file)).map(({ id }) => id);
  const sizes = made.stories.map(({ documents }) => documents.filter((id) => wanted.includes(id)).length);
  const best = Math.max(0, ...sizes);
  return {
    kind: 'story',
    what: story.id,
    holds: best === story.documents.length,
    instead: `${best} of ${story.documents.length} documents together`,
  };
}

function between(made: Made, [a, b]: readonly [Quote, Quote], isOrdered: boolean): Dispute[] {
  const [first, second] = [sidesAt(made, a), sidesAt(made, b)];
  return made.disputes.filter(({ sides }) => {
    const [x, y] = sides.map((side) => `${side.document}:${side.id}`) as [string, string];
    return (first.has(x) && second.has(y)) || (!isOrdered && first.has(y) && second.has(x));
  });
}

const isConflict = (kind: string): boolean => kind.startsWith('conflicting');

function checkDispute(made: Made, expected: ExpectedStory['disputes'][number]): Item {
  const kinds = [expected.kind, ...expected.kindAlt];
  const found = between(made, expected.sides, false);
  const ordered = between(made, expected.sides, true);
  const right = (kinds.some(isConflict) ? found : ordered).filter(({ kind }) => kinds.includes(kind));
  return {
    kind: 'disputes',
    what: `${expected.kind}: ${expected.sides.map((side) => side.quote).join(' | ')}`,
    holds: right.length > 0,
    instead:
      found.map(({ kind }) => kind).join(' ') ||
      (expected.sides.some((side) => sidesAt(made, side).size === 0) ? 'a side is not found' : 'no dispute'),
  };
}

function checkNoDispute(made: Made, sides: readonly [Quote, Quote]): Item {
  const found = between(made, sides, false).filter(({ kind }) => kind === 'conflicting-figures');
  return {
    kind: 'no dispute',
    what: sides.map((side) => side.quote).join(' | '),
    holds: found.length === 0,
    instead: found.map(({ why }) => why).join('; '),
  };
}

function checkDisowned(made: Made, expected: ExpectedStory['disowned'][number]): Item {
  const [own] = findQuote(made, expected);
  const said = own === undefined ? [] : statementsAt(own.document, own.span);
  const gathered = made.statements.filter(
    ({ members, standing }) =>
      standing.includes('disowned') &&
      members.some((one) => one.document === own?.document.id && said.some(({ id }) => id === one.statement)),
  );
  const isDisowned = gathered.length > 0 || said.some(({ chain }) => chain.some((link) => link.disowned));
  return {
    kind: 'disowned',
    what: expected.quote,
    holds: isDisowned,
    instead: said.length === 0 ? 'no statement there' : 'not disowned',
  };
}

function checkNotSaid(made: Made, expected: Quote): Item {
  const [own] = findQuote(made, expected);
  const said = own === undefined ? [] : statementsAt(own.document, own.span);
  return {
    kind: 'not said',
    what: expected.quote,
    holds: said.some(({ notSaid }) => notSaid),
    instead: said.map(({ act }) => act).join(' ') || 'no statement there',
  };
}

function checkToll(made: Made, expected: ExpectedStory['tolls'][number]): Item {
  const [own] = findQuote(made, expected);
  const casualties = (own?.document.reading.events ?? [])
    .flatMap((event) => event.casualties)
    .filter((one) => own !== undefined && own.span.start <= one.start && one.end <= own.span.end);
  const wanted = (['killed', 'wounded'] as const).flatMap((what) => {
    const figure = expected[what];
    return figure === undefined ? [] : [{ what, ...figure }];
  });
  const holds = wanted.every(({ what, min, max }) =>
    casualties.some((one) => one.what === what && one.min === min && one.max === max),
  );
  return {
    kind: 'tolls',
    what: `${expected.date}: ${expected.quote}`,
    holds,
    instead: casualties.map((one) => `${one.what} ${one.min}-${one.max}`).join(', ') || 'no figure there',
  };
}
