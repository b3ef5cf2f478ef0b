import type { Arc, Nominal } from '../analysis.ts';
import { takeAnnexed, takeAttachments } from './attachments.ts';
import { isNameAt, takeApposition, takeFarHolder, takeHolder } from './holders.ts';
import { afterAlias, afterModifiers, isWebsite, takeOutlet } from './modifiers.ts';
import {
  finishPhrase,
  hasFused,
  headOf,
  isAdjectiveToo,
  isDefinite,
  isJoined,
  type Named,
  namesBesides,
  type PhraseDraft,
} from './phrase.ts';
import type { Sight } from './sight.ts';
import { nameEnd, unnamedWords } from './unnamed.ts';
import { callingWords, honorifics, titledWorks } from './words.ts';

/** All noun phrases of a sentence that name people, bodies, outlets or places, left to right in text order, without overlap. */
export function findNominals({ arcs, tokens, text, register }: Omit<Sight, 'read'>): Nominal[] {
  const sight: Sight = { arcs, tokens, text, register, read: (at, depth) => readPhrase(sight, at, depth) };
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
function readPhrase(sight: Sight, i: number, depth = 0): PhraseDraft | null {
  const arc = sight.arcs[i];
  if (arc === undefined || depth > 4) return null;
  if (isTitleOfWork(sight, i)) return null;
  const honoured = afterHonorific(sight, i);
  if (honoured !== null) {
    const named = hasFused(sight.arcs[honoured] ?? arc) ? null : readPhrase(sight, honoured, depth);
    return named !== null && (named.kind === 'person' || named.kind === 'official') ? { ...named, first: i } : null;
  }
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

/** "مسرحية «مدغشقر»": a name in quotation marks behind a word for a work. */
const isTitleOfWork = ({ arcs }: Sight, i: number): boolean =>
  /^["«]$/.test(arcs[i - 1]?.stem ?? '') && titledWorks.has(arcs[i - 2]?.stem ?? '');

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

export function known(arc: Arc, i: number, kind: PhraseDraft['kind'], entry: Named | null, rule: string): PhraseDraft {
  const name = entry?.en[0] ?? null;
  return {
    ...draftOf(arc, i, rule),
    kind,
    id: arc.id,
    name,
    names: entry === null ? [] : namesBesides(entry),
  };
}

/** "ثلاثة مصادر", "أحد المصادر", "عدد من المسؤولين": the count or the selection belongs to the phrase. */
function readCounted(sight: Sight, i: number, depth: number): PhraseDraft | null {
  const arc = sight.arcs[i] as Arc;
  // "18:00 حزب الله": the minutes count nobody
  if (arc.kind === 'number' && sight.arcs[i - 1]?.stem === ':' && sight.arcs[i - 2]?.kind === 'number') return null;
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

/** Sources that are no title: no name follows them. */
const nameless = new Set(['source', 'resident', 'side', 'party-side', 'circle', 'relative', 'survivor']);

const classKind = {
  source: 'official',
  office: 'official',
  rank: 'person',
  body: 'organization',
  media: 'outlet',
  paper: 'social-channel',
  people: 'people',
} as const;

const arms = new Set(['مشاه', 'مدرع', 'مدرعه', 'مدفعيه', 'مغاوير', 'مظليين', 'قوات', 'حدود', 'صاعقه']);

/** "آمر اللواء 52 مشاة": behind an office the word for a major general is a brigade, with its number and arm. */
function readBrigade({ arcs }: Sight, draft: PhraseDraft): PhraseDraft {
  let next = draft.first + 1;
  if (arcs[next]?.kind === 'number') next++;
  if (arms.has(arcs[next]?.stem ?? '')) next++;
  return { ...draft, head: headOf.get('brigade') ?? null, kind: 'organization', roles: ['brigade'], next };
}

/** "شبكة أطباء السودان": a network of people is no broadcaster. */
function isOfPeople({ arcs }: Sight, i: number): boolean {
  const next = arcs[i + 1];
  if ((arcs[i] as Arc).id !== 'network' || next?.kind !== 'role' || hasFused(next) || isDefinite(next)) return false;
  const { class: kind } = headOf.get(next.id) ?? {};
  return kind === 'source' || kind === 'people';
}

/** "نائب الرئيس", "نائب وزير الخارجية": in front of an office. */
function isDeputy({ arcs, register }: Sight, i: number): boolean {
  const [arc, office] = [arcs[i] as Arc, arcs[i + 1]];
  if (arc.id !== 'mp' || isDefinite(arc) || office === undefined || hasFused(office) || isJoined(office)) return false;
  if (office.kind === 'actor') return register.actor(office.id)?.kind === 'office';
  return office.kind === 'role' && headOf.get(office.id)?.class === 'office';
}

/** "مبنى الأمن السياسي": a definite word for somebody right behind another definite noun is its adjective. */
function isAdjectiveHere({ arcs }: Sight, i: number): boolean {
  const [before, arc] = [arcs[i - 1], arcs[i] as Arc];
  if (before === undefined || !isAdjectiveToo(arc) || !isDefinite(arc) || arc.number === 'p' || hasFused(arc))
    return false;
  return (before.kind === 'word' || before.kind === 'masdar') && isDefinite(before) && !isJoined(arc);
}

/** "من جهة، و… من جهة أخرى": on the one hand, nobody. */
function isOnOneHand({ arcs }: Sight, i: number): boolean {
  const [before, arc, next] = [arcs[i - 1], arcs[i] as Arc, arcs[i + 1]];
  if ((arc.id !== 'side' && arc.id !== 'party-side') || before?.stem !== 'من' || isDefinite(arc)) return false;
  return next === undefined || next.kind === 'mark' || isJoined(next) || otherHand.has(next.stem);
}

const otherHand = new Set(['اخري', 'اخر', 'ثانيه', 'ثان', 'و']);

const honours = new Set('سمو جلاله فخامه معالي سعاده سماحه فضيله'.split(' '));

/** The arc behind "معالي", "صاحب السمو الملكي" and the like; null where none stand at `i`. */
function afterHonorific({ arcs }: Sight, i: number): number | null {
  const { stem, kind } = arcs[i] as Arc;
  if (stem === 'صاحب' || stem === 'صاحبه') {
    const bare = (arc: Arc | undefined): string => arc?.stem.replace(/^ال/, '') ?? '';
    if (honours.has(bare(arcs[i + 1]))) return bare(arcs[i + 2]) === 'ملكي' ? i + 3 : i + 2;
  }
  return kind !== 'actor' && honorifics.has(stem) ? i + 1 : null;
}

/** "شاهد يدعى ماهر الخطيب", "طبيب اسمه …": the arc of the name behind; null where nobody is called anything. */
function calledAt(sight: Sight, at: number): number | null {
  const arc = sight.arcs[at];
  return arc !== undefined &&
    !isJoined(arc) &&
    callingWords.has(`${arc.stem}${arc.enclitic ?? ''}`) &&
    nameEnd(sight, at + 1) > at + 1
    ? at + 1
    : null;
}

/** A noun phrase by its head: its adjectives, what it belongs to, and the name behind it. */
/** "أطراف عيترون": the outskirts of a place, no parties. */
function areOutskirts({ arcs }: Sight, i: number): boolean {
  const [arc, next] = [arcs[i] as Arc, arcs[i + 1]];
  if (arc.id !== 'party-side' || arc.number !== 'p' || isDefinite(arc) || next === undefined) return false;
  return next.kind === 'place' || (next.kind === 'noun' && next.id === 'place-noun');
}

function readRole(sight: Sight, i: number, depth: number): PhraseDraft | null {
  const arc = sight.arcs[i] as Arc;
  const head = headOf.get(isDeputy(sight, i) ? 'deputy' : arc.id);
  if (head === undefined || isOnOneHand(sight, i) || isAdjectiveHere(sight, i) || areOutskirts(sight, i)) return null;
  const draft: PhraseDraft = {
    ...draftOf(arc, i, `ar/names/${head.class}`),
    head,
    kind: classKind[head.class],
    roles: [head.id],
  };
  draft.next = afterModifiers(sight, draft);
  takeAnnexed(sight, draft, depth);
  takeAttachments(sight, draft, depth);
  const called = calledAt(sight, draft.next);
  if (called !== null && arc.number === 's' && head.class !== 'body') {
    draft.next = called;
    takeHolder(sight, draft, depth);
    if (draft.id === null) draft.kind = 'person';
  } else if (
    head.class === 'office' ||
    head.class === 'rank' ||
    (head.class === 'people' && arc.number === 's' && isDefinite(arc) && nameEnd(sight, draft.next) > draft.next + 1) ||
    (head.class === 'source' &&
      !nameless.has(head.id) &&
      arc.number === 's' &&
      (isDefinite(arc) || (draft.affiliation !== null && isNameAt(sight, draft.next))))
  ) {
    takeHolder(sight, draft, depth);
    if (draft.person === null && head.class === 'rank')
      return head.id === 'major-general' && depth > 0 ? readBrigade(sight, draft) : null;
    if (draft.person !== null) takeApposition(sight, draft, depth);
  }
  // "قائد صحوة المنطقة الغربية في محافظة الأنبار عاشور الحمادي"
  const isTitle = head.class === 'office' || (head.class === 'source' && !nameless.has(head.id) && arc.number === 's');
  if (isTitle && depth === 0 && draft.person === null && draft.id === null) {
    takeFarHolder(sight, draft);
    if (draft.person !== null) takeApposition(sight, draft, depth);
  }
  if (head.class === 'media' && isOfPeople(sight, i)) {
    draft.kind = 'organization';
    draft.next = afterAlias(sight, draft.next);
  } else if (head.class === 'media') {
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
