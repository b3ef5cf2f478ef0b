import type { Arc } from '../analysis.ts';
import { hasFused, headOf, isDefinite, isJoined } from '../names/index.ts';
import { closeOfName, isComplementizer } from './complements.ts';
import { countsPeople } from './counts.ts';
import type { Site } from './sites.ts';
import { isSpeltAsVerb } from './verbal-nouns.ts';

/** Objects that are no content: a source that will not be named, a request not to be quoted. */
const asides = new Set(['كشف', 'ذكر', 'افصاح', 'تعريف', 'اسم', 'هويه', 'تعليق', 'رد', 'اجابه', 'خوض', 'ادلاء', 'حديث']);
const refusing = new Set(['رفض', 'طلب', 'فضل']);

/** "رفض كشف هويته": why a source is not named. */
export const isAsideObject = ({ stem }: Arc, { cue }: Site): boolean =>
  asides.has(stem) && refusing.has(cue?.lemma ?? '');

/** "استنكر الشيخ هذه الجريمة". */
export const isThis = (arc: Arc): boolean =>
  arc.kind === 'particle' && arc.id === 'demonstrative' && !isJoined(arc) && !hasFused(arc);

export const someOf: ReadonlySet<string> = new Set(
  'اي كل جميع ما وجود عدم بعض معظم غالبيه اغلب عده عدد كافه احد احدي'.split(' '),
);

/** A noun that can be reported: an act (masdar, event noun) or what stands in annexation to one. */
export function nounAt(arcs: readonly Arc[], k: number, site: Site): number | null {
  let at = k;
  const arc = arcs[at];
  if (arc === undefined) return null;
  // "طلبت من إيران الابتعاد": the one who is asked stands before what is asked
  if (arc.kind === 'particle' && arc.stem === 'من' && site.cue?.object === 'addressee') {
    const asked = deedAsked(arcs, at + 1);
    if (asked !== null) return asked;
    at += 2;
    while (at < arcs.length && (isJoined(arcs[at] as Arc) || (arcs[at] as Arc).kind === 'nisba') && at < k + 6) at++;
  }
  const quoted = ['"', '«'].includes(arcs[at]?.stem ?? '');
  if ((quoted && isQuotedSpeaker(arcs, k, site)) || isDescribedName(arcs, k, site)) return null;
  if (quoted) at++;
  const head = arcs[at];
  if (quoted && at > k && head?.kind === 'verb') return at;
  if (head === undefined || hasFused(head) || isAsideObject(head, site)) return null;
  // "أعلن الحرب على": is waged, not told
  if (isJoined(head) || (site.cue?.lemma === 'أعلن' && head.stem === 'حرب')) return null;
  if (isThis(head)) return at;
  if (head.kind === 'particle') return someOf.has(head.stem) ? at : null;
  if (head.kind === 'masdar' || isSpeltAsVerb(head)) return at;
  if (site.cue?.event === true) return countsPeople(arcs, at) ? at : null;
  if (k > site.next && isDefinite(head) && isDescribing(arcs, k)) return null;
  if (head.kind === 'word')
    return head.enclitic === null && (isDefinite(head) || arcs[at + 1] !== undefined) && head.id !== 'given'
      ? at
      : null;
  if (head.kind === 'noun' && head.id !== 'given' && !head.id.startsWith('adjective:')) return at;
  return ['role', 'number', 'actor', 'participle'].includes(head.kind) &&
    site.kind !== 'participle' &&
    (at > site.next || (head.kind === 'participle' && arcs[0]?.stem === 'اما'))
    ? at
    : null;
}

/** "نفى الباشا طبيق، مستشار القائد، …": a name that nobody lists, with what he is between commas. */
function isDescribedName(arcs: readonly Arc[], k: number, site: Site): boolean {
  const [first, second] = [arcs[k], arcs[k + 1]];
  if (site.kind !== 'verb' || k !== site.next || first?.kind !== 'word' || !isDefinite(first)) return false;
  const comma = second?.kind === 'word' && !hasFused(second) ? k + 2 : k + 1;
  const role = arcs[comma + 1];
  return (
    arcs[comma]?.stem === '،' && role?.kind === 'role' && !isJoined(role) && headOf.get(role.id)?.class === 'office'
  );
}

/** How many arcs the name of a body may have with its marks. */
const longestName = 6;

/** "نفى «الجيش الوطني» في منشور ما أشيع": a name of few words right behind the verb, and more that tells what was denied. */
function isQuotedSpeaker(arcs: readonly Arc[], k: number, site: Site): boolean {
  if (site.kind !== 'verb' || k !== site.next) return false;
  const close = closeOfName(arcs, k);
  const behind = arcs[close + 1];
  return (
    close > k &&
    close <= k + longestName &&
    (behind?.stem === 'في' || behind?.stem === 'عبر') &&
    arcs.slice(k, close).every(({ kind }) => kind !== 'verb')
  );
}

/** "طلب الجيش من سكان الحي الثالث في العاصمة إخلاءه": the deed behind whom it is asked of; null where none stands near. */
function deedAsked(arcs: readonly Arc[], from: number): number | null {
  for (let k = from + 1; k < Math.min(from + mostAsked, arcs.length); k++) {
    const [before, arc] = [arcs[k - 1] as Arc, arcs[k] as Arc];
    if (arc.kind === 'verb' || arc.kind === 'mark' || isComplementizer(arc)) return null;
    const canEndPhrase =
      isDefinite(before) || before.enclitic !== null || ['actor', 'place', 'nisba'].includes(before.kind);
    if (arc.kind === 'masdar' && !arc.proclitics.includes('ال') && !hasFused(arc) && !isJoined(arc) && canEndPhrase)
      return k;
  }
  return null;
}
const mostAsked = 10;

/** A definite participle with its preposition behind the subject ("المؤلفة من", "التابعة لـ") describes it. */
export function isDescribing(arcs: readonly Arc[], k: number): boolean {
  const [arc, next] = [arcs[k] as Arc, arcs[k + 1]];
  if (arc.kind === 'word' && !arc.stem.startsWith('م')) return false;
  return next !== undefined && ((next.kind === 'particle' && next.id === 'preposition') || hasFused(next));
}
