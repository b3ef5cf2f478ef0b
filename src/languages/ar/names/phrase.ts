import type { Token } from '../../../text/index.ts';
import { fold } from '../../../text/index.ts';
import type { Arc, Nominal, NominalKind } from '../analysis.ts';
import { adjectiveForms } from '../inflection.ts';
import type { Register } from './register.ts';
import { adjectives, type Head, heads, mannerNouns } from './words.ts';

export const headOf: ReadonlyMap<string, Head> = new Map(heads.map((head) => [head.id, head]));
const englishAdjective = new Map(Object.entries(adjectives).map(([word, english]) => [fold(word), english]));
const stateBodies = new Set([
  'ministry',
  'government',
  'presidency',
  'police',
  'army',
  'court',
  'prosecution',
  'parliament',
  'embassy',
  'intelligence',
  'agencies',
  'directorate',
  'guard',
  'municipality',
  'command',
  'navy',
  'authority',
  'administration',
]);

const adjectiveStems: ReadonlySet<string> = new Set(
  Object.keys(adjectives).flatMap((word) => adjectiveForms(fold(word)).map((form) => form.folded)),
);
/** Whether a word that names people can also describe them: "المحلل السياسي", "مصادر صحفية". */
export const isAdjectiveToo = (arc: Arc): boolean => adjectiveStems.has(arc.stem);

/** A noun phrase while it is being read: arcs `[first, next)` of one sentence. */
export interface PhraseDraft {
  first: number;
  next: number;
  head: Head | null;
  headArc: Arc;
  kind: NominalKind;
  id: string | null;
  name: string | null;
  names: readonly string[];
  person: { from: number; to: number } | null;
  count: number | null;
  modifiers: string[];
  affiliation: string | null;
  affiliationId: string | null;
  roles: string[];
  unnamedOnPurpose: boolean;
  rule: string;
}

/** What knowledge calls somebody or something. */
export interface Named {
  id: string;
  en: readonly string[];
  ar: readonly string[];
}

const othersOf = new WeakMap<Named, readonly string[]>();

/** All names of an entry of knowledge but the first English one, each once; the same list each time. */
export function namesBesides(entry: Named): readonly string[] {
  let names = othersOf.get(entry);
  if (names === undefined) {
    names = [...new Set([...entry.en.slice(1), ...entry.ar])];
    othersOf.set(entry, names);
  }
  return names;
}

/** Whether an arc carries the article. */
export const isDefinite = (arc: Arc): boolean => arc.proclitics.includes('ال') || arc.enclitic !== null;
/** Whether an arc stands behind a fused preposition, of these or of any. */
export const hasFused = (arc: Arc, which = 'بكل'): boolean =>
  arc.proclitics.some((clitic) => clitic.length === 1 && which.includes(clitic));
/** Whether an arc is joined to what stands before by a fused conjunction. */
export const isJoined = (arc: Arc): boolean => arc.proclitics[0] === 'و' || arc.proclitics[0] === 'ف';

/** "بشدة", "بقوة": how something was said. */
export const isManner = ({ stem, proclitics }: Arc): boolean =>
  mannerNouns.has(proclitics.includes('ب') ? stem : stem.replace(/^ب/, ''));

/** Takes an adjective into the phrase: whose it is, or of what kind. */
export function addModifier(draft: PhraseDraft, arc: Arc, register: Register): void {
  if (arc.kind === 'nisba') {
    const actor = register.actor(arc.id);
    if (draft.affiliation === null && actor !== null) {
      draft.affiliation = actor.en[0] ?? null;
      draft.affiliationId = actor.id;
    }
  } else if (arc.id.startsWith('adjective:')) {
    const english = englishAdjective.get(arc.id.slice('adjective:'.length));
    if (english !== undefined) draft.modifiers.push(english);
  }
}

const inWords = ['', '', 'Two ', 'Three ', 'Four ', 'Five ', 'Six '];

/** "officials", "members of parliament"; people are listed as many already. */
function pluralOf({ class: kind, en }: Head): string {
  if (kind === 'people' || en.endsWith('s')) return en;
  return en.includes(' of ') ? en.replace(' of ', 's of ') : `${en}s`;
}

/** An unnamed source in plain English: "Two unnamed security sources, Iraq". */
function describe(draft: PhraseDraft, head: Head): string {
  const many = draft.count === null ? draft.headArc.number === 'p' : draft.count > 1;
  const count = draft.count !== null && draft.count > 1 ? (inWords[draft.count] ?? `${draft.count} `) : '';
  const noun = many ? pluralOf(head) : head.en;
  const phrase = ['unnamed', ...draft.modifiers, noun].join(' ');
  const text = count === '' ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : count + phrase;
  return draft.affiliation === null ? text : `${text}, ${draft.affiliation}`;
}

