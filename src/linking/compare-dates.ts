import { takings } from './compare-acts.ts';
import { areCountedExactly } from './compare-figures.ts';
import type { Evidence } from './evidence.ts';
import type { Days, Mention } from './mention.ts';
import { weights } from './weights.ts';
import { isSeveral } from './words.ts';

/** Days between two ranges; 0 where they meet. */
const gapOf = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
/** A range longer than this speaks of a series or a campaign, not of one happening. */
export const longest = 3;
const longestAgreeing = 10;
const nearDays = 4;
const farDays = 21;
const unsureDays = 12;

/** What the dates say. Two stated days more than one apart are two events, whatever else agrees. */
export function compareDates(a: Mention, b: Mention): Evidence[] {
  const found: Evidence[] = [...compareSpans(a, b)];
  const tooEarly = toldBefore(a, b) ?? toldBefore(b, a);
  if (tooEarly !== null) found.push(tooEarly);
  if (a.date !== null && b.date !== null) found.push(compareRanges(a.date, b.date, areCountedExactly(a, b)));
  else {
    const [left, right] = [a.date ?? dayRange(a.published), b.date ?? dayRange(b.published)];
    if (left === null || right === null) return found;
    const gap = gapOf(left, right);
    const [ours, theirs] = [a.date ?? newsRange(a), b.date ?? newsRange(b)];
    if (
      ours !== null &&
      theirs !== null &&
      ours.to - ours.from <= 1 &&
      theirs.to - theirs.from <= 1 &&
      gapOf(ours, theirs) === 0
    ) {
      found.push({ feature: 'date-presumed', why: 'each leads the news of its day', agrees: 'date' });
      return found;
    }
    if (gap <= nearDays) found.push({ feature: 'date-unknown-published-near', why: `told within ${gap} days` });
    else if (gap <= farDays) found.push({ feature: 'date-unknown-published-apart', why: `${gap} days lie between` });
    else
      found.push({ feature: 'date-unknown-published-far', never: gap > 4 * farDays, why: `${gap} days lie between` });
  }
  return found;
}

function compareRanges(a: Days, b: Days, areCounted: boolean): Evidence {
  const gap = gapOf(a, b);
  const isFirm = a.firm && b.firm;
  if (gap > 1) {
    // a day that was said of something else nearby says little against, and nothing where it is merely when the other was told of
    const [before, after] = a.from < b.from ? [a, b] : [b, a];
    if (!after.firm && before.to < after.from && gap <= nearDays)
      return { feature: 'date-unknown-published-near', why: `told of ${gap} days later` };
    // as many dead of few days are those of one attack: one text has another day
    if (isFirm && gap <= nearDays && areCounted)
      return { feature: 'date-unknown-published-near', why: `${gap} days apart, with as many dead` };
    const times = isFirm ? 1 : Math.min(1, gap / unsureDays);
    const why = `${gap} days apart${isFirm ? ', both stated' : ''}`;
    const bars = isFirm && gap <= nearDays && { bars: 'date' as const };
    return { feature: 'date-apart', times, never: isFirm, why, ...bars };
  }
  if (gap === 1) return { feature: 'date-next-day', why: 'a day apart', agrees: 'date' };
  const isDay = a.from === a.to && b.from === b.to;
  // two days that are merely those of what stands around say little
  const times = isFirm ? 1 : a.firm || b.firm ? 0.7 : 0.5;
  if (isDay) return { feature: 'date-same-day', times, why: 'the same day', agrees: 'date' };
  const short = Math.min(a.to - a.from, b.to - b.from);
  const long = Math.max(a.to - a.from, b.to - b.from);
  // a day inside a year is no agreement
  if (long > 31 && short < 7)
    return { feature: 'date-overlaps', times: 0.25, why: 'one date lies inside a long range' };
  // two seasons that overlap do not say that two days are one
  if (long > longestAgreeing) return { feature: 'date-overlaps', times: 0.5, why: 'the dates overlap' };
  return { feature: 'date-overlaps', why: 'the dates overlap', agrees: 'date' };
}

const dayRange = (day: number | null): Days | null =>
  day === null ? null : { from: day, to: day, firm: false, exact: false };

/** What a document opens with, and gives no day, is of its own day or the one before. */
const newsRange = ({ event, published }: Mention): Days | null =>
  published === null || !(event.lead || event.headline) || !told.has(event.factuality) || daily.has(event.label)
    ? null
    : { from: published - 1, to: published, firm: false, exact: false };
const told = new Set(['happened', 'ongoing']);
/** A place is taken on one day; strikes and clashes fill the news of every day. */
const diffuse = new Set(weights.diffuse);
const daily = new Set(weights.diffuse.filter((label) => !takings.has(label)));

/** An event that has happened cannot have been told before its day; what is only planned can. */
export function toldBefore(event: Mention, teller: Mention): Evidence | null {
  if (event.date === null || !event.date.firm || teller.published === null) return null;
  const { factuality } = teller.event;
  if (factuality !== 'happened' && factuality !== 'ongoing') return null;
  if (event.date.from <= teller.published + 1) return null;
  const isNear = event.date.from - teller.published <= nearDays;
  const why = 'one was told as done before the day of the other';
  return { feature: 'date-apart', never: true, why, ...(isNear && { bars: 'date' as const }) };
}

function compareSpans(a: Mention, b: Mention): Evidence[] {
  const found: Evidence[] = [];
  const [many, one] = [isSeries(a), isSeries(b)];
  if (many !== one) found.push({ feature: 'span-other', why: 'one is a series, the other a single event' });
  const [left, right] = [a.event.count, b.event.count];
  if (left !== null && right !== null && left.min !== null && right.min !== null) {
    if ((left.max ?? Number.POSITIVE_INFINITY) < right.min || (right.max ?? Number.POSITIVE_INFINITY) < left.min)
      found.push({ feature: 'count-other', why: 'another number of events' });
  }
  return found;
}

function isSeries(mention: Mention): boolean {
  const { date, event } = mention;
  if ((event.count?.min ?? 1) > 1) return true;
  // strikes and clashes come in plurals whatever they are; "the attacks" are not one attack
  if (event.type === 'ASSAULT' && event.count === null && isSeveral(event.trigger) && !diffuse.has(event.label))
    return true;
  return date?.firm ? date.to - date.from > longest : false;
}
