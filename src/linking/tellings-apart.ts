import type { Quantity } from '../model/index.ts';
import { areOtherSpeakers } from './compare.ts';
import { canAgree } from './compare-figures.ts';
import { areDiffuse } from './compare-ties.ts';
import type { Evidence } from './evidence.ts';
import type { Mention } from './mention.ts';
import type { Feature } from './weights.ts';
import { isDefinite, isSeveral } from './words.ts';

/** What says that two mentions of one document are two, however alike they are told. */
export const apart: ReadonlySet<Feature> = new Set<Feature>([
  'type-near',
  'mode-other',
  'act-other',
  'target-other',
  'date-next-day',
  'date-apart',
  'place-other',
  'actor-other',
  'recipient-other',
  'roles-swapped',
  'figures-far',
  'munition-other',
  'count-other',
  'span-other',
  'told-side-by-side',
  'reality-other',
]);

/** What may be told of one attack in other words: a blast and who blew himself up, one of a pair and both, the day and the night. */
export const calledOtherwise: ReadonlySet<Feature> = new Set<Feature>([
  'mode-other',
  'act-other',
  'span-other',
  'reality-other',
  'date-next-day',
]);
/** So many dead or wounded are hardly counted twice in one text of two happenings. */
const countedOnce = 10;

/**
 * Whether one count says that two are one happening, whatever it is called: as many dead, or as many wounded, exactly; something besides
 * agrees, or the later takes the earlier up ("the blast"); and the text does not give each its own day.
 */
export function areOneToll(a: Mention, b: Mention, evidence: readonly Evidence[]): boolean {
  if (areDated(a, b) && areOfOtherDays(a, b)) return false;
  const isCounted = (what: 'killed' | 'wounded'): boolean => {
    const [left, right] = [a.event[what], b.event[what]];
    return left?.min != null && left.min >= countedOnce && left.max === right?.max;
  };
  const isSame = ({ feature, agrees }: Evidence): boolean =>
    feature === 'figures-same' && (agrees === 'killed' || agrees === 'wounded') && isCounted(agrees);
  if (!evidence.some(isSame)) return false;
  const isElse = ({ agrees }: Evidence): boolean => agrees !== undefined && agrees !== 'killed' && agrees !== 'wounded';
  return isDefinite(b.event.trigger) || evidence.some(isElse);
}

/** Whether the text gives each its day; one that merely stands around is nobody's. */
const areDated = ({ date: a }: Mention, { date: b }: Mention): boolean => a?.firm === true && b?.firm === true;

const areOfOtherDays = ({ date: a }: Mention, { date: b }: Mention): boolean =>
  a !== null && b !== null && (a.from > b.to || b.from > a.to);

const ofDays: ReadonlySet<Feature> = new Set<Feature>(['date-next-day', 'date-apart']);

/** Whether something says that two mentions of one document are two. `isToll`: see areOneToll(). */
export function areApart(a: Mention, b: Mention, evidence: readonly Evidence[], isToll: boolean): boolean {
  const isHeeded = ({ feature, weak }: Evidence): boolean =>
    apart.has(feature) &&
    weak !== true &&
    !(isToll && calledOtherwise.has(feature)) &&
    (areDated(a, b) || !ofDays.has(feature));
  return evidence.some((one) => one.never || isHeeded(one)) || isOneOfMany(a, b) || areOtherTolls(a, b);
}

/** Two counts that cannot both hold, in one text and by nobody else, are those of two. */
export const areOtherTolls = (a: Mention, b: Mention): boolean =>
  !areOtherSpeakers(a, b) &&
  (['killed', 'wounded'] as const).some((what) => {
    const [left, right] = [a.event[what], b.event[what]];
    if (left === null || right === null) return false;
    return !canAgree(left, right) || (!isDefinite(b.event.trigger) && !areNear(left, right));
  });

/** "At least thirteen" and thirty-seven can agree, and are told of two; only "the attack" may have a toll that rose. */
const areNear = ({ min: x }: Quantity, { min: y }: Quantity): boolean =>
  Math.max(x ?? 0, y ?? 0) <= 2 * Math.min(x ?? 0, y ?? 0) + 1;

/** "One of the attacks" is not the attacks. */
export const isOneOfMany = (a: Mention, b: Mention): boolean => isMany(a) !== isMany(b);

/** Strikes and clashes come in plurals whatever they are. */
const isMany = (mention: Mention): boolean => isSeveral(mention.event.trigger) && !areDiffuse(mention, mention);
