import type { Quantity } from '../model/index.ts';
import { isTaking } from './compare-acts.ts';
import { canAgree } from './compare-figures.ts';
import { relateAll } from './compare-participants.ts';
import { isToldAlike } from './compare-words.ts';
import type { EventGroup } from './events.ts';
import { speakerName } from './gathering.ts';
import type { DisputeGround, FoundDispute } from './ground.ts';
import type { Mention, Named } from './mention.ts';
import { originsOf } from './mention.ts';
import { isEarlier, publishedDay } from './order.ts';

/** Mentions of one event that cannot all be right: figures, who did it, whether it happened. One dispute for each pair of values. */
export function findConflicts(ground: DisputeGround, known: readonly FoundDispute[]): FoundDispute[] {
  const denying = new Set(known.filter(({ kind }) => kind === 'denial').map(({ sides }) => sides[1].document));
  return ground.groups
    .filter((group) => group.mentions.length > 1)
    .flatMap((group) => [
      ...conflictingFigures(group, 'killed', ground),
      ...conflictingFigures(group, 'wounded', ground),
      ...conflictingResponsibility(group, ground),
      ...conflictingReality(group, ground, denying),
    ]);
}

interface Figure {
  mention: Mention;
  value: Quantity;
  /** Of whom it is, where that is told. */
  who: string | null;
  side: string;
  holder: string | null;
}

function conflictingFigures(group: EventGroup, what: 'killed' | 'wounded', ground: DisputeGround): FoundDispute[] {
  const figures = group.mentions.flatMap((mention) => figuresOf(mention, what));
  const found = new Map<string, FoundDispute>();
  for (const [i, one] of figures.entries())
    for (const other of figures.slice(i + 1)) {
      // what one text counts in two ways its reading weighs
      if (one.mention.document === other.mention.document) continue;
      if (
        canAgree(one.value, other.value) ||
        isOfFew(one, other) ||
        (isUpdate(one, other) && !isNoneAgainstSome(one, other)) ||
        !areOfOneTime(one.mention, other.mention, what)
      )
        continue;
      const [low, high] = [one, other].map((figure) => render(figure.value)).sort();
      const key = `${low} ${high}`;
      if (found.has(key) || ground.areCopies(one.mention.document, other.mention.document)) continue;
      found.set(key, {
        kind: 'conflicting-figures',
        sides: [asSide(one), asSide(other)],
        why: `${render(one.value)} ${what} and ${render(other.value)} ${what}, not explained by a rising toll`,
      });
    }
  return [...found.values()];
}

/** "قتل جندي أميركي" beside twenty dead: whoever tells of one or two has counted no others; whoever tells of none has. */
const isOfFew = (one: Figure, other: Figure): boolean => {
  const [few, many] = [one.value, other.value].sort((a, b) => (a.min ?? 0) - (b.min ?? 0)) as [Quantity, Quantity];
  return few.max !== null && few.max > 0 && few.max <= 2 && (many.min ?? 0) > 3 * few.max;
};

/** A toll rises from what was counted; who says that nobody was hurt has not counted too few, and is contradicted by whoever says who was. */
function isNoneAgainstSome(one: Figure, other: Figure): boolean {
  const [none, some] = (one.value.min ?? 0) < (other.value.min ?? 0) ? [one, other] : [other, one];
  if (none.value.max !== 0 || none.holder === null || some.holder === null || none.holder === some.holder) return false;
  if (none.who !== null && none.who !== some.who) return false;
  const [left, right] = [publishedDay(none.mention.profile), publishedDay(some.mention.profile)];
  return left !== null && right !== null && Math.abs(left - right) <= longestUpdate;
}

/** Figures of two days of one battle, taken for one event, are no conflict: both have to be dated alike, told in much the same words, or count as many of the others. */
const areOfOneTime = (a: Mention, b: Mention, what: 'killed' | 'wounded'): boolean =>
  a.date !== null && b.date !== null && (a.date.firm || b.date.firm)
    ? a.date.from - b.date.to <= 0 && b.date.from - a.date.to <= 0
    : isToldAlike(a, b) || countAlike(a, b, what === 'killed' ? 'wounded' : 'killed');

