import type { Arc } from '../analysis.ts';
import { tieNouns } from '../cues/objects.ts';
import { meansOfHarm } from './means.ts';
import { hasFused, headOf, isDefinite, isJoined } from './phrase.ts';
import type { Sight } from './sight.ts';
import { callingWords, governedNouns, tellingNouns, urgedThings } from './words.ts';

const boundWords = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'بن', 'ابن', 'ام', 'ال', 'بنت']);

/**
 * The arc after a person's name that begins at `at`; `at` itself where none begins there. The first word is a given name, an unknown word
 * without article, or the name of a known person; then up to four more words, family names with their article among them.
 */
export function nameEnd(sight: Pick<Sight, 'arcs'>, at: number): number {
  let i = at;
  let articles = 0;
  while (i < sight.arcs.length && i - at < 6) {
    const arc = sight.arcs[i] as Arc;
    if (i > at && arc.stem === '.' && boundWords.has((sight.arcs[i - 1] as Arc).stem)) {
      i++;
      continue;
    }
    if ((hasFused(arc) || isJoined(arc)) && !isGiven(arc)) break;
    // "المسؤول رافضا كشف هويته"
    if (isHidingName(sight.arcs, i, arc.id)) break;
    if (i > at && isDeedWithPreposition(sight.arcs, i)) break;
    if (isGiven(arc)) {
      // "خالد الصالح بسقف زمني": a family name in the letters of a given one
      if (i > at && isDefinite(arc) && !boundWords.has((sight.arcs[i - 1] as Arc).stem)) articles++;
      i++;
    } else if (
      i === at
        ? isOpenWord(arc) && (!isDefinite(arc) || isCalled(sight.arcs[at - 1]))
        : isLaterPart(arc, sight.arcs[i - 1] as Arc) && articles < 2
    ) {
      // عبد الرحمن: the article belongs to the given name
      if (i > at && isDefinite(arc) && !boundWords.has((sight.arcs[i - 1] as Arc).stem)) articles++;
      i++;
    } else break;
    // a family name with its article ends most names
    if (
      articles > 0 &&
      !isGiven(sight.arcs[i] ?? arc) &&
      sight.arcs[i] !== undefined &&
      !isDefinite(sight.arcs[i] as Arc)
    )
      break;
  }
  return i;
}

/** "قائد اللواء 35 مدرع السيطرة على الموقع", "الناطق علي حسن التوصل إلى اتفاق": a deed, told by the preposition that it governs. */
const isDeedWithPreposition = (arcs: readonly Arc[], at: number): boolean =>
  arcs[at]?.kind === 'masdar' && governedBy.has(arcs[at + 1]?.stem ?? '') && isDefinite(arcs[at] as Arc);
const governedBy = new Set(['الي', 'علي', 'عن']);

/** "شاهد يدعى الطيب آدم": behind that word a name may have an article. */
const isCalled = (before: Arc | undefined): boolean =>
  before !== undefined && callingWords.has(`${before.stem}${before.enclitic ?? ''}`);

const isGiven = (arc: Arc): boolean => arc.kind === 'noun' && arc.id === 'given' && !isJoined(arc);
/** "ذكّر الجنرال بتوصياته", "نادى قاديروف بضرورة": a preposition before and a pronoun behind, or a noun that things are demanded by. */
const isGoverned = ({ stem }: Arc): boolean =>
  /^[بل]\p{L}{2,}(?:ته|ها|هم|هما)$/u.test(stem) ||
  // "بأقوى العبارات"
  /^(?:بال|لل|باقوي$|باشد$|باقسي$)/.test(stem) ||
  stem === 'باسمه' ||
  (/^[بل]/.test(stem) && governedNouns.has(stem.slice(1)));
const isOpenWord = (arc: Arc): boolean =>
  arc.kind === 'word' &&
  /^\p{Script=Arabic}{2,}$/u.test(arc.stem) &&
  !isGoverned(arc) &&
  !isMeans(arc) &&
  !urgedThings.has(arc.stem) &&
  !tieNouns.has(arc.stem) &&
  // "الحوراني كيف نقلت إليه الجثث"
  arc.stem !== 'كيف';
/** "محمد برصاص قناص": what he was hit by. */
const isMeans = ({ stem }: Arc): boolean => stem.startsWith('ب') && meansOfHarm.has(stem.slice(1));
/** "بخاري الموجود في واشنطن", "المرشح لقيادة الأركان": where and what somebody is, not what they are called. */
const isPresence = ({ stem }: Arc): boolean =>
  /^(?:ال)?(?:موجود|مقيم|متواجد|مقبل|مجتمع|مرشح|مكلف|مقرب|معروف|ملقب|مكني|مدعو|منتمي|تابع|معين|منتخب)$/.test(stem);
