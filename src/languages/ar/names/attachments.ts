import type { Arc } from '../analysis.ts';
import { afterAdjectives, afterModifiers, closingOf } from './modifiers.ts';
import { addModifier, hasFused, headOf, isDefinite, isJoined, type PhraseDraft } from './phrase.ts';
import type { Sight } from './sight.ts';
import { isInName } from './spokesmen.ts';
import { mannerNouns } from './words.ts';

/** What the head is annexed to: "وزير الخارجية", "قائد قوات الدعم السريع", "ميليشيا «حزب الله»". */
export function takeAnnexed(sight: Sight, draft: PhraseDraft, depth: number): void {
  // adjectives stand behind the whole annexation: after one nothing more can be annexed
  if (hasNoGenitive(sight, draft.headArc)) return;
  if (isDefinite(draft.headArc) || (draft.next > draft.first + 1 && !isGeneral(sight, draft))) return;
  let steps = 0;
  while (steps < 4 && draft.next < sight.arcs.length) {
    let at = draft.next;
    if ((sight.arcs[at] as Arc).stem === '#') at++;
    if (at >= sight.arcs.length) return;
    const bracketed = (sight.arcs[at] as Arc).stem === '(' && sight.arcs[at + 1]?.kind === 'actor';
    const quoted = bracketed || ['"', '«'].includes((sight.arcs[at] as Arc).stem);
    if (quoted && draft.head?.class !== 'body' && draft.head?.class !== 'people') return;
    if (quoted) at++;
    const arc = sight.arcs[at];
    if (arc === undefined || hasFused(arc) || isJoined(arc) || isObject(sight, at)) return;
    // "نفذ شاب عملية": what one man did is no genitive of his
    if (arc.kind === 'masdar' && !isDefinite(arc) && draft.headArc.number === 's' && doers.has(draft.head?.id ?? ''))
      return;
    // "فجر انتحاري حزامه": what is his is no genitive of his
    if (arc.kind === 'word' && draft.head?.class === 'people' && sight.text[arc.end - 1] === 'ه') return;
    const before = draft.next;
    if (arc.kind === 'actor' || arc.kind === 'role' || arc.kind === 'place') takeNested(sight, draft, at, depth);
    // "وزير الدولة": what is no body of its own here still belongs to the title
    if (draft.next === before && arc.kind === 'role' && isDefinite(arc)) draft.next = at + 1;
    if (draft.next === before && quoted) draft.next = closingOf(sight, at) ?? draft.next;
    else if (
      (arc.kind === 'masdar' ||
        arc.kind === 'word' ||
        (arc.kind === 'outlet' && draft.head?.class !== 'media') ||
        arc.kind === 'noun' ||
        arc.kind === 'participle') &&
      (isDefinite(arc) || steps > 0 || isAnnexable(sight, at)) &&
      // "أكدت مصادر مقتل القائد": what the sources tell
      !(arc.kind === 'masdar' && !isDefinite(arc) && (draft.head?.id === 'source' || draft.head?.class === 'paper')) &&
      // "عن مسؤول قوله إن"
      !(arc.kind === 'masdar' && arc.enclitic !== null && saying.has(arc.id)) &&
      arc.id !== 'given'
    )
      draft.next = at + 1;
    if (draft.next === before) return;
    if (quoted && ['"', '»', ')'].includes(sight.arcs[draft.next]?.stem ?? '')) draft.next++;
    takeJoined(sight, draft);
    draft.next = afterModifiers(sight, draft, isDefinite(sight.arcs[draft.next - 1] as Arc));
    const last = sight.arcs[draft.next - 1] as Arc;
    if (
      isDefinite(last) ||
      last.kind === 'nisba' ||
      last.kind === 'mark' ||
      last.kind === 'actor' ||
      last.kind === 'place'
    )
      return;
    steps++;
  }
}

/** One of them, without article, is nobody's: "شاب", "مسلح". */
const doers = new Set(['young', 'gunmen', 'men', 'women', 'soldiers', 'policemen']);

