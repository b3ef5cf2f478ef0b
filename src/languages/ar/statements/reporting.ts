import type { AnalysedSentence, Arc } from '../analysis.ts';
import { blame, toldThings } from '../cues/objects.ts';
import type { CueVerb } from '../cues/words.ts';
import { hasFused, isJoined, isManner } from '../names/index.ts';
import { findBehindAside } from './behind-aside.ts';
import { isMeanwhile } from './between.ts';
import { isComplementizer, isQuote, isSpeechQuote } from './complements.ts';
import { someOf } from './noun-objects.ts';
import { cueOf, type Site } from './sites.ts';
import { hasDeedShape } from './verbal-nouns.ts';

const takenBy = new Map([...cueOf.values()].map((cue) => [cue, new Set(cue.takes.split(' '))]));
const nothing: ReadonlySet<string> = new Set();

/** What stands behind a cue, word by word. */
export const takesOf = (cue: CueVerb | null): ReadonlySet<string> =>
  cue === null ? nothing : (takenBy.get(cue) ?? nothing);

/** Whether a cue has what it reports with it: a clause, speech, or its preposition. */
export function reports(sentence: AnalysedSentence, site: Site): boolean {
  const { arcs } = sentence;
  const takes = takesOf(site.cue);
  if (site.kind === 'participle' && findBehindAside(sentence, site, takes) !== null) return true;
  // "ومستنكرا في الوقت نفسه «صمت العالم»"
  const first = site.kind === 'participle' ? behindManner(arcs, site.next) : site.next;
  if (first > site.next && takes.has('noun') && isQuote(arcs[first])) return true;
  if (asksSomebody(arcs, site)) return true;
  for (let k = first; k < Math.min(site.next + 14, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (isComplementizer(arc) || arc.stem === ':') return true;
    if (takes.has('speech') && isQuote(arc) && isSpeechQuote(sentence, k)) return true;
    // "مشددا في الوقت ذاته، على ضرورة"
    if (arc.stem === '،' && k > site.next && site.kind === 'participle')
      return isComplementizer(arcs[k + 1]) || takes.has(arcs[k + 1]?.stem ?? '');
    // "وقال المتحدث باسم المنظمة، أحمد فوزي، إن", "قال، في وقت سابق، إن"
    if (arc.stem === '،') return site.kind === 'verb' && takes.has('that') && closesAside(sentence, k, takes);
    if (arc.kind === 'particle' && takes.has(arc.stem)) return true;
    if (
      takes.has('noun') &&
      k === first &&
      (opensNoun(arc) || (site.kind === 'participle' && (isThing(arc) || someOf.has(arc.stem))))
    )
      return true;
    if (arc.proclitics.includes('ب') && takes.has('ب')) return true;
    if (takes.has('مسؤوليه') && blame.has(arc.stem.replace(/^ال/, ''))) return true;
  }
  return site.kind === 'relay';
}

/** "وناشد الجميع التحلي بالصبر", "وطلب من الوسطاء مهلة": whom one asks, and behind them what is asked. */
function asksSomebody(arcs: readonly Arc[], { cue, kind, at, next }: Site): boolean {
  if (kind !== 'verb' || cue?.object !== 'addressee' || !takesOf(cue).has('noun')) return false;
  if ((arcs[at] as Arc).form?.part !== 'perfect') return false;
  if (arcs[next]?.stem === 'من') return true;
  return arcs.slice(next + 1, next + 5).some((arc) => arc.kind === 'masdar' && !hasFused(arc) && !isJoined(arc));
}

/** The arc behind "في الوقت نفسه" or "بشدة" at `from`. */
const behindManner = (arcs: readonly Arc[], from: number): number =>
  isMeanwhile(arcs, from) ? from + 3 : arcs[from] !== undefined && isManner(arcs[from] as Arc) ? from + 1 : from;

/** Whether an aside between commas ends right before the clause or the speech that is reported; it has no verb of its own. */
export function closesAside(sentence: AnalysedSentence, comma: number, takes: ReadonlySet<string>): boolean {
  const { arcs } = sentence;
  for (let k = comma + 1; k < Math.min(comma + 12, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return false;
    if (isComplementizer(arc)) return arcs[k - 1]?.stem === '،';
    if (isQuote(arc) && takes.has('speech') && isSpeechQuote(sentence, k)) return true;
  }
  return false;
}

/** "مؤكدين الاهتمام الدائم": a noun that no list has. */
const isThing = ({ kind, proclitics }: Arc): boolean =>
  kind === 'word' && proclitics.length === 1 && proclitics[0] === 'ال';

/** "نفى ذلك", "نفى مقتل …", "نفى صحة الخبر". */
const opensNoun = (arc: Arc): boolean => {
  const { kind, id, stem } = arc;
  return (
    kind === 'masdar' ||
    hasDeedShape(arc) ||
    kind === 'role' ||
    kind === 'actor' ||
    id === 'demonstrative' ||
    toldThings.has(stem) ||
    // "وعزا ما حصل إلى"
    stem === 'ما' ||
    // "وأعلن مسؤوليته عنه"
    /^مس[ؤئ]ولي[هت]/.test(stem)
  );
};
