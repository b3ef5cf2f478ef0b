import type { Casualty, EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { endOf, originOf, startOf } from './content.ts';
import { shares } from './told.ts';
import { countsOthers } from './tolls.ts';

/** Figures of one kind for one happening, by two holders, that cannot both hold. */
export function findFigures(statements: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const counted = countedIn(events);
  for (const event of events) {
    for (const what of ['killed', 'wounded', 'missing', 'displaced', 'captured'] as const) {
      const figures = event.casualties.filter((each) => each.what === what && each.statement !== null);
      for (let i = 0; i < figures.length; i++)
        for (let k = i + 1; k < figures.length; k++) {
          const [a, b] = [figures[i] as Casualty, figures[k] as Casualty];
          const [first, second] = [byId.get(a.statement as string), byId.get(b.statement as string)];
          if (first === undefined || second === undefined || first === second || a.who !== b.who) continue;
          if (originOf(first) === originOf(second) || !isApart(a, b) || countsOthers(b)) continue;
          // "قتل ضابط" tells of the officer; "قتل جنديان" counts them
          if (isOfFew(a, b, 1) || isSum(counted, a, b)) continue;
          found.push(rivalsOf(first, second, a, b, 'figures'));
        }
    }
  }
  return found;
}

/** Counts of one class of people ("سبعة جنود", "59 جنديا") that several holders give in one text, though it tells them as several happenings. */
export function findRivalFigures(statements: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const counted = countedIn(events);
  const figures = events
    .filter((event) => event.type === 'ASSAULT' && !event.headline)
    .flatMap((event, at) => event.casualties.map((casualty) => ({ event, at, casualty })));
  const found: ReadingDispute[] = [];
  figures.forEach((one, i) => {
    for (let k = i + 1; k < figures.length; k++) {
      const other = figures[k] as (typeof figures)[number];
      if (other.at - one.at > nearEvents) break;
      const [a, b] = [byId.get(one.casualty.statement ?? ''), byId.get(other.casualty.statement ?? '')];
      if (a === undefined || b === undefined || one.event === other.event) continue;
      if (
        one.casualty.what !== other.casualty.what ||
        one.casualty.who === null ||
        one.casualty.who !== other.casualty.who ||
        isOfFew(one.casualty, other.casualty, 2) ||
        foes.test(one.casualty.surface) !== foes.test(other.casualty.surface)
      )
        continue;
      if (
        originOf(a) === originOf(b) ||
        !isApart(one.casualty, other.casualty) ||
        countsOthers(other.casualty) ||
        !isOneScene(one.event, other.event) ||
        isSum(counted, one.casualty, other.casualty)
      )
        continue;
      found.push(rivalsOf(a, b, one.casualty, other.casualty, 'rival-figures'));
    }
  });
  return found;
}

const nearEvents = 4;
/** "عنصرا إرهابيا" is counted by the word of one who serves, and was none of them. */
const foes = /إرهابي|ارهابي|مسلح|متشدد|متطرف|متمرد|داعش|حوثي/u;

/** "قتل ضابط" beside ten dead: whoever tells of one or two has counted no others; whoever tells of none has. */
function isOfFew(a: Casualty, b: Casualty, most: number): boolean {
  const [few, many] = [a, b].sort((x, y) => (x.min ?? 0) - (y.min ?? 0)) as [Casualty, Casualty];
  // "مقتل آمر الكتيبة" tells of him alone
  if (few.max === 1 && (many.min ?? 0) > 1 && !countsOne.test(few.surface)) return true;
  return few.max !== null && few.max > 0 && few.max <= most && (many.min ?? 0) > 3 * few.max;
}

const countsOne = /\d|واحد|شخص|قتيل|شهيد|جريح|مصاب|ضحية|مدني|جندي/u;

/** Two happenings of one text that may be one: no place or day of theirs says otherwise. */
function isOneScene(a: EventMention, b: EventMention): boolean {
  const places = a.places.length === 0 || b.places.length === 0 || shares(a.places, b.places);
  const days = a.date?.from == null || b.date?.from == null || a.date.from === b.date.from;
  return places && days;
}

const isApart = (a: Casualty, b: Casualty): boolean =>
  (a.max !== null && b.min !== null && a.max < b.min) || (b.max !== null && a.min !== null && b.max < a.min);

/** Whom the happenings of a text count. */
export const countedIn = (events: readonly EventMention[]): Casualty[] =>
  events.filter(({ headline }) => !headline).flatMap(({ casualties }) => casualties);

type Counted = Pick<Casualty, 'what' | 'who' | 'min' | 'surface'>;

/** "خمسة جنود", "خمسة جنود آخرين" and ten: the many are those counted first along with the others. */
export function isSum(counted: readonly Casualty[], a: Counted, b: Counted): boolean {
  const [part, whole] = [a, b].sort((x, y) => (x.min ?? 0) - (y.min ?? 0)) as [Counted, Counted];
  return counted.some(
    (third) =>
      third !== part &&
      third !== whole &&
      third.what === part.what &&
      third.who === part.who &&
      third.min !== null &&
      (countsOthers(third) || countsOthers(part)) &&
      third.min + (part.min ?? 0) === whole.min,
  );
}

function rivalsOf(first: Statement, second: Statement, a: Casualty, b: Casualty, rule: string): ReadingDispute {
  return {
    kind: 'conflicting-figures',
    sides: [first.id, second.id],
    why: `${a.what}: ${a.surface} / ${b.surface}`,
    trail: [{ rule: `ar/disputes/${rule}`, start: startOf(second), end: endOf(second) }],
  };
}
