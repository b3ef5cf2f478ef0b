import type { Act } from '../../../model/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { aimedThings, bareSides, claimedAttacks, countedDeeds, tollNouns, wordOfThings } from '../cues/objects.ts';
import {
  belittled,
  type CueVerb,
  ownStances as ownStanceWords,
  showingVerbs,
  stances as stanceWords,
} from '../cues/words.ts';
import { hasFused, isDefinite } from '../names/index.ts';
import { verbForms } from '../verbs/index.ts';

/** Any arc that opens a clause, also one of reason ("لأن"). */
export const opensAnyClause = (arc: Arc | undefined): boolean =>
  arc?.kind === 'particle' && arc.id === 'complementizer';

/**
 * Forms that report nothing in a narrator's mouth: "وأعتقد" is the writer's own, "رويك" is addressed to somebody, "تصريح نشرته" has its object
 * with it, "يعد الأكبر" counts as something.
 */
export function isNoReport(sentence: AnalysedSentence, at: number, arc: Arc, cue: CueVerb): boolean {
  if (arc.enclitic === 'ك' || arc.enclitic === 'كم') return true;
  if (
    isWhatShows(sentence, at, arc) ||
    asksWhy(sentence, at) ||
    (arc.stem === 'تنكر' && sentence.arcs[at + 1]?.proclitics.includes('ل') === true)
  )
    return true;
  // "وعزاه إلى صراع": what was told is laid to something
  const lays = cue.lays === true && sentence.arcs[at + 1]?.stem === 'الي';
  if (
    arc.enclitic !== null &&
    cue.object === undefined &&
    cue.label === undefined &&
    cue.quotedLabel === undefined &&
    !lays &&
    !claimsIt(sentence, at)
  )
    return true;
  const taken = cue.stance === true ? stanceTaken(sentence, at) : null;
  // "قدمت الحكومة دعما" is no thanks
  if (cue.stance === true && (taken === null || (cue.act === 'thank' && taken !== 'thank')))
    return cue.directs !== true || !directs(sentence, at);
  if (cue.belittles === true && !makesLittle(sentence, at)) return true;
  if (cue.byOutlet === true && !sentence.nominals.some(({ from, kind }) => kind === 'outlet' && from === arc.to))
    return true;
  // "تحدثوا بشرط عدم الكشف عن هويتهم"
  if (cue.lemma === 'تحدث' && sentence.arcs.slice(at + 1, at + 6).some(({ stem }) => /^ب?شر(?:ط|يطه)$/.test(stem)))
    return true;
  if (cue.tolls === true && !changesToll(sentence, at)) return true;
  if (cue.trades === true && !tradesAccusations(sentence, at)) return true;
  if (cue.spreads === true && !spreadsWord(sentence, at)) return true;
  if (cue.counts === true && !countsHarm(sentence, at)) return true;
  // "ردا على سؤال", "نفت نفيا قاطعا" are no pair of people who answer or deny
  if (arc.stem === 'ردا' || isCognate(sentence.arcs, at)) return true;
  if (revealsItself(sentence, at, cue)) return true;
  // "يقل عمرهما عن": is less
  if (/^[يت]قل$/.test(arc.stem) && sentence.arcs[at - 1]?.id !== 'negation') return true;
  // "لم يتوصل الطرفان إلى اتفاق", "يلفت انتباههم منظر", "وتقدر احتياطاتها بمليار": what is reached, what strikes the eye, what is reckoned
  if (cue.lemma === 'توصل' && !hasComplement(sentence, at)) return true;
  const behind = sentence.arcs[at + 1];
  if (cue.lemma === 'لفت' && behind?.stem === 'انتباه' && behind.enclitic !== null) return true;
  if (/^[يت]قدر$/.test(arc.stem) && behind?.enclitic != null && takesFused(sentence, at, 'ب')) return true;
  // "يجب أن" is no answer
  if (/^[يت]جب$/.test(arc.stem)) return true;
  if (/^[يت]بلغ$/.test(arc.stem)) return !hasComplement(sentence, at);
  if (/^[يتن]عد$/.test(arc.stem)) return !hasComplement(sentence, at) && !takesFused(sentence, at, 'ب');
  return false;
}

