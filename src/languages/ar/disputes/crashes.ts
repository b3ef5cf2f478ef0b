import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { endOf, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { accountsAmong, arcsOf, shares } from './told.ts';
import { aircraftWords, crashed, crashNouns, errandWords, otherWords, shotDown } from './words.ts';

/** Letters between two tellings of one loss. */
const nearby = 2500;
/** Arcs between a verb and the craft that it speaks of. */
const reach = 7;

/** Arcs of a craft's own phrase: "مروحية تابعة للجيش سقطت". */
const phrase = 4;

interface Loss {
  how: 'shot' | 'crashed';
  /** The nouns of the one craft that was lost, without article: "طائرة مسيرة" has two. */
  craft: readonly string[];
  /** "الطائرة", or one that fell on an errand: the text speaks of a loss that is known. */
  known: boolean;
  places: readonly { id: string }[];
}

/** "أسقطت الدفاعات طائرة" and "تحطمت الطائرة بسبب خلل فني": one side shot it down, for the other it fell. */
export function findCrashes(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = accountsAmong(statements);
  const losses = told.map((statement) => lossOf(arcsOf(analysis, statement)));
  return told.flatMap((other, i): ReadingDispute[] => {
    const loss = losses[i];
    if (loss == null) return [];
    const at = losses.findLastIndex(
      (before, k) =>
        k < i &&
        before !== null &&
        isSameCraft(before, loss) &&
        !isSameSpeaker(told[k] as Statement, other) &&
        startOf(other) - endOf(told[k] as Statement) <= nearby,
    );
    const one = told[at];
    if (one === undefined) return [];
    return [
      {
        kind: 'conflicting-account',
        sides: [one.id, other.id],
        why: 'shot down for one, fallen for the other',
        trail: [{ rule: 'ar/disputes/crash', start: startOf(other), end: endOf(other) }],
      },
    ];
  });
}

const isSameCraft = (before: Loss, loss: Loss): boolean =>
  before.how !== loss.how &&
  before.craft.some((noun) => loss.craft.includes(noun)) &&
  (loss.known || shares(before.places, loss.places));

/** What became of an aircraft, as a statement tells it: that it was shot down where it tells that it fell as well; null where it tells of no single one. */
function lossOf(arcs: readonly Arc[]): Loss | null {
  const found = arcs.flatMap((_, at): Loss[] => {
    const how = howLost(arcs, at);
    if (how === null || arcs[at - 1]?.id === 'negation') return [];
    const craft = how === 'shot' ? (craftBehind(arcs, at, reach) ?? craftBefore(arcs, at)) : fallenCraft(arcs, at);
    return craft === null || isOtherOrMany(arcs, craft) ? [] : [lossAt(arcs, how, craft)];
  });
  return found.find(({ how }) => how === 'shot') ?? found[0] ?? null;
}

function howLost(arcs: readonly Arc[], at: number): Loss['how'] | null {
  const { kind, id, stem } = arcs[at] as Arc;
  if ((kind === 'verb' || kind === 'masdar') && shotDown.has(id)) return 'shot';
  if (kind === 'verb' ? !crashed.has(id) : kind === 'mark' || !crashNouns.has(stem)) return null;
  // whatever lands has not fallen
  const isLanding = id === 'هبط' || /^هبوط/.test(stem);
  return !isLanding || arcs.slice(at + 1, at + 4).some((arc) => /^اضطراري/.test(arc.stem)) ? 'crashed' : null;
}

const isCraft = (arc: Arc | undefined): boolean =>
  arc !== undefined && arc.kind !== 'verb' && arc.kind !== 'mark' && aircraftWords.has(arc.stem);

/** Its craft is the next phrase ("سقطت مروحية", "سقوط طائرة") or the phrase right before ("إن مروحية تابعة للجيش سقطت", "هبوطا"). */
function fallenCraft(arcs: readonly Arc[], at: number): number | null {
  if (isCraft(arcs[at + 1])) return at + 1;
  // "نفذت هبوطا": the doing says no more
  const isDone = arcs[at]?.kind !== 'verb' && arcs[at - 1]?.kind === 'verb';
  return craftBefore(arcs, isDone ? at - 1 : at);
}

function craftBehind(arcs: readonly Arc[], at: number, far: number): number | null {
  for (let k = at + 1; k < arcs.length && k < at + far; k++) {
    if (isCraft(arcs[k])) return k;
    if (arcs[k]?.kind === 'verb' || arcs[k]?.kind === 'mark') return null;
  }
  return null;
}

/** The craft that opens the phrase before a verb: not "حطام طائرة سقط", not "أسعار تذاكر الطائرة هبطت". */
function craftBefore(arcs: readonly Arc[], at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - phrase; k--) {
    const { kind } = arcs[k] as Arc;
    if (kind === 'verb' || kind === 'mark' || kind === 'particle') return null;
    const before = arcs[k - 1]?.kind;
    const opens = before === undefined || before === 'verb' || before === 'mark' || before === 'particle';
    if (isCraft(arcs[k])) return opens || before === 'number' ? k : craftBefore(arcs, k);
  }
  return null;
}

/** "طائرة أخرى", "20 طائرة", "طائرات". */
function isOtherOrMany(arcs: readonly Arc[], at: number): boolean {
  const { stem } = arcs[at] as Arc;
  const number = arcs[at - 1]?.kind === 'number' ? arcs[at - 1]?.quantity : null;
  return (
    /(?:ات|تين|تان)$/.test(stem) ||
    (number != null && number.max !== 1) ||
    arcs.slice(at + 1, at + 1 + phrase).some((arc) => otherWords.has(arc.stem))
  );
}

function lossAt(arcs: readonly Arc[], how: Loss['how'], at: number): Loss {
  const { stem, proclitics } = arcs[at] as Arc;
  const isDefinite = proclitics.includes('ال') || stem.startsWith('ال');
  const own = arcs.slice(at, at + 2).filter(isCraft);
  const behind = arcs.slice(at + 1, at + 1 + 2 * phrase);
  return {
    how,
    craft: own.map((arc) => arc.stem.replace(/^ال/, '')),
    known: isDefinite || behind.some((arc) => errandWords.has(arc.stem.replace(/^ال/, ''))),
    places: arcs.filter(({ kind }) => kind === 'place'),
  };
}