/** The finished noun phrase. */
export function finishPhrase(
  draft: PhraseDraft,
  arcs: readonly Arc[],
  tokens: readonly Token[],
  text: string,
): Nominal {
  const first = arcs[draft.first] as Arc;
  const last = arcs[draft.next - 1] as Arc;
  const start = first.start + fusedLength(first, tokens, text);
  const surface = text.slice(start, last.end);
  const head = draft.head;
  const anonymous =
    draft.id === null &&
    draft.person === null &&
    (head?.class === 'source' ||
      head?.class === 'people' ||
      (head?.class === 'office' &&
        !isDefinite(draft.headArc) &&
        (isLeftOpen(draft, arcs) || (draft.affiliationId === null && !isAnnexed(draft, arcs)))) ||
      draft.unnamedOnPurpose);
  const personName =
    draft.person === null
      ? null
      : text.slice((arcs[draft.person.from] as Arc).start, (arcs[draft.person.to - 1] as Arc).end);
  const named = draft.name ?? personName;
  // "متحدثا باسم الجيش": the accusative of one, in the letters of two to whom something belongs
  const isOne = draft.headArc.number === 'd' && /ا$/.test(draft.headArc.stem) && isLeftOpen(draft, arcs);
  const number = isOne ? 's' : (draft.headArc.number ?? 's');
  return {
    from: first.from,
    to: last.to,
    start,
    end: last.end,
    kind: kindOf(draft, anonymous),
    id: draft.id,
    name: named ?? (anonymous && head !== null ? describe(draft, head) : surface),
    names: named === null || draft.names.includes(surface) ? draft.names : [...draft.names, surface],
    surface,
    anonymous,
    count: draft.count ?? countOf(draft, number),
    affiliation: draft.affiliation,
    affiliationId: draft.affiliationId,
    roles: draft.roles,
    definite: isDefinite(draft.headArc),
    gender: draft.headArc.gender,
    number,
    preposition: prepositionOf(draft.first, arcs),
    rule: draft.rule,
  };
}

/** "متحدث باسم الجيش", "قائد عسكري يمني", "قائد بالمقاومة": one of several, whosever they are; "سفير إيران" is the only one. */
function isLeftOpen(draft: PhraseDraft, arcs: readonly Arc[]): boolean {
  const behind = arcs[draft.first + 1];
  if (behind === undefined || arcs[draft.first] !== draft.headArc || isJoined(behind)) return false;
  if (hasFused(behind) || (behind.kind === 'particle' && behind.id !== 'conjunction')) return true;
  return draft.first + 1 < draft.next && behind.id.startsWith('adjective:') && !isDefinite(behind);
}

/** "رئيس البلدية", "قائد السلاح": there is only one, though nobody says his name. */
function isAnnexed(draft: PhraseDraft, arcs: readonly Arc[]): boolean {
  const behind = arcs[draft.first + 1];
  if (behind === undefined || draft.first + 1 >= draft.next || hasFused(behind) || draft.count !== null) return false;
  return (
    ['role', 'masdar', 'word', 'noun'].includes(behind.kind) &&
    isDefinite(behind) &&
    !behind.id.startsWith('adjective:') &&
    draft.headArc.number === 's'
  );
}

function kindOf(draft: PhraseDraft, anonymous: boolean): NominalKind {
  if (draft.kind !== 'organization')
    return draft.kind === 'official' && draft.person === null && anonymous && draft.head?.class === 'source'
      ? 'anonymous'
      : draft.kind;
  return draft.head !== null && stateBodies.has(draft.head.id) ? 'state-body' : 'organization';
}

function countOf(draft: PhraseDraft, number: Nominal['number']): number | null {
  if (number === 'd') return 2;
  return number === 's' && (draft.head?.class === 'source' || draft.person !== null) ? 1 : null;
}

/** How many characters of the first word are its fused conjunction and preposition (ال stays: it is part of the name). */
function fusedLength(arc: Arc, tokens: readonly Token[], text: string): number {
  const fused = arc.proclitics.filter((clitic) => clitic !== 'ال');
  if (fused.length === 0) return 0;
  const token = tokens[arc.from];
  if (token === undefined) return 0;
  // "للقوات" hides the article's alef: cutting the ل off would leave no word, so it stays
  const hidesAlef = fused.at(-1) === 'ل' && (arc.proclitics.at(-1) === 'ال' || arc.stem.startsWith('ال'));
  const length = hidesAlef ? fused.length - 1 : fused.length;
  if (length === 0) return 0;
  let at = 0;
  let letters = 0;
  const surface = text.slice(token.start, token.end);
  while (at < surface.length && letters < length) {
    if (/\p{L}/u.test(surface[at] as string)) letters++;
    at++;
  }
  while (at < surface.length && /[\p{M}ـ]/u.test(surface[at] as string)) at++;
  return at < surface.length ? at : 0;
}

function prepositionOf(first: number, arcs: readonly Arc[]): string | null {
  const arc = arcs[first] as Arc;
  const fused = arc.proclitics.find((clitic) => 'بكل'.includes(clitic));
  if (fused !== undefined) return fused;
  let i = first - 1;
  while (i >= 0 && ['"', '«', '('].includes((arcs[i] as Arc).stem)) i--;
  const before = arcs[i];
  return before?.kind === 'particle' && before.id === 'preposition' && !withPronoun.test(before.stem)
    ? before.stem
    : null;
}

/** "قرار دافع عنه الوزير": a preposition that has its pronoun governs nothing more. */
const withPronoun = /^(?:الي|علي|من|في|عن|مع|ل|ب|بين|عبر)(?:ه|ها|هم|هما)$/;
