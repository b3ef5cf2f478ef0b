import type { Arc } from '../analysis.ts';
import { hasFused, headOf, isDefinite, isJoined, namesBesides, type PhraseDraft } from './phrase.ts';
import type { Sight } from './sight.ts';
import { nameEnd } from './unnamed.ts';

/** An office with its holder's name: the holder is who speaks. */
export function takeHolder(sight: Sight, draft: PhraseDraft, depth: number): void {
  let at = afterRanks(sight, draft.next);
  if (sight.arcs[at]?.stem === '،' && depth === 0) {
    // "الأمين العام للمجلس، الدكتور عبد اللطيف الزياني"
    const name = afterRanks(sight, at + 1);
    if (isNameAt(sight, name)) at = name;
  }
  const arc = sight.arcs[at];
  if (arc === undefined || hasFused(arc) || isJoined(arc)) return;
  // "صالح الحريبي": a known short name with another family name behind it is somebody else
  const other = arc.kind === 'actor' && arc.to === arc.from + 1 && !isDefinite(arc) && isFamilyName(sight.arcs[at + 1]);
  const person = arc.kind === 'actor' && !other ? sight.register.actor(arc.id) : null;
  if (person?.kind === 'person') {
    draft.id = person.id;
    draft.name = person.en[0] ?? null;
    draft.names = namesBesides(person);
    draft.kind = 'official';
    draft.person = { from: at, to: at + 1 };
    draft.next = at + 1;
    return;
  }
  const end = other ? at + 2 : nameEnd(sight, at);
  if (end === at) return;
  draft.person = { from: at, to: end };
  draft.id = null;
  draft.name = null;
  draft.names = [];
  draft.kind = 'official';
  draft.next = end;
}

/** How many arcs behind a title its holder's name may stand. */
const reach = 16;

/**
 * "قائد صحوة المنطقة الغربية في محافظة الأنبار عاشور الحمادي": the holder's name behind all that the title says of where and of what. Between them stand
 * only noun phrases, prepositions and one comma; what is said follows the name.
 */
export function takeFarHolder(sight: Sight, draft: PhraseDraft): void {
  const { arcs } = sight;
  let commas = 0;
  for (let at = draft.next; at < arcs.length && at < draft.next + reach; at++) {
    const arc = arcs[at] as Arc;
    if (arc.stem === '،' && at > draft.first + 1) {
      if (++commas > 1) return;
      continue;
    }
    const quoted = isQuote(arc);
    const named = afterRanks(sight, quoted ? at + 1 : at);
    const isSetOff = arcs[at - 1]?.stem === '،' || named > at + (quoted ? 1 : 0);
    const end = isSetOff || quoted || closesTitle(arcs[at - 1] as Arc) ? holderEnd(sight, named, isSetOff) : named;
    if (end > named && (quoted ? isQuote(arcs[end]) : opensSaying(arcs, end))) {
      const next = quoted ? end + 1 : end;
      Object.assign(draft, {
        person: { from: named, to: end },
        id: null,
        name: null,
        names: [],
        kind: 'official',
        next,
      });
      return;
    }
    // "طلب الرئيس من قائد الجيش العماد فلان": whom the verb's preposition names is somebody else
    if (arc.stem === 'من' && arcs[at + 1]?.kind === 'role' && headOf.get(arcs[at + 1]?.id ?? '')?.class === 'office')
      return;
    if (!carriesTitle(arc) || (arcs[at - 1]?.stem === '،' && arc.kind !== 'role')) return;
  }
}

const isQuote = (arc: Arc | undefined): boolean => arc?.stem === '"' || arc?.stem === '«' || arc?.stem === '»';

/** What the name may stand behind: a noun that has no genitive any more. */
const closesTitle = (arc: Arc): boolean =>
  isDefinite(arc) ||
  arc.stem === '،' ||
  isQuote(arc) ||
  arc.kind === 'place' ||
  arc.kind === 'actor' ||
  arc.kind === 'nisba' ||
  arc.id.startsWith('adjective:');

/** The arc behind a name that begins at `at`: with a given name and more, or of two words or more that no lexicon has. */
function holderEnd(sight: Sight, at: number, isSetOff: boolean): number {
  const first = sight.arcs[at];
  if (first === undefined) return at;
  // "، الخضر لصور": behind a comma a name may begin with the article
  const articled = sight.arcs[at - 1]?.stem === '،' && first.kind === 'word' && isDefinite(first) ? 1 : 0;
  const end = nameEnd(sight, at + articled);
  if (isNameAt(sight, at)) return end >= at + 2 ? end : at;
  const last = sight.arcs[end - 1];
  if (end >= at + 2 && last !== undefined && (isSetOff || /^ال.+ي$/.test(last.stem) || opensClauseAt(sight, end)))
    return end;
  return at;
}