/** As many dead where the wounded differ, or the other way round: one count was made of both. */
function countAlike({ event: a }: Mention, { event: b }: Mention, what: 'killed' | 'wounded'): boolean {
  const [left, right] = [a[what], b[what]];
  return left?.min != null && left.min > 0 && left.min === right?.min && left.max === right.max;
}

const asSide = ({ mention, side }: Figure): { document: string; id: string } => ({
  document: mention.document,
  id: side,
});

/** What the mention holds, and the highest count of it that each other statement of the same text gives. */
function figuresOf(mention: Mention, what: 'killed' | 'wounded'): Figure[] {
  const main = figureOf(mention, what);
  const counts = mention.event.casualties.filter(
    (one) => one.what === what && one.statement !== null && one.statement !== main?.side,
  );
  const others = new Map<string, (typeof counts)[number]>();
  for (const count of counts) {
    const held = others.get(count.statement as string);
    if (held === undefined || (count.min ?? 0) > (held.min ?? 0)) others.set(count.statement as string, count);
  }
  const rivals = [...others].map(([statement, count]) => figureIn(mention, count, statement, count.who));
  return main === null ? rivals : [main, ...rivals.filter(({ holder }) => holder !== main.holder)];
}

function figureOf(mention: Mention, what: 'killed' | 'wounded'): Figure | null {
  const value = mention.event[what];
  if (value === null || value.min === null) return null;
  const said = mention.event.casualties.filter((one) => one.what === what && one.statement !== null);
  const held = said.filter(({ min, max }) => min === value.min && max === value.max);
  const only = new Set((held.length > 0 ? held : said).map((one) => one.statement as string));
  const statement = only.size === 1 ? ([...only][0] as string) : (mention.event.statements[0] ?? null);
  return figureIn(mention, value, statement, held[0]?.who ?? null);
}

function figureIn(mention: Mention, { min, max }: Quantity, id: string | null, who: string | null): Figure {
  const statement = mention.profile.statements.find((one) => one.id === id);
  const [origin] = statement === undefined ? [] : originsOf(statement.chain);
  const holder = origin === undefined ? null : speakerName(origin);
  return { mention, value: { min, max }, who, side: statement?.id ?? mention.event.id, holder };
}

/** In days. */
const longestUpdate = 7;

/**
 * Tolls rise: a higher figure that came later corrects the lower one, and within one day nothing tells which came first. So it takes two
 * holders who count otherwise on the same day, or a lower figure that is known to be the later one.
 */
function isUpdate(one: Figure, other: Figure): boolean {
  const [low, high] = (one.value.min ?? 0) < (other.value.min ?? 0) ? [one, other] : [other, one];
  const [before, after] = [low.mention.profile, high.mention.profile];
  if (one.holder === null || other.holder === null || one.holder === other.holder) return true;
  if (isEarlier(before, after)) return true;
  const [left, right] = [publishedDay(before), publishedDay(after)];
  return left === null || right === null || Math.abs(left - right) > longestUpdate;
}

const render = ({ min, max }: Quantity): string =>
  min !== null && max === null ? `at least ${min}` : min === max ? `${min}` : `${min ?? 0} to ${max}`;

const physical = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

