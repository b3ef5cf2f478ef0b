import type { Casualty, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { casualtyOfVerb, readNoun } from '../events/index.ts';
import { arcsOf } from './told.ts';
import { aboutWords, attackerWords, corpseWords, harmedVerbs, partWords } from './words.ts';

/** How many somebody counts, in their own words: "أصيب 16", "26 قتيلا", "سبعة أشخاص لقوا حتفهم". */
export interface Toll {
  what: 'killed' | 'wounded';
  who: Casualty['who'];
  min: number;
  max: number | null;
  /** "20 على الأقل": as many as were found so far, and not a round "أكثر من 20". */
  least: boolean;
  start: number;
  end: number;
  surface: string;
}

/** "خمسة جنود آخرين": counted besides those told before. */
export const countsOthers = ({ surface }: { surface: string }): boolean =>
  /(?<!\p{L})[آا]خر(?:ين|ون|ان)?(?!\p{L})/u.test(surface);

/** One or two are mostly counted beside others, and a pair says little of how many there were. */
const fewest = 3;
/** Words between a number and what it counts. */
const reachBefore = 6;
const reachBehind = 12;

/** The dead and wounded that a statement counts itself, whatever events are read in it; parts of a whole ("بينهم خمسة") left out. */
export function tollsOf(analysis: Analysis, statement: Statement): Toll[] {
  const own = arcsOf(analysis, statement);
  return own.flatMap((arc, at): Toll[] => {
    const { quantity } = arc;
    if (
      arc.kind !== 'number' ||
      quantity?.min == null ||
      quantity.min < fewest ||
      isPart(own, at) ||
      isOfOthers(own, at)
    )
      return [];
    const next = own[at + 1];
    const noun = next === undefined ? null : nounOf(next);
    if (
      isOneOfSeveral(own, at) ||
      (noun === null && next !== undefined && !endsNumber(next) && !corpseWords.has(next.stem))
    )
      return [];
    const isDead = next !== undefined && corpseWords.has(next.stem);
    const counted = isDead
      ? 'killed'
      : noun?.counted === 'displaced'
        ? (harmBefore(own, at) ?? 'displaced')
        : noun?.counted;
    const what = counted ?? harmBefore(own, at) ?? (noun === null ? null : harmBehind(own, at + 2));
    if (what !== 'killed' && what !== 'wounded') return [];
    const [start, end] = [arc.start, noun === null ? arc.end : (next as Arc).end];
    const about = aboutWords.has(arc.stem) ? quantity.min / 5 : 0;
    const min = quantity.min - about - (what === 'killed' && countsAttacker(own, at) ? 1 : 0);
    const least = isLeast(analysis, own, at);
    const max = least || quantity.max === null ? null : quantity.max + about;
    const surface = analysis.text.slice(start, end);
    return [{ what, who: noun?.people?.who ?? null, min, max, least, start, end, surface }];
  });
}

/** "20 طالبا على الأقل", "ما لا يقل عن 20 طالبا". */
const isLeast = ({ text }: Analysis, arcs: readonly Arc[], at: number): boolean =>
  arcs.slice(at + 1, at + 5).some(({ stem }, k, behind) => stem === 'اقل' && behind[k - 1]?.stem === 'علي') ||
  /^ب?ما\s+لا\s+يقل/.test(text.slice((arcs[at] as Arc).start, (arcs[at] as Arc).end));

/** "قتلى" may have been read as a noun with "my" behind it. */
const nounOf = ({ stem, kind, enclitic }: Arc) => {
  if (kind === 'mark' || kind === 'particle') return null;
  const senses = [stem, `${stem}${enclitic ?? ''}`].map((word) => readNoun(word)?.sense ?? null);
  return senses.find((sense) => sense?.people != null || sense?.counted != null) ?? null;
};

/** "أصيب 16 في الهجوم", "المصابين 28.": nothing is named that the number could count. */
const endsNumber = ({ kind, proclitics }: Arc): boolean =>
  kind === 'mark' || kind === 'particle' || proclitics[0] === 'و' || proclitics[0] === 'ب';

const isOfOthers = (arcs: readonly Arc[], at: number): boolean =>
  arcs.slice(at + 1, at + 3).some(({ stem }) => /^اخر(?:ين|ون|ان)$/.test(stem));

/** "بينهم خمسة", "خمسة منهم". */
const isPart = (arcs: readonly Arc[], at: number): boolean =>
  [arcs[at - 2], arcs[at - 1], arcs[at + 1]].some((arc) => arc !== undefined && partWords.has(arc.stem));

/** "قتل ضابط وثمانية جنود": counted along with others. */
const isOneOfSeveral = (arcs: readonly Arc[], at: number): boolean => {
  const before = arcs[at - 1];
  return arcs[at]?.proclitics[0] === 'و' && before !== undefined && nounOf(before) !== null && harmOf(before) === null;
};

/** "ستة أشخاص، بينهم انتحاري": another may count the victims alone. */
const countsAttacker = (arcs: readonly Arc[], at: number): boolean => {
  const behind = arcs.slice(at + 1, at + 8);
  const part = behind.findIndex(({ stem }) => partWords.has(stem));
  return part !== -1 && part < 5 && behind.slice(part + 1, part + 3).some(({ stem }) => attackerWords.has(stem));
};

const harmOf = (arc: Arc): Casualty['what'] | null => {
  if (arc.kind === 'verb') return casualtyOfVerb(arc.id);
  // "عدد الضحايا": as a rule those who died
  if (arc.stem.replace(/^ال/, '') === 'ضحايا') return 'killed';
  const sense = readNoun(arc.stem)?.sense;
  return sense?.casualty ?? sense?.counted ?? null;
};

/** Verbs that only carry a number to what it counts: "بلغ عدد القتلى 26". */
const carrying = new Set(['بلغ', 'وصل', 'ارتفع', 'سقط', 'تجاوز', 'زاد', 'فاق']);

const choosing = new Set(['بين', 'من', 'ضمن']);

/** "مقتل 20", "وأصيب 16", "عدد القتلى بلغ 26". */
function harmBefore(arcs: readonly Arc[], at: number): Casualty['what'] | null {
  let carried = -1;
  for (let k = at - 1; k >= 0 && k >= at - reachBefore; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'number') return null;
    if (arc.kind === 'mark') break;
    const harm = harmOf(arc);
    // "بين القتلى خمسة": some of them
    if (harm !== null) {
      const before = arcs[k - 1];
      // "مقتل وإصابة 3440": both together
      const isBoth = arc.proclitics[0] === 'و' && before !== undefined && (harmOf(before) ?? harm) !== harm;
      return isBoth || (arc.kind !== 'verb' && choosing.has(before?.stem ?? '')) ? null : harm;
    }
    if (arc.kind === 'verb' && !carrying.has(arc.id)) return null;
    if (arc.kind === 'verb') carried = k;
  }
  return carried === -1 ? null : countedBefore(arcs, carried);
}

/** "عدد القتلى في الهجوم الذي شنه مسلحون بلغ 150": what the subject of the verb counts, however long it is. */
function countedBefore(arcs: readonly Arc[], verb: number): Casualty['what'] | null {
  const head = arcs.slice(0, verb).findLastIndex(({ stem }) => counting.has(stem));
  const counted = arcs.slice(head + 1, head + 3);
  if (head === -1 || arcs.slice(head, verb).some(({ kind }) => kind === 'number')) return null;
  return counted.map((arc) => (arc.kind === 'mark' ? null : harmOf(arc))).find((harm) => harm !== null) ?? null;
}
const counting = new Set(['عدد', 'حصيله']);

/** "22 مسلحا، بينهم أربعة قادة، قتلوا": the verb behind agrees with more than one. */
function harmBehind(arcs: readonly Arc[], from: number): Casualty['what'] | null {
  for (let k = from; k < arcs.length && k < from + reachBehind; k++) {
    const arc = arcs[k] as Arc;
    const harm = harmedVerbs.get(arc.stem);
    if (harm !== undefined) return harm;
    if (arc.kind === 'verb' || (arc.kind === 'mark' && arc.stem !== '،')) return null;
  }
  return null;
}