/** "وقع الانفجار في السوق، وتبناه داعش": joined behind a comma to an attack that was told, and who claims it right behind; a resolution is adopted. */
export function claimsIt({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const verb = arcs[at] as Arc;
  if (verb.id !== 'تبنى' || !/^(?:ه|ها|هما)$/.test(verb.enclitic ?? '') || verb.form?.part !== 'perfect') return false;
  if (arcs[at - 1]?.stem !== '،' || !verb.proclitics.includes('و')) return false;
  if (
    !nominals.some(
      ({ from, preposition, kind }) =>
        from === verb.to && preposition === null && kind !== 'place' && kind !== 'state-body',
    )
  )
    return false;
  return arcs.slice(0, at).some(({ stem }) => claimedAttacks.has(stem));
}

/** "نفت نفيا قاطعا", "رفض رفضا تاما": the verbal noun of a verb before it says how it was done. */
export function isCognate(arcs: readonly Arc[], at: number): boolean {
  const { stem } = arcs[at] as Arc;
  if (!stem.endsWith('ا') || stem.length < 4) return false;
  const bare = stem.slice(0, -1);
  const verb = arcs.findLast((arc, k) => k < at && k >= at - cognateReach && arc.kind === 'verb');
  if (verb === undefined) return false;
  return verbForms()
    .formsOf(bare)
    .some(({ part, lemma }) => part === 'masdar' && lemma === verb.id);
}
/** How far behind its verb such a noun stands: behind who did it and what they did it to. */
const cognateReach = 24;

const showing = new Set(showingVerbs);

/** "لم يصدر ما يؤكد استقالته": what shows something is nobody who speaks; "ما تقول إنها مواقع" is somebody's word. */
const isWhatShows = ({ arcs }: AnalysedSentence, at: number, arc: Arc): boolean =>
  showing.has(arc.id) &&
  arc.form?.part === 'imperfect' &&
  arc.enclitic === null &&
  ['ما', 'مما', 'بما'].includes(arcs[at - 1]?.stem ?? '');

const stances: ReadonlyMap<string, Act> = new Map(
  Object.entries(stanceWords).flatMap(([act, words]) => words.split(' ').map((word) => [word, act as Act] as const)),
);

const stanceOfWord = ({ stem }: Arc): Act | undefined =>
  stances.get(stem) ?? stances.get(stem.replace(/(?:ه|ها|هم|ا)$/, ''));

/** "وجه القائد الأجهزة الأمنية بملاحقة المنفذين": who is told to do something stands before the deed, and nothing is aimed at anybody. */
function directs({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const deed = arcs.findIndex(
    (arc, k) => k > at + 1 && k < at + 16 && arc.kind === 'masdar' && arc.proclitics[0] === 'ب',
  );
  const told = arcs[deed - 1];
  if (told === undefined || arcs.slice(at + 1, deed).some(({ kind, stem }) => kind === 'verb' || aimedThings.has(stem)))
    return false;
  const subject = nominals.find(({ from }) => from === arcs[at + 1]?.from);
  const behind = arcs.slice(at + 1, deed).filter(({ from }) => from >= (subject?.to ?? 0));
  if (behind.some(({ stem, proclitics }) => proclitics.includes('ل') || stem === 'الي' || stem === 'نحو')) return false;
  return nominals.some(({ to, preposition, kind }) => to === told.to && preposition === null && kind !== 'place');
}

/** The first arc of `[from, to)` that is a stance; -1 where none is. */
export const stanceIn = (arcs: readonly Arc[], from: number, to: number): number =>
  arcs.findIndex((arc, k) => k >= from && k < to && stanceOfWord(arc) !== undefined);

/** "جدد الوزير استعداد بلاده": the act of the first stance without preposition behind the verb; null where none stands there. */
export function stanceTaken({ arcs }: AnalysedSentence, at: number): Act | null {
  for (let k = at + 1; k < Math.min(at + 14, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.stem === ':' || arc.stem === '؛') return null;
    const act =
      hasFused(arc) || arcs[k - 1]?.id === 'preposition' || (isDefinite(arc) && arc.enclitic === null)
        ? undefined
        : stanceOfWord(arc);
    if (act !== undefined) return act;
  }
  return null;
}

const ownStances: ReadonlyMap<string, Act> = new Map(
  Object.entries(ownStanceWords).flatMap(([act, words]) => words.split(' ').map((word) => [word, act as Act] as const)),
);

/** "رفضه التهجير", "تنديد السعودية بالأعمال": the act of a stance at the head of a content, taken by who speaks or by a state; null where none stands there. */
export function ownStance(arcs: readonly Arc[]): Act | null {
  const [first, next] = arcs;
  if (first === undefined || first.proclitics.includes('ال')) return null;
  const act = ownStances.get(first.stem) ?? null;
  const cut = ownStances.get(first.stem.replace(/(?:ه|ها|هم|نا)$/, '')) ?? null;
  if (first.enclitic !== null) return act ?? cut;
  if (act !== null) return next?.kind === 'actor' || next?.kind === 'place' || next?.enclitic !== null ? act : null;
  return first.kind === 'word' ? cut : null;
}

/** "رفعت الوزارة حصيلة القتلى إلى ثلاثين", "ترفع العدد إلى 406 قتلى": a toll, and behind "إلى" how high it is. */
function changesToll({ arcs }: AnalysedSentence, at: number): boolean {
  const toll = arcs.findIndex(({ stem }, k) => k > at && k < at + tollReach && tollNouns.has(stem));
  const to = arcs.findIndex(({ stem }, k) => k > toll && k < toll + tollReach && stem === 'الي');
  if (toll === -1 || to === -1 || arcs.slice(at + 1, to).some(({ kind }) => kind === 'verb')) return false;
  return arcs.slice(to + 1, to + 5).some(({ kind }) => kind === 'number');
}
/** How far behind the verb the toll stands, and its number behind it. */
const tollReach = 8;

/** "تبادلت الهند وباكستان الاتهامات بخرق الهدنة"; of sides that are only called so nobody new speaks ("يتبادل الطرفان الاتهامات"). */
const tradesAccusations = ({ arcs }: AnalysedSentence, at: number): boolean =>
  ![at - 1, at + 1].some((k) => bareSides.has(arcs[k]?.stem ?? '')) &&
  arcs
    .slice(at + 1, at + 9)
    .some(
      ({ stem }, k, near) =>
        (stem === 'اتهام' || stem === 'اتهامات') &&
        near.slice(k + 1, k + 3).some(({ proclitics }) => proclitics[0] === 'ب'),
    );

/** "تناقلت صفحات محلية أنباء عن مقتل": what is passed round is word of something. */
const spreadsWord = ({ arcs }: AnalysedSentence, at: number): boolean =>
  arcs.slice(at + 1, at + 12).some(({ stem }, k, near) => wordOfThings.has(stem) && near[k + 1]?.stem === 'عن');

/** "سجل التقرير مقتل": who counts right behind the verb, and the deaths right behind them. */
function countsHarm({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const who = nominals.find(
    ({ from, preposition, kind }) => from === arcs[at + 1]?.from && preposition === null && kind !== 'place',
  );
  return who !== undefined && countedDeeds.has(arcs.find(({ from }) => from >= who.to)?.stem ?? '');
}

/** "قلل الناطق من شأن الخسائر". */
const makesLittle = ({ arcs }: AnalysedSentence, at: number): boolean =>
  arcs.slice(at + 1, at + 22).some(({ stem }, k, near) => stem === 'من' && little.has(near[k + 1]?.stem ?? ''));
const little = new Set(belittled);

/** "كشفت الخسائر عن انهيار الجيش": what shows something tells it to nobody. */
function revealsItself({ arcs, nominals }: AnalysedSentence, at: number, cue: CueVerb): boolean {
  const subject = arcs[at + 1];
  return (
    revealing.has(cue.lemma) &&
    subject?.kind === 'masdar' &&
    isDefinite(subject) &&
    !hasFused(subject) &&
    !/^تحقيق/.test(subject.stem) &&
    !arcs.slice(at + 2, at + 8).some(({ id }) => id === 'complementizer') &&
    !nominals.some(({ from }) => from === subject.from)
  );
}
const revealing = new Set(['كشف', 'أظهر', 'عبر']);

/** "لماذا لا يقولون لنا": a writer's question. */
const asksWhy = ({ arcs }: AnalysedSentence, at: number): boolean =>
  arcs.slice(Math.max(0, at - 3), at).some(({ stem }) => stem === 'لماذا');

const takesFused = ({ arcs }: AnalysedSentence, at: number, preposition: string): boolean =>
  arcs.slice(at + 1, at + 6).some((next) => next.proclitics.includes(preposition) || next.stem === preposition);

/** Whether a clause or direct speech stands behind the verb: then "كما أكد أن …" only goes on reporting. */
export function hasComplement(sentence: AnalysedSentence, from: number): boolean {
  for (let k = from + 1; k < Math.min(from + 14, sentence.arcs.length); k++) {
    const arc = sentence.arcs[k] as Arc;
    if (opensAnyClause(arc) || arc.stem === ':') return true;
    if (arc.stem === '،' || arc.kind === 'verb') return false;
  }
  return false;
}