/** "… بهاء درويش أن": two words that no lexicon has right before what somebody says can only be a name. */
const opensClauseAt = ({ arcs }: Sight, at: number): boolean =>
  arcs[at]?.id === 'complementizer' ||
  arcs[at]?.stem === ':' ||
  (arcs[at]?.kind === 'outlet' && hasFused(arcs[at] as Arc));

/** "… أن", "، أن", ":", "بأن": somebody's words follow, or the clause ends. */
function opensSaying(arcs: readonly Arc[], at: number): boolean {
  const next = arcs[at];
  if (next === undefined || next.kind === 'mark' || next.kind === 'date') return true;
  if (next.kind === 'particle') return next.id !== 'conjunction';
  return next.proclitics.includes('ب') || next.proclitics.includes('ل') || next.kind === 'masdar' || isDefinite(next);
}

/** A participle or a verbal noun without the article begins something else: "، محملا الحوثي المسؤولية". */
const carriesTitle = (arc: Arc): boolean =>
  isQuote(arc) ||
  (arc.kind === 'particle'
    ? arc.id === 'preposition' && !/^(?:بعد|قبل|منذ|خلال|اثناء)$/.test(arc.stem)
    : !((arc.kind === 'participle' || arc.kind === 'masdar') && !isDefinite(arc) && !hasFused(arc) && !isJoined(arc)) &&
      arc.kind !== 'verb' &&
      arc.kind !== 'mark' &&
      arc.kind !== 'date' &&
      arc.kind !== 'outlet' &&
      arc.kind !== 'number');

function afterRanks({ arcs }: Sight, from: number): number {
  let at = from;
  while (arcs[at]?.kind === 'role' && headOf.get((arcs[at] as Arc).id)?.class === 'rank') at++;
  return at;
}

const isFamilyName = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  (arc.kind === 'word' || arc.kind === 'nisba') &&
  arc.proclitics.length === 1 &&
  arc.proclitics[0] === 'ال' &&
  arc.number !== 'p' &&
  /ي$/.test(arc.stem);

export const isNameAt = (sight: Sight, at: number): boolean => {
  const arc = sight.arcs[at];
  return (
    arc !== undefined &&
    ((arc.kind === 'noun' && arc.id === 'given') ||
      (arc.kind === 'actor' && sight.register.actor(arc.id)?.kind === 'person')) &&
    !hasFused(arc) &&
    !isJoined(arc)
  );
};

/** "يحيى رسول المتحدث باسم …", "فلان، المتحدث باسم …", "فلان وزير الدولة عضو المجلس": the roles behind the name. */
export function takeApposition(sight: Sight, draft: PhraseDraft, depth: number): void {
  for (let turn = 0; turn < 2; turn++) {
    const role = appositionAt(sight, draft.next, depth);
    if (role === null) return;
    draft.next = role.next;
    draft.roles = [...draft.roles, ...role.roles];
    draft.affiliation ??= role.affiliation;
    draft.affiliationId ??= role.affiliationId;
  }
}

function appositionAt(sight: Sight, from: number, depth: number): PhraseDraft | null {
  const comma = sight.arcs[from]?.stem === '،';
  const at = comma ? from + 1 : from;
  const arc = sight.arcs[at];
  if (arc === undefined || hasFused(arc) || isJoined(arc)) return null;
  if (!isOfficeAt(sight, at) && (comma || !isPlaceAmong(sight, at))) return null;
  if (comma && !isDefinite(arc) && sight.arcs[at + 1]?.kind === 'verb') return null;
  const role = sight.read(at, depth + 1);
  return role === null || role.person !== null ? null : role;
}

const isOfficeAt = ({ arcs }: Sight, at: number): boolean =>
  arcs[at]?.kind === 'role' && headOf.get((arcs[at] as Arc).id)?.class === 'office';

/** "فلان أحد قادة الفرقة", "فلان عضو المجلس", "فلان القيادي في الحركة". */
function isPlaceAmong({ arcs }: Sight, at: number): boolean {
  const [arc, next] = [arcs[at] as Arc, arcs[at + 1]];
  if (arc.stem === 'احد' || arc.stem === 'احدي') return next?.kind === 'role' && next.number === 'p';
  if (arc.kind !== 'role' || arc.number !== 's' || arc.enclitic !== null) return false;
  return arc.id === 'member' || (isDefinite(arc) && headOf.get(arc.id)?.class === 'source');
}