/** "مسلحون", "مسؤولين", "جنديان", "شخصا": in front of a genitive the ن, and the alef of the accusative, would have fallen. */
function hasNoGenitive({ text }: Sight, { start, end, number }: Arc): boolean {
  const word = text.slice(start, end);
  return (
    (number === 'p' && /[ويئ]ن$/.test(word) && word.length > 5) ||
    (number === 'd' && /ن$/.test(word)) ||
    (number === 's' && /(?:ًا|اً|[^اويى]ا)$/.test(word))
  );
}

/** "دهس مستوطن شابا": an indefinite in the accusative is nobody's genitive; "شابا البلدة" are two. */
function isObject({ arcs, text }: Sight, at: number): boolean {
  const [arc, next] = [arcs[at] as Arc, arcs[at + 1]];
  if (arc.kind !== 'role' || arc.number === 'p' || arc.enclitic !== null || isDefinite(arc)) return false;
  const isOfTwo = arc.number === 'd' && next !== undefined && canOwn(next);
  return !isOfTwo && /(?:ًا|اً|[^اوىه]ا)$/.test(text.slice(arc.start, arc.end));
}

/** What two can be of: "شرطيا المدينة", not "شرطيا عند". */
const canOwn = (arc: Arc): boolean =>
  !hasFused(arc) &&
  !isJoined(arc) &&
  (isDefinite(arc) || arc.kind === 'actor' || arc.kind === 'place' || arc.id === 'given');

/** "مدير عام الصحة", "أمين عام المجلس": "general" belongs to the title, and what it is annexed to follows. */
const isGeneral = (sight: Sight, draft: PhraseDraft): boolean =>
  draft.next === draft.first + 2 && (sight.arcs[draft.first + 1] as Arc).stem === 'عام';

/** "لجنة الأمن والدفاع", "وزارة التربية والتعليم": a second definite noun that the body is named after. */
function takeJoined(sight: Sight, draft: PhraseDraft): void {
  const arc = sight.arcs[draft.next];
  const last = sight.arcs[draft.next - 1] as Arc;
  if (
    arc === undefined ||
    draft.head?.class !== 'body' ||
    !isJoined(arc) ||
    hasFused(arc) ||
    !isDefinite(arc) ||
    !isDefinite(last)
  )
    return;
  const bare = arc.kind === 'masdar' || arc.kind === 'word' || (arc.kind === 'role' && arc.id === 'defence');
  if (bare && (last.kind === 'masdar' || last.kind === 'word' || last.kind === 'noun')) draft.next++;
}

/** An indefinite noun that is itself annexed to a definite one: "قائد عمليات بغداد", "قائد عملية تحرير عدن". */
const isAnnexable = (sight: Sight, at: number, deep = 0): boolean => {
  const next = sight.arcs[at + 1];
  if (next?.kind === 'masdar' && !isDefinite(next) && !hasFused(next) && !isJoined(next) && deep < 2)
    return isAnnexable(sight, at + 1, deep + 1);
  return (
    next !== undefined &&
    !hasFused(next) &&
    !isJoined(next) &&
    (next.kind === 'actor' ||
      next.kind === 'place' ||
      (isDefinite(next) && next.kind !== 'nisba' && !next.id.startsWith('adjective:')))
  );
};

function takeNested(sight: Sight, draft: PhraseDraft, at: number, depth: number): void {
  const nested = sight.read(at, depth + 1);
  if (nested === null) return;
  draft.next = nested.next;
  const entry = nested.kind === 'place' && nested.id !== null ? sight.register.place(nested.id) : null;
  draft.affiliation ??=
    nested.name ??
    (draft.head?.class === 'paper' && nested.person !== null
      ? wordsOf(sight, nested.person.from, nested.person.to)
      : (nested.affiliation ?? wordsOf(sight, nested.first, nested.next)));
  draft.affiliationId ??=
    entry?.country != null ? (sight.register.stateOf(entry.country)?.id ?? null) : (nested.id ?? nested.affiliationId);
  // "ميليشيا حزب الله", "تنظيم داعش", "حركة حماس": the head only says what the known body is
  if (
    draft.head?.class === 'body' &&
    nested.kind !== 'place' &&
    nested.id !== null &&
    nested.first === draft.first + 1 + (['"', '«', '('].includes(sight.arcs[draft.first + 1]?.stem ?? '') ? 1 : 0) &&
    isDescribing(draft.head.id)
  ) {
    draft.id = nested.id;
    draft.name = nested.name;
    draft.names = nested.names;
  }
  if (nested.person === null || draft.head?.class !== 'office') return;
  draft.affiliation = nested.affiliation;
  if (!seconding.has(draft.head.id) || isHolder(sight, nested)) return;
  // "نائب الرئيس اليمني خالد بحاح": the name is the deputy's
  const { person, id, name, names } = nested;
  Object.assign(draft, { person, id, name, names, kind: 'official' });
}

