import type { Token } from '../../../text/index.ts';
import type { Arc, Nominal } from '../analysis.ts';
import {
  addModifier,
  finishPhrase,
  hasFused,
  headOf,
  isAdjectiveToo,
  isDefinite,
  isJoined,
  type PhraseDraft,
} from './phrase.ts';
import type { Register } from './register.ts';
import { nameEnd, unnamedWords } from './unnamed.ts';

/** Where the reading of noun phrases works: the arcs of one sentence. */
export interface Sight {
  arcs: readonly Arc[];
  tokens: readonly Token[];
  text: string;
  register: Register;
}

/** All noun phrases of a sentence that name people, bodies, outlets or places, left to right in text order, without overlap. */
export function findNominals(sight: Sight): Nominal[] {
  const found: Nominal[] = [];
  let i = 0;
  while (i < sight.arcs.length) {
    const draft = readPhrase(sight, i);
    if (draft === null) i++;
    else {
      found.push(finishPhrase(draft, sight.arcs, sight.tokens, sight.text));
      i = Math.max(draft.next, i + 1);
    }
  }
  return found;
}

/** The noun phrase that begins at arc `i`, or null. */
export function readPhrase(sight: Sight, i: number, depth = 0): PhraseDraft | null {
  const arc = sight.arcs[i];
  if (arc === undefined || depth > 4) return null;
  if (arc.kind === 'particle' && arc.id === 'quantifier') return readCounted(sight, i, depth);
  if (arc.kind === 'number' && arc.quantity !== null) return readCounted(sight, i, depth);
  if (arc.kind === 'actor') return readKnownActor(sight, i, depth);
  if (arc.kind === 'outlet') return known(arc, i, 'outlet', sight.register.outlet(arc.id), 'ar/names/known-outlet');
  if (arc.kind === 'place') return known(arc, i, 'place', sight.register.place(arc.id), 'ar/names/known-place');
  if (arc.kind === 'nisba') return readPeople(sight, i);
  if (arc.kind === 'role') return readRole(sight, i, depth);
  if (arc.kind === 'noun' && arc.id === 'given') return readPerson(sight, i);
  return null;
}

const draftOf = (arc: Arc, i: number, rule: string): PhraseDraft => ({
  first: i,
  next: i + 1,
  head: null,
  headArc: arc,
  kind: 'organization',
  id: null,
  name: null,
  names: [],
  person: null,
  count: null,
  modifiers: [],
  affiliation: null,
  affiliationId: null,
  roles: [],
  unnamedOnPurpose: false,
  rule,
});

interface Named {
  id: string;
  en: readonly string[];
  ar: readonly string[];
}

function known(arc: Arc, i: number, kind: PhraseDraft['kind'], entry: Named | null, rule: string): PhraseDraft {
  const name = entry?.en[0] ?? null;
  return {
    ...draftOf(arc, i, rule),
    kind,
    id: arc.id,
    name,
    names: [...(entry?.en.slice(1) ?? []), ...(entry?.ar ?? [])],
  };
}

/** "ثلاثة مصادر", "أحد المصادر", "عدد من المسؤولين": the count or the selection belongs to the phrase. */
function readCounted(sight: Sight, i: number, depth: number): PhraseDraft | null {
  const arc = sight.arcs[i] as Arc;
  let next = i + 1;
  const of = sight.arcs[next];
  if (of?.kind === 'particle' && of.stem === 'من') next++;
  const inner = sight.arcs[next];
  if (
    inner === undefined ||
    hasFused(inner) ||
    isJoined(inner) ||
    (inner.kind !== 'role' && inner.kind !== 'nisba' && inner.kind !== 'actor')
  )
    return null;
  const draft = readPhrase(sight, next, depth + 1);
  if (draft === null || draft.kind === 'outlet' || draft.kind === 'place') return null;
  const one = arc.stem === 'احد' || arc.stem === 'احدي';
  const exact = arc.quantity !== null && arc.quantity.min === arc.quantity.max ? arc.quantity.min : null;
  return {
    ...draft,
    first: i,
    count: one ? 1 : exact !== null && Number.isInteger(exact) && exact > 0 ? exact : null,
    unnamedOnPurpose: draft.unnamedOnPurpose || one,
    id: one ? null : draft.id,
    name: one ? null : draft.name,
  };
}

