import type { Arc, VerbForm } from '../analysis.ts';
import { changeArc } from '../arc.ts';
import { verbForms } from '../verbs/index.ts';
import { meansOfHarm } from './means.ts';
import { hasFused, headOf, isDefinite, isJoined } from './phrase.ts';

/** How many arcs behind "وطالب" what is asked may stand. */
const reach = 8;

/** "أدان المجلس الهجوم وطالب بتحقيق", "نفت الهيئة ذلك مدعية أن": in the letters of a student and of a prosecutor, told by what stands behind. */
export function withVerbsSpeltAsPeople(arcs: Arc[]): Arc[] {
  for (let k = 0; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind !== 'role' || isDefinite(arc)) continue;
    const isStudent = arc.id === 'students' && arc.stem === 'طالب';
    if (isStudent && (isAsking(arcs, k) || asksBehindName(arcs, k) || asksInClause(arcs, k)))
      arcs[k] = asVerb(arc, 'perfect');
    else if (arc.id === 'prosecutor' && /^مدعي[اه]$/.test(arc.stem) && arcs[k + 1]?.id === 'complementizer')
      arcs[k] = asVerb(arc, 'active-participle');
  }
  return arcs;
}

function asVerb(arc: Arc, part: VerbForm['part']): Arc {
  const form = [arc.stem, arc.stem.replace(/[اه]$/, '')]
    .flatMap((stem) => verbForms().formsOf(stem))
    .find((each) => each.part === part);
  return form === undefined
    ? arc
    : changeArc(arc, { kind: part === 'perfect' ? 'verb' : 'participle', id: form.lemma, form, number: 's' });
}

/** "الوزير نفتالي بينيت طالب بفرض طوق": behind a name, and right before what is asked behind ب. */
function asksBehindName(arcs: readonly Arc[], at: number): boolean {
  const [before, arc, next] = [arcs[at - 1], arcs[at] as Arc, arcs[at + 1]];
  if (before === undefined || arc.proclitics.length > 0 || arc.enclitic !== null || next === undefined) return false;
  if (isJoined(before)) return false;
  const isName = before.kind === 'actor' || before.kind === 'word' || before.id === 'given';
  return isName && ((next.kind === 'masdar' && next.proclitics[0] === 'ب') || /^بأ?ن/.test(next.stem));
}

/** Joined to what somebody did, with أن or what is asked behind ب, and no wound: "معلم وطالب بجروح" are two people. */
function isAsking(arcs: readonly Arc[], at: number): boolean {
  const [before, arc] = [arcs[at - 1], arcs[at] as Arc];
  if (before === undefined || !isJoined(arc) || arc.proclitics.length > 1 || arc.enclitic !== null) return false;
  if (before.kind === 'role' && !isDefinite(before) && headOf.get(before.id)?.class === 'people') return false;
  // "وطالب في المقابل بإغلاق الحدود"
  const opposite = arcs[at + 1]?.stem === 'في' && arcs[at + 2]?.stem === 'مقابل';
  for (let k = opposite ? at + 3 : at + 1; k < Math.min(at + reach, arcs.length); k++) {
    const next = arcs[k] as Arc;
    if (next.id === 'complementizer') return k === at + 1;
    if (next.kind === 'verb' || next.kind === 'mark' || isJoined(next)) return false;
    if (hasFused(next, 'ب')) return !meansOfHarm.has(next.stem);
    if (k === at + 1 && !isDefinite(next) && next.kind !== 'actor' && next.kind !== 'place') return false;
  }
  return false;
}

/**
 * "وطالب التونسي الناس بضرورة الانضواء", "في حين طالب ناشطون، عبر وثيقة، بمحاسبة …": at the head of a clause, right before who asks, with أن or what is asked
 * behind ب before any other verb.
 */
function asksInClause(arcs: readonly Arc[], at: number): boolean {
  const [before, arc, next] = [arcs[at - 1], arcs[at] as Arc, arcs[at + 1]];
  const opens =
    before === undefined
      ? isJoined(arc)
      : clauseOpeners.has(before.stem) || (before.stem === '،' && at < 5 && arcs[0]?.id === 'preposition');
  if (!opens || arc.proclitics.length > 1 || arc.enclitic !== null || next === undefined || hasFused(next))
    return false;
  const isSubject =
    next.kind === 'actor' ||
    next.kind === 'outlet' ||
    next.id === 'given' ||
    isDefinite(next) ||
    (next.kind === 'role' && next.number === 'p') ||
    (next.kind === 'role' && next.id !== 'students' && !isJoined(next)) ||
    // "طالب تكتل «بعلبك الهرمل»"
    (next.kind === 'word' && ['"', '«'].includes(arcs[at + 2]?.stem ?? ''));
  if (!isSubject) return false;
  let isAside = false;
  for (let k = at + 1; k < Math.min(at + clauseReach, arcs.length); k++) {
    const each = arcs[k] as Arc;
    if (each.stem === '،') isAside = !isAside;
    else if (isAside) continue;
    else if (each.id === 'complementizer') return true;
    else if (each.kind === 'verb' || each.stem === ':' || each.stem === '؛') return false;
    else if (hasFused(each, 'ب') || (each.kind === 'word' && /^ب\p{L}{4,}$/u.test(each.stem)))
      return !meansOfHarm.has(each.stem);
  }
  return false;
}
const clauseOpeners = new Set(['حين', 'فيما', 'بينما', 'كما', 'قد', 'حيث', 'اذ']);
/** How far behind the head of its clause what is asked may stand, an aside included. */
const clauseReach = 22;