function conflictingResponsibility(group: EventGroup, ground: DisputeGround): FoundDispute[] {
  const told = group.mentions.filter((mention) => mention.actors.length > 0 && physical.has(mention.event.type));
  const found = new Map<string, FoundDispute>();
  for (const [i, one] of told.entries())
    for (const other of told.slice(i + 1)) {
      const [left, right] = [one.actors, other.actors];
      // who is merely likely to have done it is set against nobody
      const isKnown = [...left, ...right].every((actor) => actor.known && !actor.weighed);
      if (!isKnown || relateAll(left, right) !== 'other' || areOfOne(left, right)) continue;
      const names = [left, right].map((actors) =>
        actors
          .map((actor) => actor.key)
          .sort()
          .join(', '),
      );
      const key = [...names].sort().join(' | ');
      if (found.has(key) || ground.areCopies(one.document, other.document)) continue;
      // a town is taken by allies, and each is named alone
      if (isTaking(one) || isTaking(other)) continue;
      // in the same words it is one telling, in which somebody is called otherwise
      if (!isOneDay(one, other) || fightEachOther(one, other) || isToldAlike(one, other)) continue;
      // "blamed on X", one says as well, and the sentence has more deeds than this one
      if (tellsOfAny(one, right) || tellsOfAny(other, left)) continue;
      const sides: FoundDispute['sides'] = [assertionOf(one), assertionOf(other)];
      found.set(key, { kind: 'conflicting-responsibility', sides, why: `done by ${names[0]}, and by ${names[1]}` });
    }
  return [...found.values()];
}

/** Whether the sentences that tell of it name one of these too, and not merely as who says it. */
const tellsOfAny = (mention: Mention, others: readonly Named[]): boolean => {
  const words = wordsBesideSpeakers(mention);
  return others.some((one) => one.words.length > 0 && one.words.every((word) => words.has(word)));
};

/** Stems of those sentences; of the names of whoever speaks in them only what they say as well. */
function wordsBesideSpeakers({ profile, event }: Mention): Set<string> {
  const saying = profile.statements.filter(
    ({ id, start, end }) =>
      event.statements.includes(id) || event.echoes.includes(id) || (start <= event.start && event.end <= end),
  );
  const said = new Set(saying.flatMap(({ words }) => words));
  const names = new Set(saying.flatMap(({ chain }) => chain.flatMap(({ words }) => words)));
  return new Set([event.words, ...event.again].flat().filter((word) => said.has(word) || !names.has(word)));
}

/** A minister and the ministry, two branches of one army: under one roof, it is no other answer to who did it. */
const areOfOne = (a: readonly Named[], b: readonly Named[]): boolean =>
  a.some((one) => b.some((other) => [...one.above].some((above) => other.above.has(above))));

/** Only where the day is stated on both sides is it sure enough that one act is meant. */
const isOneDay = (a: Mention, b: Mention): boolean =>
  a.date !== null && b.date !== null && a.date.exact && b.date.exact && Math.abs(a.date.from - b.date.from) <= 1;

/** In a clash whoever is called the actor is the writer's choice. */
const fightEachOther = (a: Mention, b: Mention): boolean =>
  relateAll(a.actors, b.recipients) === 'same' || relateAll(a.recipients, b.actors) === 'same';

/** The statement that tells it, else the mention itself. */
function assertionOf(mention: Mention): { document: string; id: string } {
  return { document: mention.document, id: mention.event.statements[0] ?? mention.event.id };
}

/** Told as done in one document and as denied in another, where no denial between statements says so already. */
function conflictingReality(group: EventGroup, ground: DisputeGround, denying: ReadonlySet<string>): FoundDispute[] {
  const isAgainst = ({ document, event }: Mention): boolean => event.factuality === 'denied' && !denying.has(document);
  const isFor = ({ event }: Mention): boolean => event.factuality === 'happened' || event.factuality === 'ongoing';
  const [against] = group.mentions.filter(isAgainst);
  if (against === undefined) return [];
  const claim = group.mentions.find(
    (mention) => isFor(mention) && !ground.areCopies(mention.document, against.document),
  );
  if (claim === undefined) return [];
  const denial = denialOf(against);
  const other = denial ?? { document: against.document, id: against.event.id };
  return [{ kind: 'denial', sides: [assertionOf(claim), other], why: 'told as done here, denied there' }];
}

function denialOf(mention: Mention): { document: string; id: string } | null {
  const statement = mention.profile.statements.find(
    ({ act, about }) =>
      act === 'deny' && about.some(({ event, stance }) => event === mention.event.id && stance === 'denies'),
  );
  return statement === undefined ? null : { document: mention.document, id: statement.id };
}