const saying = new Set(['قال', 'أكد', 'نفى', 'صرح', 'أعلن', 'أشار', 'أضاف', 'وصف', 'تحدث']);

/** The words of arcs `[from, to)`, without the ل in front of them: "للجيش" is الجيش. */
function wordsOf({ arcs, text }: Sight, from: number, to: number): string {
  const [first, last] = [arcs[from] as Arc, arcs[to - 1] as Arc];
  const words = text.slice(first.start, last.end);
  if (first.kind === 'particle' || !first.proclitics.includes('ل')) return words;
  return first.proclitics.includes('ال') ? words.replace(/^و?لل/, 'ال') : words.replace(/^و?ل/, '');
}

/** Who stands beside an office: the name behind is theirs. */
const seconding = new Set(['deputy', 'assistant', 'undersecretary', 'adviser']);

const isHolder = ({ register }: Sight, { id, roles }: PhraseDraft): boolean =>
  id !== null && register.actor(id)?.holds.some(({ office }) => roles.includes(office)) === true;

const describing = new Set([
  'militia',
  'organization-tanzim',
  'movement',
  'group',
  'faction',
  'party',
  'organization',
  'forces',
  'coalition',
  'gang',
  'state-of',
  'regime',
  'company',
]);

const isDescribing = (head: string): boolean => describing.has(head);

function afterPlaceName({ arcs }: Sight, at: number): number {
  const arc = arcs[at];
  const isName = arc !== undefined && (arc.kind === 'place' || (arc.kind === 'word' && !isDefinite(arc)));
  return isName && !hasFused(arc) && !isJoined(arc) ? at + 1 : at;
}

/** Somebody that one can be among: a body or people, no place and no state that is named for one. */
const isBody = ({ register }: Sight, phrase: PhraseDraft | null): boolean =>
  phrase !== null &&
  (phrase.kind === 'organization' || phrase.kind === 'people' || phrase.kind === 'state-body') &&
  (phrase.id === null || register.actor(phrase.id)?.kind !== 'state');

/** Whose a paper can be: a known body or person, or whoever is called by what they are, as long as that is no word for going on as well. */
const isIssuer = (phrase: PhraseDraft | null): boolean =>
  phrase !== null &&
  (phrase.id !== null ? phrase.kind !== 'place' : phrase.roles.length > 0 && phrase.roles[0] !== 'movement');

/** Offices that are over something: "المشرف على الحملة", where "شدد الوزير على" is the verb's. */
const overseeing = new Set(['supervisor', 'head-of', 'coordinator']);