const isLaterPart = (arc: Arc, before: Arc): boolean =>
  isOpenWord(arc) ||
  ((arc.kind === 'nisba' ||
    (arc.kind === 'participle' && !isPresence(arc) && !tellingNouns.has(arc.stem) && !arc.stem.endsWith('ات')) ||
    arc.kind === 'place' ||
    arc.kind === 'noun') &&
    (isDefinite(arc) || arc.id.startsWith('ال')) &&
    (isGiven(before) || before.kind === 'word')) ||
  // a family name that is also a known person's, or a word for people (صالح, مجاهد), behind a given name
  (arc.kind === 'actor' && arc.to === arc.from + 1 && isGiven(before)) ||
  (arc.kind === 'role' &&
    arc.number === 's' &&
    !isDefinite(arc) &&
    headOf.get(arc.id)?.class === 'people' &&
    (isGiven(before) || before.stem === 'له')) ||
  // "ذبيح الله مجاهد": the accusative would say how it was done
  (arc.kind === 'participle' &&
    isGiven(before) &&
    !isDefinite(arc) &&
    arc.enclitic === null &&
    !arc.features.includes('accusative') &&
    !arc.stem.endsWith('ا') &&
    arc.gender === 'm' &&
    arc.number === 's') ||
  // الحاج, الشيخ: part of the name behind a given name
  (arc.kind === 'role' && isGiven(before) && isDefinite(arc) && ['hajj', 'sheikh', 'mr'].includes(arc.id)) ||
  (boundWords.has(before.stem) && arc.kind !== 'verb' && arc.kind !== 'mark');

const openers = new Set([
  'رفض',
  'طلب',
  'فضل',
  'اشترط',
  'تحدث',
  'رفضت',
  'طلبت',
  'فضلت',
  'اشترطت',
  'تحدثت',
  'رفضا',
  'طلبا',
  'طلبوا',
  'رفضوا',
  'فضلوا',
  'تحدثوا',
  'اثر',
  'لم',
]);
const hiding = new Set(['كشف', 'ذكر', 'افصاح', 'تعريف', 'اسم', 'هويه', 'نشر', 'اعلان']);

/**
 * The arc after words that say why a source stays unnamed ("رفض الكشف عن اسمه", "، تحدث شريطة عدم الكشف عن هويته،", "الذي فضل عدم ذكر اسمه",
 * "(طلب عدم ذكر اسمه)"), beginning at `at`; null where there are none.
 */
export function unnamedWords(sight: Sight, at: number): number | null {
  let i = at;
  const bracket = sight.arcs[i]?.stem === '(';
  const comma = sight.arcs[i]?.stem === '،';
  if (bracket || comma) i++;
  if (sight.arcs[i]?.kind === 'particle' && sight.arcs[i]?.id === 'relative') i++;
  if (!openers.has(sight.arcs[i]?.stem ?? '')) return null;
  for (let k = i + 1; k < Math.min(i + 8, sight.arcs.length); k++) {
    const arc = sight.arcs[k] as Arc;
    if (!hiding.has(arc.stem)) continue;
    let end = k + 1;
    while (end < sight.arcs.length && end < k + 5 && isHidingTail(sight.arcs[end] as Arc)) end++;
    if (bracket && sight.arcs[end]?.stem === ')') end++;
    else if (comma && sight.arcs[end]?.stem === '،') end++;
    return end;
  }
  return null;
}

const isHidingTail = (arc: Arc): boolean =>
  arc.stem === 'عن' || hiding.has(arc.stem) || /^(?:اسم|اسماء|هويت|شخصيت)/.test(arc.stem);

/** "اسمه", "هويتها": what is hidden, where "رفض نشر القوات" hides nobody. */
const isOneself = (stem: string): boolean => /^(?:اسم|اسماء|اسمائ|هوي|شخصي)/.test(stem);

const hiders = new Set(['رفض', 'طلب', 'فضل', 'اشترط']);

/**
 * Whether the verb or participle at arc `at`, of that lemma, only says that a source will not be named ("طلب عدم نشر اسمه", "رافضا الكشف عن هويته"):
 * no speech and no event.
 */
export function isHidingName(arcs: readonly Arc[], at: number, lemma?: string): boolean {
  const arc = arcs[at] as Arc;
  // "، طالبا عدم كشف اسمه": written as students are
  const asking = arc.stem === 'طالبا' || arc.stem === 'طالبه';
  if (!asking && (lemma === undefined ? arc.kind !== 'verb' && arc.kind !== 'participle' : !hiders.has(lemma)))
    return false;
  if (!asking && !hiders.has(lemma ?? arc.id)) return false;
  const hidden = arcs.findIndex((next, k) => k > at && k < at + 5 && hiding.has(next.stem) && next.stem !== 'اعلان');
  return hidden !== -1 && arcs.slice(hidden, hidden + 4).some(({ stem }) => isOneself(stem));
}