function readKnownActor(sight: Sight, i: number, depth: number): PhraseDraft {
  const arc = sight.arcs[i] as Arc;
  const actor = sight.register.actor(arc.id);
  const kind =
    actor?.kind === 'person'
      ? 'person'
      : actor?.kind === 'office'
        ? 'official'
        : actor !== null && ['state', 'government', 'armed-forces', 'institution'].includes(actor.kind)
          ? 'state-body'
          : 'organization';
  const draft = known(arc, i, kind, actor, 'ar/names/known-actor');
  if (actor?.country != null) draft.affiliationId = sight.register.stateOf(actor.country)?.id ?? null;
  draft.next = afterAlias(sight, afterModifiers(sight, draft));
  if (actor?.kind === 'office') {
    draft.roles = [actor.id];
    takeHolder(sight, draft, depth);
  } else if (actor?.kind === 'person') takeApposition(sight, draft, depth);
  return draft;
}

/** An office with its holder's name: the holder is who speaks. */
function takeHolder(sight: Sight, draft: PhraseDraft, depth: number): void {
  let at = draft.next;
  while (sight.arcs[at]?.kind === 'role' && headOf.get((sight.arcs[at] as Arc).id)?.class === 'rank') at++;
  if (sight.arcs[at]?.stem === '،' && depth === 0 && isNameAt(sight, at + 1)) at++;
  const arc = sight.arcs[at];
  if (arc === undefined || hasFused(arc) || isJoined(arc)) return;
  const person = arc.kind === 'actor' ? sight.register.actor(arc.id) : null;
  if (person?.kind === 'person') {
    draft.id = person.id;
    draft.name = person.en[0] ?? null;
    draft.names = [...person.en.slice(1), ...person.ar];
    draft.kind = 'official';
    draft.person = { from: at, to: at + 1 };
    draft.next = at + 1;
    return;
  }
  const end = nameEnd(sight, at);
  if (end === at) return;
  draft.person = { from: at, to: end };
  draft.id = null;
  draft.name = null;
  draft.names = [];
  draft.kind = 'official';
  draft.next = end;
}