/** "في وزارة الداخلية", "باسم الجيش", "من التحالف الحاكم", "للقوات المسلحة". */
export function takeAttachments(sight: Sight, draft: PhraseDraft, depth: number): void {
  const allowed =
    draft.head?.class === 'source'
      ? ['في', 'من', 'لدي', 'ب', 'باسم', 'داخل', 'وسط']
      : draft.head?.class === 'office'
        ? ['في', 'باسم', 'ل', 'ب', 'لدي', 'عن', ...(overseeing.has(draft.head.id) ? ['علي'] : [])]
        : draft.head?.class === 'people'
          ? ['من']
          : draft.head?.class === 'paper'
            ? ['عن', 'ل']
            : [];
  for (let turn = 0; turn < 3; turn++) {
    let at = draft.next;
    const arc = sight.arcs[at];
    if (arc === undefined) return;
    // "الناطق باسمه علاء نقد"
    if (draft.head?.id === 'spokesperson' && isInName(arc)) {
      draft.next = at + 1;
      draft.next = afterAdjectives(sight, draft);
      return;
    }
    const fused = arc.kind === 'particle' ? null : arc.proclitics.find((clitic) => 'بل'.includes(clitic));
    const preposition =
      arc.kind === 'particle' && arc.id === 'preposition'
        ? arc.stem
        : arc.proclitics[0] === 'ب' && arc.stem === 'اسم'
          ? 'باسم'
          : fused;
    if (preposition == null || !allowed.includes(preposition) || isJoined(arc)) return;
    // "ونقل التقرير عن عسكريين قولهم": the preposition is the verb's
    if (preposition === 'عن' && sight.arcs[draft.first - 1]?.id === 'نقل') return;
    // "نقلت الوكالة الرسمية للأنباء عن مسؤول": the news are the agency's
    const ofNews =
      draft.head?.id === 'news-items' && isDefinite(draft.headArc) && draft.headArc.proclitics.includes('ل');
    if (preposition === 'عن' && ofNews) return;
    if (preposition === 'ب' && mannerNouns.has(arc.stem)) return;
    if (arc.kind === 'particle' || preposition === 'باسم') at++;
    if (['"', '«'].includes(sight.arcs[at]?.stem ?? '')) at++;
    const inner = sight.arcs[at];
    if (
      inner === undefined ||
      !['actor', 'role', 'place', 'word', 'masdar', 'noun', 'nisba', 'participle'].includes(inner.kind)
    )
      return;
    // "المتحدث باسم خارجيتها": whose body it is stands in the pronoun
    const isOwned = preposition === 'باسم' && inner.kind === 'word' && /\p{L}{3,}ته?(?:ها|هم|ه)$/u.test(inner.stem);
    if ((inner.kind === 'word' || inner.kind === 'participle') && !isDefinite(inner) && !isOwned) return;
    const nested = sight.read(at, depth + 1);
    // "مسلحون داخل المدينة": where they are
    if ((preposition === 'داخل' || preposition === 'وسط') && !isBody(sight, nested)) return;
    // "انسحب المسلحون من المدينة": the verb's
    if (preposition === 'من' && draft.head?.class === 'people' && isDefinite(draft.headArc))
      if (nested?.kind === 'place' || inner.id === 'place-noun') return;
    if (nested !== null && (nested.kind === 'outlet' || headOf.get(nested.roles[0] ?? '')?.class === 'paper')) return;
    if (nested === null && (fused === 'ل' || inner.kind === 'masdar')) return;
    // "تقرير عن الأزمة", "بيانات عن حركة السفن": what it is about, not whose it is
    if (preposition === 'عن' && draft.head?.class === 'paper' && !isIssuer(nested)) return;
    if (nested === null) {
      // "في مدينة كادونا", "في محافظة الأنبار": the place's own name, listed or not
      draft.next = inner.id === 'place-noun' ? afterPlaceName(sight, at + 1) : at + 1;
      while (
        ['word', 'nisba', 'noun'].includes(sight.arcs[draft.next]?.kind ?? '') &&
        isDefinite(sight.arcs[draft.next] as Arc) &&
        !hasFused(sight.arcs[draft.next] as Arc) &&
        !isJoined(sight.arcs[draft.next] as Arc)
      ) {
        addModifier(draft, sight.arcs[draft.next] as Arc, sight.register);
        draft.next++;
      }
    } else {
      const person = nested.person;
      takeNested(sight, draft, at, depth);
      // "المتحدث باسم الرئاسة التركية إبراهيم كالين": the name is the speaker's, not the body's
      if (
        person !== null &&
        draft.head?.class === 'office' &&
        nested.head?.class !== 'office' &&
        nested.roles.length > 0 &&
        headOf.get(nested.roles[0] as string)?.class === 'body'
      )
        draft.next = person.from;
    }
    if (['"', '»'].includes(sight.arcs[draft.next]?.stem ?? '') && ['"', '«'].includes(sight.arcs[at - 1]?.stem ?? ''))
      draft.next++;
    draft.next = afterAdjectives(sight, draft);
  }
}
