import type { Arc } from '../analysis.ts';
import { hasFused, headOf, isDefinite, isJoined, type PhraseDraft } from './phrase.ts';
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
    draft.names = [...person.en.slice(1), ...person.ar];
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

/** "يحيى رسول المتحدث باسم …", "فلان، المتحدث باسم …": the role behind the name. */
export function takeApposition(sight: Sight, draft: PhraseDraft, depth: number): void {
  let at = draft.next;
  const comma = sight.arcs[at]?.stem === '،';
  if (comma) at++;
  const arc = sight.arcs[at];
  if (arc?.kind !== 'role' || hasFused(arc) || isJoined(arc) || headOf.get(arc.id)?.class !== 'office') return;
  if (comma && !isDefinite(arc) && sight.arcs[at + 1]?.kind === 'verb') return;
  const role = sight.read(at, depth + 1);
  if (role === null || role.person !== null) return;
  draft.next = role.next;
  draft.roles = [...draft.roles, ...role.roles];
  draft.affiliation = role.affiliation;
  draft.affiliationId = role.affiliationId;
}
