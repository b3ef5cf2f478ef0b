import type { Arc } from '../analysis.ts';
import {
  addModifier,
  hasFused,
  headOf,
  isAdjectiveToo,
  isDefinite,
  isJoined,
  namesBesides,
  type PhraseDraft,
} from './phrase.ts';
import type { Sight } from './sight.ts';

const websiteWords = /^(?:اخباري|الكتروني|صحفي|صحافي|اعلامي|ويب)/;

const sourceOpeners = /^(?:بحسب|حسب|وفق)$/;

export function isWebsite(sight: Sight, draft: PhraseDraft): boolean {
  // "بحسب مواقع يمنية", "وفق ما ذكرت مواقع محلية": of sites that are hit nobody has word
  if (sourceOpeners.test(sight.arcs[draft.first - 1]?.stem ?? '')) return true;
  for (let k = draft.first + 1; k < draft.next; k++) {
    const arc = sight.arcs[k] as Arc;
    if (websiteWords.test(arc.stem) || ['"', '«'].includes(arc.stem)) return true;
  }
  return false;
}

/** The arcs after the head's adjectives. */
export function afterModifiers(sight: Sight, draft: PhraseDraft, annexed = false): number {
  let at = draft.next;
  const definite = isDefinite(draft.headArc) || draft.id !== null || annexed;
  while (at < sight.arcs.length) {
    const arc = sight.arcs[at] as Arc;
    if (hasFused(arc)) break;
    const adjective =
      arc.kind === 'nisba' ||
      (arc.kind === 'noun' && arc.id.startsWith('adjective:')) ||
      (arc.kind === 'role' && isAdjectiveToo(arc));
    if (adjective ? isJoined(arc) && at === draft.next : isJoined(arc)) break;
    // "بيان صادر عن المجلس": whose it is, told behind it
    if (arc.id === 'adjective:صادر' && draft.head?.class === 'paper') break;
    // "قتل مسلح شرطيا": no adjective of a nominative stands in the accusative
    if (adjective && isAccusative(sight, arc) && !isAccusative(sight, draft.headArc)) break;
    if (!adjective && !(arc.kind === 'word' && draft.id === null && looksLikeAdjective(arc, definite))) break;
    if (adjective && isDefinite(arc) !== definite && draft.id === null && !isJoined(arc)) break;
    // "محمد المنفي طرفي القتال": no adjective has a pronoun, nor what a genitive makes look like one
    if (arc.kind === 'role' && arc.enclitic !== null) break;
    // "مسلحون مجهولون القيادي السابق": nor is an officer the adjective of a known name
    if (arc.kind === 'role' && draft.id !== null && officers.has(headOf.get(arc.id)?.class ?? '')) break;
    // "القوات الإيرانيون", "الشرطة مسلحين": persons behind a known name begin a phrase of their own
    const isOfPersons = arc.kind === 'nisba' || arc.kind === 'role';
    if (isOfPersons && draft.id !== null && (arc.number === 'p' || arc.number === 'd' || !isDefinite(arc))) break;
    // "الجيش المسلحين": the gunmen are no adjective of one army
    if (arc.kind === 'role' && arc.number === 'p' && draft.headArc.number === 's' && draft.id === null) break;
    addModifier(draft, arc, sight.register);
    at++;
  }
  return at;
}

/** Written with the alef of an indefinite accusative. */
const isAccusative = ({ text }: Sight, { start, end, gender }: Arc): boolean =>
  gender !== 'f' && /(?:ًا|اً|[^اويىه]ا|يا)$/.test(text.slice(start, end));

const officers = new Set(['office', 'rank', 'source']);

const looksLikeAdjective = (arc: Arc, definite: boolean): boolean =>
  isDefinite(arc) === definite &&
  ((/(?:ي|يه|يين|يون|يان|ويه)$/.test(arc.stem) && arc.stem.length >= 4) || (definite && ordinal.test(arc.stem)));

/** "الفرقة السابعة", "اللواء الرابع". */
const ordinal = /^(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;

/** "(سنتكوم)" behind a known body: its other name. */
export function afterAlias(sight: Sight, at: number): number {
  // "بغداد (رويترز) -": an agency in brackets is who wrote, not another name
  if (sight.arcs[at]?.stem !== '(' || sight.arcs[at + 1]?.kind === 'outlet') return at;
  for (let k = at + 1; k <= at + 4; k++) if (sight.arcs[k]?.stem === ')') return k + 1;
  return at;
}

export function closingOf(sight: Sight, at: number): number | null {
  for (let k = at; k < Math.min(at + 7, sight.arcs.length); k++)
    if (['"', '»'].includes((sight.arcs[k] as Arc).stem)) return k + 1;
  return null;
}

export function afterAdjectives(sight: Sight, draft: PhraseDraft): number {
  let at = draft.next;
  while (at < sight.arcs.length) {
    const arc = sight.arcs[at] as Arc;
    if (
      hasFused(arc) ||
      isJoined(arc) ||
      !(arc.kind === 'nisba' || arc.id.startsWith('adjective:')) ||
      !isDefinite(arc)
    )
      break;
    addModifier(draft, arc, sight.register);
    at++;
  }
  return at;
}

/** Outlets behind whose word a name stands: "وكالة مسار برس", where "وسائل إعلام" has none. */
const named = new Set(['agency', 'newspaper', 'channel', 'radio', 'magazine', 'network']);

/** The arc behind up to three words that no lexicon has and that are no adjectives: "صحيفة نيو لاينز". */
function afterUnknownName({ arcs }: Sight, from: number): number {
  let at = from;
  while (at < from + 3 && arcs[at]?.kind === 'word' && isNameWord(arcs[at] as Arc)) at++;
  return at;
}

const isNameWord = (arc: Arc): boolean =>
  !isDefinite(arc) &&
  !hasFused(arc) &&
  !isJoined(arc) &&
  !looksLikeAdjective(arc, false) &&
  !/^(?:[بل]\p{L}{3,}|\p{L}+(?:ت|وا|نا|ته|تها|تهم))$/u.test(arc.stem);

/** "وكالة رويترز", "موقع «العربي الجديد»", "قناة الميادين": the known outlet, or an unknown one by its name. */
export function takeOutlet(sight: Sight, draft: PhraseDraft): void {
  let at = draft.next;
  const quoted = ['"', '«', '('].includes(sight.arcs[at]?.stem ?? '');
  if (quoted) at++;
  const arc = sight.arcs[at];
  if (arc === undefined || hasFused(arc) || isJoined(arc)) return;
  if (arc.kind === 'outlet') {
    const outlet = sight.register.outlet(arc.id);
    draft.id = arc.id;
    draft.name = outlet?.en[0] ?? null;
    draft.names = outlet === null ? [] : namesBesides(outlet);
    draft.next = at + 1;
  } else if (quoted) draft.next = closingOf(sight, at) ?? draft.next;
  else if (named.has(draft.head?.id ?? '')) draft.next = afterUnknownName(sight, at);
  if (quoted && ['"', '»', ')'].includes(sight.arcs[draft.next]?.stem ?? '')) draft.next++;
  draft.next = afterAdjectives(sight, draft);
}
