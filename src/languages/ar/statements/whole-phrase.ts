import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { adjunctNouns, adjunctPrepositions } from '../cues/speakers.ts';
import { hasFused, headOf, isDefinite, isHidingName, isInName, isJoined, isManner } from '../names/index.ts';
import { closeOfName, isQuote } from './complements.ts';
import { isSayingMeanwhile } from './sites.ts';

/**
 * "مارك تونر نائب المتحدث باسم الخارجية", "مدير ناحية كاني ماسي سربست صبري": what stands behind the words that a speaker was known by and belongs to the
 * same phrase, up to the arc `to`. Only where the speaker is named in this passage.
 */
export function withWholePhrase(
  analysis: Analysis,
  { arcs }: AnalysedSentence,
  chain: ChainLink[],
  from: number,
  to: number,
): ChainLink[] {
  const [first, ...rest] = chain;
  if (first?.end == null || first.start === null || first.inherited || first.kind === 'gap') return chain;
  const begin = arcs[from]?.start ?? Number.POSITIVE_INFINITY;
  if (first.start < begin || first.surface !== analysis.text.slice(first.start, first.end)) return chain;
  const at = arcs.findIndex(({ start }) => start >= (first.end as number));
  if (at === -1 || at >= to) return chain;
  // a name in quotation marks ends with them
  if (/["“«]/.test(analysis.text[first.start - 1] ?? '')) return withQuotedName(analysis, arcs, chain, at);
  // "وفق الدفاع المدني دمارا واسعا": no name goes on a body that ends in an adjective with its article
  if (bodies.has(first.kind) && isDefinite(arcs[at - 1] as Arc) && isIndefinite(arcs[at] as Arc)) return chain;
  const next = Math.min(...rest.flatMap(({ start, inherited }) => (start === null || inherited ? [] : [start])));
  const end = phraseEnd(analysis.text, arcs, at, to, next);
  if (end === at) return chain;
  const last = arcs[end - 1] as Arc;
  const surface = analysis.text.slice(first.start, last.end);
  const named = first.anonymous && isNamedIn(arcs, at, end);
  const names = [...new Set([...(first.names ?? []), surface])];
  const whole: ChainLink = { ...first, surface, end: last.end, names };
  if (!named) return [whole, ...rest];
  // a witness who is named is somebody, and no official
  const head = headOf.get(arcs.find(({ start }) => start === first.start)?.id ?? '')?.class ?? '';
  const kind = ['office', 'rank'].includes(head) ? 'official' : 'person';
  return [{ ...whole, anonymous: false, kind, name: surface }, ...rest];
}

/** "«سرايا نصر الله الشمالية»": of a name that nobody lists all that stands in its quotation marks. */
function withQuotedName({ text }: Analysis, arcs: readonly Arc[], chain: ChainLink[], at: number): ChainLink[] {
  const [first, ...rest] = chain as [ChainLink, ...ChainLink[]];
  const open = arcs.findLastIndex(({ end }) => end <= (first.start as number));
  const close = open === -1 || !isQuote(arcs[open]) ? open : closeOfName(arcs, open);
  if (close <= at || first.anonymous || !first.id.startsWith('local:')) return chain;
  const { end } = arcs[close - 1] as Arc;
  const surface = text.slice(first.start as number, end);
  return [{ ...first, surface, name: surface, end, names: [...new Set([...(first.names ?? []), surface])] }, ...rest];
}

const bodies = new Set(['organization', 'state-body']);
const isIndefinite = (arc: Arc): boolean => arc.kind === 'word' && !isDefinite(arc) && /ا$/.test(arc.stem);

/** "مدير ناحية كاني ماسي سربست صبري": a person's name, where "في مستشفى محمد الخامس" and "شارع عمر المختار" have the name of something else. */
function isNamedIn(arcs: readonly Arc[], at: number, end: number): boolean {
  for (let k = at; k < end; k++) {
    const arc = arcs[k] as Arc;
    if (arc.id === 'preposition' || hasFused(arc)) return false;
    if (arc.id === 'given') return !isAnnexed(arcs, k);
  }
  return false;
}

/** "عائلة محمد": behind a noun without article; of two words that nobody lists the second is of a name itself. */
function isAnnexed(arcs: readonly Arc[], k: number): boolean {
  const [before, earlier] = [arcs[k - 1], arcs[k - 2]];
  if (before === undefined || before.kind === 'mark' || before.kind === 'nisba' || isDefinite(before)) return false;
  if (before.kind === 'word') return earlier?.kind !== 'word';
  return before.kind !== 'place' && before.kind !== 'actor';
}

/** The arc behind the phrase that goes on at `at`; `at` itself where it does not. */
function phraseEnd(text: string, arcs: readonly Arc[], at: number, to: number, next: number): number {
  let end = at;
  for (let k = at; k < to; k++) {
    const arc = arcs[k] as Arc;
    if (arc.end > next) break;
    if (arc.kind === 'mark') {
      const close = arc.stem === '"' || arc.stem === '«' ? closeOfName(arcs, k) : k;
      if (close === k || close >= to || isManner(arcs[k + 1] as Arc)) break;
      k = close;
      end = k + 1;
      continue;
    }
    const step = isAdverb(text, arc) ? 'ends' : stepOf(arcs, k, at);
    if (step === 'ends') {
      // "حركة الشباب المنضوية تحت …": what describes it is not told without what it governs
      if (end === k && k > at && arc.id === 'preposition' && describes(arcs[k - 1] as Arc)) end--;
      break;
    }
    if (step === 'phrase') end = k + 1;
  }
  return end;
}

/** Whether the word at `k` is of the phrase, ends it, or only joins what comes next to it. */
function stepOf(arcs: readonly Arc[], k: number, at: number): 'phrase' | 'joins' | 'ends' {
  const arc = arcs[k] as Arc;
  const behind = arcs[k + 1];
  if (arc.kind === 'verb' || arc.kind === 'date' || arc.kind === 'number') return 'ends';
  if (arc.kind === 'masdar' && !isDefinite(arc) && !governs(arcs[k - 1] as Arc)) return 'ends';
  if (isMeanwhile(arc) || isHidingName(arcs, k, arc.id) || isManner(arc)) return 'ends';
  // "وهي نائبة", "الصحة والسكان"
  if (isJoined(arc))
    return arc.id === 'pronoun' && behind?.kind === 'role' ? 'joins' : k > at && isDefinite(arc) ? 'phrase' : 'ends';
  if (arc.kind === 'particle') {
    if (arc.id !== 'preposition' || adjuncts.has(arc.stem) || behind === undefined) return 'ends';
    return behind.kind === 'date' || isAdjunct(behind) || behind.enclitic !== null ? 'ends' : 'joins';
  }
  // "لرويترز", "للصحافيين": whom it was said to
  if (arc.proclitics.includes('ل') && (arc.kind === 'outlet' || listening.has(headOf.get(arc.id)?.class ?? '')))
    return 'ends';
  if (arc.proclitics.some((clitic) => 'بك'.includes(clitic)) && (isAdjunct(arc) || arc.kind === 'word')) return 'ends';
  if (arc.kind === 'word' && /^بال\p{L}{2,}/u.test(arc.stem)) return 'ends';
  // "وفق الأمم المتحدة بأسوأ أزمة": an unknown word with a preposition, unless it goes on a name
  if (arc.kind === 'word' && /^ب\p{L}{3,}/u.test(arc.stem) && !isNamePart(arcs[k - 1]) && !isInName(arc)) return 'ends';
  // "مدير برنامج الأغذية", "رئيس المؤتمر": without a preposition it is what somebody is of
  return isPaper(arc) ? 'ends' : 'phrase';
}

const isNamePart = (arc: Arc | undefined): boolean => arc?.id === 'given' || arc?.kind === 'word';
/** "غرفة عمليات": a noun to which the next can be annexed. */
const governs = (before: Arc): boolean => !isDefinite(before) && (before.kind === 'role' || before.kind === 'masdar');
const listening = new Set(['source', 'people']);
/** "قائلا", "رافضا": what the speaker does meanwhile. */
const isMeanwhile = (arc: Arc): boolean =>
  isSayingMeanwhile(arc) || (arc.kind === 'participle' && !isDefinite(arc) && arc.stem.endsWith('ا'));
/** "رسميا", "هاتفيا", "ردا على": an indefinite accusative says how and why, never who. */
const isAdverb = (text: string, arc: Arc): boolean =>
  !isDefinite(arc) &&
  arc.kind !== 'mark' &&
  arc.id !== 'given' &&
  arc.to === arc.from + 1 &&
  !arc.stem.endsWith('ا') &&
  /[اأ]ً?$|ً$/.test(text.slice(arc.start, arc.end));
const describes = (arc: Arc): boolean => isDefinite(arc) && arc.kind !== 'role' && /^م/.test(arc.stem);

const adjuncts = new Set(adjunctPrepositions);
const adjunctWords = new Set(adjunctNouns);
/** "في بيان", "في مؤتمر صحفي", "في وقت سابق": how, where and when it was said. */
const isAdjunct = (arc: Arc): boolean =>
  isPaper(arc) || (adjunctWords.has(arc.stem) && !(arc.stem === 'اطار' && isDefinite(arc)));
const isPaper = ({ kind, id }: Arc): boolean => kind === 'role' && headOf.get(id)?.class === 'paper';