const isNameAt = (sight: Sight, at: number): boolean => {
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
function takeApposition(sight: Sight, draft: PhraseDraft, depth: number): void {
  let at = draft.next;
  const comma = sight.arcs[at]?.stem === '،';
  if (comma) at++;
  const arc = sight.arcs[at];
  if (arc?.kind !== 'role' || hasFused(arc) || isJoined(arc) || headOf.get(arc.id)?.class !== 'office') return;
  if (comma && !isDefinite(arc) && sight.arcs[at + 1]?.kind === 'verb') return;
  const role = readRole(sight, at, depth + 1);
  if (role === null || role.person !== null) return;
  draft.next = role.next;
  draft.roles = [...draft.roles, ...role.roles];
  draft.affiliation = role.affiliation;
  draft.affiliationId = role.affiliationId;
}

/** A person by name alone: it begins with a given name. */
function readPerson(sight: Sight, i: number): PhraseDraft | null {
  const end = nameEnd(sight, i);
  if (end < i + 2) return null;
  const draft: PhraseDraft = {
    ...draftOf(sight.arcs[i] as Arc, i, 'ar/names/given-name'),
    kind: 'person',
    person: { from: i, to: end },
    next: end,
    count: 1,
  };
  takeApposition(sight, draft, 0);
  return draft;
}

/** "الحوثيون", "الأميركيون": the people for the body or the state; an adjective behind a noun is none. */
function readPeople(sight: Sight, i: number): PhraseDraft | null {
  const arc = sight.arcs[i] as Arc;
  const before = sight.arcs[i - 1];
  if (
    !isDefinite(arc) ||
    arc.number !== 'p' ||
    (before !== undefined &&
      !isJoined(arc) &&
      ['noun', 'role', 'word', 'masdar', 'participle', 'nisba', 'place'].includes(before.kind))
  )
    return null;
  const actor = sight.register.actor(arc.id);
  const draft = known(arc, i, actor?.kind === 'state' ? 'people' : 'organization', actor, 'ar/names/nisba-people');
  draft.affiliation = actor?.en[0] ?? null;
  draft.affiliationId = actor?.id ?? null;
  return draft;
}

const classKind = {
  source: 'official',
  office: 'official',
  rank: 'person',
  body: 'organization',
  media: 'outlet',
  paper: 'social-channel',
  people: 'people',
} as const;

/** A noun phrase by its head: its adjectives, what it belongs to, and the name behind it. */
function readRole(sight: Sight, i: number, depth: number): PhraseDraft | null {
  const arc = sight.arcs[i] as Arc;
  const head = headOf.get(arc.id);
  if (head === undefined) return null;
  const draft: PhraseDraft = {
    ...draftOf(arc, i, `ar/names/${head.class}`),
    head,
    kind: classKind[head.class],
    roles: [head.id],
  };
  draft.next = afterModifiers(sight, draft);
  takeAnnexed(sight, draft, depth);
  takeAttachments(sight, draft, depth);
  if (
    head.class === 'office' ||
    head.class === 'rank' ||
    (head.class === 'source' &&
      arc.number === 's' &&
      (isDefinite(arc) || (draft.affiliation !== null && isNameAt(sight, draft.next))))
  ) {
    takeHolder(sight, draft, depth);
    if (draft.person === null && head.class === 'rank') return null;
    if (draft.person !== null) takeApposition(sight, draft, depth);
  }
  if (head.class === 'media') {
    takeOutlet(sight, draft);
    // موقع is a website only by its name: otherwise it is a site that is hit
    if (head.id === 'site' && draft.id === null && !isWebsite(sight, draft)) return null;
  } else if (head.class === 'body') draft.next = afterAlias(sight, draft.next);
  const unnamed = unnamedWords(sight, draft.next);
  if (unnamed !== null && draft.person === null && depth === 0) {
    draft.next = unnamed;
    draft.unnamedOnPurpose = true;
  }
  return draft;
}

const websiteWords = /^(?:اخباري|الكتروني|صحفي|صحافي|اعلامي|ويب)/;

function isWebsite(sight: Sight, draft: PhraseDraft): boolean {
  for (let k = draft.first + 1; k < draft.next; k++) {
    const arc = sight.arcs[k] as Arc;
    if (websiteWords.test(arc.stem) || ['"', '«'].includes(arc.stem)) return true;
  }
  return false;
}

/** The arcs after the head's adjectives. */
function afterModifiers(sight: Sight, draft: PhraseDraft): number {
  let at = draft.next;
  const definite = isDefinite(draft.headArc) || draft.id !== null;
  while (at < sight.arcs.length) {
    const arc = sight.arcs[at] as Arc;
    if (hasFused(arc)) break;
    const adjective =
      arc.kind === 'nisba' ||
      (arc.kind === 'noun' && arc.id.startsWith('adjective:')) ||
      (arc.kind === 'role' && isAdjectiveToo(arc));
    if (adjective ? isJoined(arc) && at === draft.next : isJoined(arc)) break;
    if (!adjective && !(arc.kind === 'word' && draft.id === null && looksLikeAdjective(arc, definite))) break;
    if (adjective && isDefinite(arc) !== definite && draft.id === null && !isJoined(arc)) break;
    // "القوات الإيرانيون": a plural of persons behind a known name begins a phrase of its own
    if (arc.kind === 'nisba' && draft.id !== null && (arc.number === 'p' || !isDefinite(arc))) break;
    addModifier(draft, arc, sight.register);
    at++;
  }
  return at;
}

const looksLikeAdjective = (arc: Arc, definite: boolean): boolean =>
  isDefinite(arc) === definite && /(?:ي|يه|يين|يون|يان|ويه)$/.test(arc.stem) && arc.stem.length >= 4;

/** "(سنتكوم)" behind a known body: its other name. */
function afterAlias(sight: Sight, at: number): number {
  if (sight.arcs[at]?.stem !== '(') return at;
  for (let k = at + 1; k <= at + 4; k++) if (sight.arcs[k]?.stem === ')') return k + 1;
  return at;
}

/** What the head is annexed to: "وزير الخارجية", "قائد قوات الدعم السريع", "ميليشيا «حزب الله»". */
function takeAnnexed(sight: Sight, draft: PhraseDraft, depth: number): void {
  // adjectives stand behind the whole annexation: after one nothing more can be annexed
  if (isDefinite(draft.headArc) || draft.next > draft.first + 1) return;
  let steps = 0;
  while (steps < 4 && draft.next < sight.arcs.length) {
    let at = draft.next;
    if ((sight.arcs[at] as Arc).stem === '#') at++;
    if (at >= sight.arcs.length) return;
    const quoted = ['"', '«'].includes((sight.arcs[at] as Arc).stem);
    if (quoted && draft.head?.class !== 'body' && draft.head?.class !== 'people') return;
    if (quoted) at++;
    const arc = sight.arcs[at];
    if (arc === undefined || hasFused(arc) || isJoined(arc)) return;
    const before = draft.next;
    if (arc.kind === 'actor' || arc.kind === 'role' || arc.kind === 'place') takeNested(sight, draft, at, depth);
    else if (quoted) draft.next = closingOf(sight, at) ?? draft.next;
    else if (
      (arc.kind === 'masdar' || arc.kind === 'word' || arc.kind === 'noun' || arc.kind === 'participle') &&
      (isDefinite(arc) || steps > 0 || isAnnexable(sight, at)) &&
      arc.id !== 'given'
    )
      draft.next = at + 1;
    if (draft.next === before) return;
    if (quoted && ['"', '»'].includes(sight.arcs[draft.next]?.stem ?? '')) draft.next++;
    draft.next = afterModifiers(sight, draft);
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

/** An indefinite noun that is itself annexed to a definite one: "قائد عمليات بغداد". */
const isAnnexable = (sight: Sight, at: number): boolean => {
  const next = sight.arcs[at + 1];
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
  const nested = readPhrase(sight, at, depth + 1);
  if (nested === null) return;
  draft.next = nested.next;
  const entry = nested.kind === 'place' && nested.id !== null ? sight.register.place(nested.id) : null;
  draft.affiliation ??=
    nested.name ??
    nested.affiliation ??
    sight.text.slice((sight.arcs[nested.first] as Arc).start, (sight.arcs[nested.next - 1] as Arc).end);
  draft.affiliationId ??=
    entry?.country != null ? (sight.register.stateOf(entry.country)?.id ?? null) : (nested.id ?? nested.affiliationId);
  // "ميليشيا حزب الله", "تنظيم داعش", "حركة حماس": the head only says what the known body is
  if (
    draft.head?.class === 'body' &&
    nested.kind !== 'place' &&
    nested.id !== null &&
    nested.first === draft.first + 1 + (['"', '«'].includes(sight.arcs[draft.first + 1]?.stem ?? '') ? 1 : 0) &&
    isDescribing(draft.head.id)
  ) {
    draft.id = nested.id;
    draft.name = nested.name;
    draft.names = nested.names;
  }
  if (nested.person !== null && draft.head?.class === 'office') draft.affiliation = nested.affiliation;
}

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

function closingOf(sight: Sight, at: number): number | null {
  for (let k = at; k < Math.min(at + 7, sight.arcs.length); k++)
    if (['"', '»'].includes((sight.arcs[k] as Arc).stem)) return k + 1;
  return null;
}

/** "في وزارة الداخلية", "باسم الجيش", "من التحالف الحاكم", "للقوات المسلحة". */
function takeAttachments(sight: Sight, draft: PhraseDraft, depth: number): void {
  const allowed =
    draft.head?.class === 'source'
      ? ['في', 'من', 'لدي', 'ب', 'باسم']
      : draft.head?.class === 'office'
        ? ['في', 'باسم', 'ل', 'ب', 'لدي', 'عن', 'علي']
        : draft.head?.class === 'people'
          ? ['من']
          : draft.head?.class === 'paper'
            ? ['عن', 'ل']
            : [];
  for (let turn = 0; turn < 3; turn++) {
    let at = draft.next;
    const arc = sight.arcs[at];
    if (arc === undefined) return;
    const fused = arc.kind === 'particle' ? null : arc.proclitics.find((clitic) => 'بل'.includes(clitic));
    const preposition =
      arc.kind === 'particle' && arc.id === 'preposition'
        ? arc.stem
        : arc.proclitics[0] === 'ب' && arc.stem === 'اسم'
          ? 'باسم'
          : fused;
    if (preposition == null || !allowed.includes(preposition) || isJoined(arc)) return;
    if (arc.kind === 'particle' || preposition === 'باسم') at++;
    if (['"', '«'].includes(sight.arcs[at]?.stem ?? '')) at++;
    const inner = sight.arcs[at];
    if (
      inner === undefined ||
      !['actor', 'role', 'place', 'word', 'masdar', 'noun', 'nisba', 'participle'].includes(inner.kind)
    )
      return;
    if ((inner.kind === 'word' || inner.kind === 'participle') && !isDefinite(inner)) return;
    const nested = readPhrase(sight, at, depth + 1);
    if (nested !== null && (nested.kind === 'outlet' || headOf.get(nested.roles[0] ?? '')?.class === 'paper')) return;
    if (nested === null && (fused === 'ل' || inner.kind === 'masdar')) return;
    if (nested === null) {
      draft.next = at + 1;
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

function afterAdjectives(sight: Sight, draft: PhraseDraft): number {
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

/** "وكالة رويترز", "موقع «العربي الجديد»", "قناة الميادين": the known outlet, or an unknown one by its name. */
function takeOutlet(sight: Sight, draft: PhraseDraft): void {
  let at = draft.next;
  const quoted = ['"', '«', '('].includes(sight.arcs[at]?.stem ?? '');
  if (quoted) at++;
  const arc = sight.arcs[at];
  if (arc === undefined || hasFused(arc) || isJoined(arc)) return;
  if (arc.kind === 'outlet') {
    const outlet = sight.register.outlet(arc.id);
    draft.id = arc.id;
    draft.name = outlet?.en[0] ?? null;
    draft.names = [...(outlet?.en.slice(1) ?? []), ...(outlet?.ar ?? [])];
    draft.next = at + 1;
  } else if (quoted) draft.next = closingOf(sight, at) ?? draft.next;
  if (quoted && ['"', '»', ')'].includes(sight.arcs[draft.next]?.stem ?? '')) draft.next++;
  draft.next = afterAdjectives(sight, draft);
}
