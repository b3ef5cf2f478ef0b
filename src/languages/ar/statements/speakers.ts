import type { ChainLink } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Nominal } from '../analysis.ts';
import { headOf, type Register } from '../names/index.ts';
import { type Referent, Referents } from './referents.ts';

/** Who is who inside one document: the same referent has the same id from its first mention to its last. */
export class Speakers {
  readonly #referents = new Referents();
  readonly #register: Register;
  readonly #words: (text: string) => string[];
  readonly #others = new Map<string, string>();
  #local = 0;

  constructor(register: Register, words: (text: string) => string[]) {
    this.#register = register;
    this.#words = words;
  }

  /** The referent of a noun phrase: the one it refers back to, or a new one. */
  refer(nominal: Nominal): Referent {
    const known = this.#stateOf(nominal) ?? nominal;
    const earlier = this.#find(known);
    if (earlier !== null) {
      this.#touch(earlier, known);
      return earlier;
    }
    const referent: Referent = {
      id: known.id ?? `local:${++this.#local}`,
      name: known.name,
      names: known.names,
      kind: kindOf(known),
      anonymous: known.anonymous,
      count: known.count,
      affiliation: known.affiliation,
      affiliationId: known.affiliationId,
      roles: known.roles,
      nameWords:
        known.kind === 'person' || known.kind === 'official'
          ? this.#words(known.anonymous ? '' : personWords(known))
          : [],
      number: known.number,
      surface: known.surface,
      start: known.start,
      end: known.end,
    };
    this.#put(referent);
    return referent;
  }

  /** Whether a noun phrase is a definite title without a name that nobody in the document was given before ("المسؤول" behind a minister). */
  isBareTitle(nominal: Nominal): boolean {
    return (
      nominal.definite &&
      nominal.number === 's' &&
      nominal.id === null &&
      nominal.names.length === 0 &&
      nominal.roles.length === 1 &&
      backReferences.has(nominal.roles[0] as string) &&
      this.#find(nominal) === null
    );
  }

  /**
   * Whoever spoke last, for a definite title that only says what they are ("المسؤول اليمني" behind a minister, "المصدر" behind an official):
   * one person, of an affiliation that does not speak against it.
   */
  spokenBy(nominal: Nominal, ids: readonly string[]): Referent | null {
    const wanted = backReferences.get(nominal.roles[0] ?? '');
    if (wanted === undefined || !this.isBareTitle(nominal)) return null;
    const [found] = ids
      .flatMap((id) => this.#referents.byId(id) ?? [])
      .filter(({ number }) => number === 's')
      .sort((a, b) => this.#referents.turnOf(a) - this.#referents.turnOf(b));
    if (found === undefined || !wanted(found)) return null;
    const apart =
      nominal.affiliationId !== null && found.affiliationId !== null && nominal.affiliationId !== found.affiliationId;
    return apart ? null : found;
  }

  /** The roles that a referent was given so far. */
  rolesOf(id: string): readonly string[] {
    return this.#referents.byId(id)?.roles ?? [];
  }

  /** The id of a referent, and of whose it is where that is known. */
  sidesOf(id: string): readonly string[] {
    const whose = this.#referents.byId(id)?.affiliationId ?? null;
    return whose === null ? [id] : [id, whose];
  }

  /** The local id of whoever is named by these words and has no id of knowledge: the same words, the same id. */
  localId(surface: string): string {
    const known = this.#referents.ofSurface(surface).find(({ id }) => id.startsWith('local:'));
    if (known !== undefined) return known.id;
    let id = this.#others.get(surface);
    if (id === undefined) {
      id = `local:${++this.#local}`;
      this.#others.set(surface, id);
    }
    return id;
  }

  /** A person by bare words that no lexicon knows ("الفرطوسي", "كوزز"): an earlier person of that name, or null. */
  byName(words: readonly string[]): Referent | null {
    const [first] = words;
    if (first === undefined) return null;
    const named = [first, `ال${first}`].map((word) => this.#referents.ofNameWord(word));
    return this.#referents.last(named, ({ nameWords }) =>
      words.every((word) => nameWords.includes(word) || nameWords.includes(`ال${word}`)),
    );
  }

  /** "واشنطن" and "العراق" that speak are states. */
  #stateOf(nominal: Nominal): Nominal | null {
    if (nominal.kind !== 'place' || nominal.id === null) return null;
    const country = this.#register.place(nominal.id)?.country;
    const state = country == null ? null : this.#register.stateOf(country);
    if (state === null) return null;
    return {
      ...nominal,
      id: state.id,
      name: state.en[0] ?? nominal.name,
      names: [...state.en.slice(1), ...state.ar],
      kind: 'state-body',
      affiliation: state.en[0] ?? null,
      affiliationId: state.id,
    };
  }

  /** Whoever was spoken of last that a noun phrase can mean; only those are looked at that share with it what makes two the same. */
  #find(nominal: Nominal): Referent | null {
    if (nominal.id !== null) {
      const own = this.#referents.byId(nominal.id);
      return own ?? this.#referents.last([this.#referents.known()], (referent) => this.#isShortFor(nominal, referent));
    }
    if (isNamed(nominal)) {
      const words = this.#words(personWords(nominal));
      return this.#referents.last(
        words.map((word) => this.#referents.ofNameWord(word)),
        ({ nameWords }) =>
          words.every((word) => nameWords.includes(word)) || nameWords.every((word) => words.includes(word)),
      );
    }
    const [head] = nominal.roles;
    if (!nominal.definite || head === undefined) {
      if (nominal.anonymous) return null;
      return this.#referents.ofSurface(nominal.surface).at(-1) ?? this.#holderOf(nominal, head);
    }
    const titled = this.#referents.ofTitle(head);
    return this.#referents.last([titled], (referent) => this.#isTitleOf(nominal, head, referent));
  }

  /** "حاكم المنطقة" behind "حاكم منطقة أوديسا", "معاون المدير" behind "معاون مدير المستشفى": all its words stand in what he was called before. */
  #holderOf(nominal: Nominal, head: string | undefined): Referent | null {
    if (nominal.kind !== 'official' || head === undefined || nominal.number !== 's') return null;
    const wanted = this.#titleWords(nominal.surface);
    if (wanted.length < 2) return null;
    return this.#referents.last([this.#referents.ofTitle(head)], (referent) => {
      if (referent.number !== 's' || referent.anonymous || !isPerson(referent)) return false;
      const there = new Set(this.#titleWords(referent.surface));
      return wanted.every((word) => there.has(word));
    });
  }

  #titleWords(surface: string): string[] {
    return fold(surface)
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '')
      .map((word) => word.replace(/^(?:ال|لل|بال)(?=.{3})/, '').replace(/ت$/, 'ه'));
  }

  /** "وزارة الدفاع" behind "وزارة الدفاع الأميركية": short words that many answer to mean whoever was named by them at length. */
  #isShortFor(nominal: Nominal, referent: Referent): boolean {
    const actor = this.#register.actor(nominal.id as string);
    if (actor === null || !shared.has(actor.kind)) return false;
    return referent.surface.startsWith(`${nominal.surface} `) && this.#register.actor(referent.id)?.kind === actor.kind;
  }

  /** Whether a definite title without a name means whoever has its head or is of a kind that answers to it. */
  #isTitleOf(nominal: Nominal, head: string, referent: Referent): boolean {
    if (areApart(nominal.surface, referent.surface)) return false;
    if ((nominal.number === 'p') !== (referent.number === 'p') && headOf.get(head)?.class !== 'body') return false;
    return (
      nominal.affiliationId === null ||
      referent.affiliationId === null ||
      nominal.affiliationId === referent.affiliationId ||
      nominal.affiliationId === referent.id
    );
  }

  #put(referent: Referent): void {
    const { id } = referent;
    this.#referents.put(referent, this.#register.actor(id) !== null, titlesOf(id, this.#register));
  }

  #touch(referent: Referent, nominal: Nominal): void {
    if (nominal.roles.length > 0 && !referent.roles.includes(nominal.roles[0] as string))
      referent.roles = [...referent.roles, ...nominal.roles];
    referent.affiliationId ??= nominal.affiliationId;
    referent.affiliation ??= nominal.affiliation;
    if (nominal.id === null && referent.nameWords.length > 0) this.#alsoNamed(referent, nominal.surface);
    this.#put(referent);
  }

  /** "الزياني" behind "الدكتور عبد اللطيف الزياني": what the article calls somebody later is a name of theirs. */
  #alsoNamed(referent: Referent, surface: string): void {
    const words = this.#words(surface);
    if (words.every((word) => referent.nameWords.includes(word)) && !referent.names.includes(surface))
      referent.names = [...referent.names, surface];
  }
}

/** "المصدر الطبي" is no security source. */
function areApart(title: string, earlier: string): boolean {
  const [a, b] = [callingIn(title), callingIn(earlier)];
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}
const callings = ['طبي', 'امني', 'عسكري', 'قبلي', 'دبلوماسي', 'قضائي', 'سياسي', 'محلي', 'اعلامي', 'حكومي', 'اغاثي'];
const callingsOf = new Map<string, readonly string[]>();
/** What a title says somebody is; the same titles come again and again. */
function callingIn(surface: string): readonly string[] {
  let found = callingsOf.get(surface);
  if (found === undefined) {
    found = findCallings(surface);
    if (callingsOf.size > 20_000) callingsOf.clear();
    callingsOf.set(surface, found);
  }
  return found;
}
const findCallings = (surface: string): string[] => {
  const words = fold(surface)
    .split(/[^\p{L}]+/u)
    .map((word) => word.replace(/^ال/, ''));
  const found = callings.filter((calling) => words.some((word) => word === calling || word === `${calling}ه`));
  return found.length === 0 && words.some((word) => inForce.has(word)) ? ['امني', 'حكومي'] : found;
};
const inForce = new Set(['داخليه', 'شرطه', 'مخابرات', 'استخبارات']);

/** What an outlet of each kind is called when it is named again ("الوكالة"). */
const mediaHeads: ReadonlyMap<string, readonly string[]> = new Map([
  ['agency', ['agency']],
  ['newspaper', ['newspaper']],
  ['channel', ['broadcaster']],
  ['network', ['broadcaster']],
  ['site', ['website', 'newspaper']],
]);

/** Kinds of actors that every state has one of. */
const shared = new Set(['institution', 'armed-forces', 'government', 'office']);

/** Which earlier speaker a bare title can go back to. */
const isPerson = (referent: Referent): boolean =>
  referent.kind === 'person' || referent.kind === 'official' || referent.kind === 'anonymous';
const backReferences: ReadonlyMap<string, (referent: Referent) => boolean> = new Map([
  ['official', isPerson],
  ['head-of', isPerson],
  ['source', (referent: Referent): boolean => referent.anonymous],
  ['officer', isPerson],
  ['commander', isPerson],
  ['diplomat', isPerson],
  ['leader-of', isPerson],
  ['activist', isPerson],
  ['politician', isPerson],
]);

/** A person, or an official with a name. */
const isNamed = ({ kind, anonymous, name, surface }: Nominal): boolean =>
  kind === 'person' || (kind === 'official' && !anonymous && name !== surface);

const personWords = (nominal: Nominal): string =>
  nominal.id === null
    ? nominal.name
    : [nominal.names.find((name) => /\p{Script=Arabic}/u.test(name)) ?? '', nominal.surface].join(' ');

const titles = new WeakMap<Register, Map<string, readonly string[]>>();
const untitled: readonly string[] = [];

/** All heads that somebody whom knowledge has answers to; the same in every document. */
function titlesOf(id: string, register: Register): readonly string[] {
  if (id.startsWith('local:')) return untitled;
  let known = titles.get(register);
  if (known === undefined) {
    known = new Map();
    titles.set(register, known);
  }
  let found = known.get(id);
  if (found === undefined) {
    found = [...headOf.keys()].filter((head) => isKindOf(head, id, register));
    known.set(id, found);
  }
  return found;
}

/** What short heads a known body answers to: "الحركة" for an armed group or party whose Arabic names begin so. */
function isKindOf(head: string, id: string, register: Register): boolean {
  const outlet = register.outlet(id);
  if (outlet !== null) return mediaHeads.get(head)?.includes(outlet.kind) === true;
  const actor = register.actor(id);
  if (actor === null) return false;
  if (actor.kind === 'person') return actor.holds.some((held) => isOffice(held.office, head));
  // "شبكة أطباء السودان" is a body with a word for outlets
  if (!['body', 'media'].includes(headOf.get(head)?.class ?? '')) return false;
  const word = headOf.get(head);
  const forms = [word?.s, word?.f, word?.p].flatMap((listed) => listed?.split('|') ?? []);
  return actor.ar.some((name) => forms.some((form) => name.replace(/^ال/, '').startsWith(form)));
}

/** Whether an office answers to a bare head: "الوزير" is no prime minister, "الرئيس" may be one. */
function isOffice(office: string, head: string): boolean {
  if (head === 'minister') return office.includes('minister') && !office.includes('prime-minister');
  if (head === 'president') return office.includes('president') && !office.includes('vice-president');
  return office.includes(head);
}

function kindOf(nominal: Nominal): ChainLink['kind'] {
  if (nominal.kind === 'people') return nominal.anonymous ? 'anonymous' : 'organization';
  if (nominal.kind === 'place') return 'state-body';
  if (nominal.kind === 'official' && nominal.anonymous) return 'anonymous';
  return nominal.kind;
}

/** Whether words are what the text calls somebody: a title with their name ("العميد سرحان"), or what unnamed people are ("كتاب الأعمدة"). */
const isCalled = (referent: Referent, surface: string): boolean =>
  referent.anonymous
    ? referent.number === 'p' && referent.count === null
    : referent.nameWords.length > 0 && surface !== referent.name && hasWordOf(surface, referent.nameWords);

const hasWordOf = (surface: string, words: readonly string[]): boolean =>
  fold(surface)
    .split(/[^\p{L}]+/u)
    .some((word) => words.includes(word) || words.includes(word.replace(/^ال/, '')));

/** A referent as a link of a chain, at the words by which this passage names it. */
export function linkOf(
  referent: Referent,
  at: { surface: string; start: number; end: number } | null,
  given: Partial<ChainLink> = {},
): ChainLink {
  const surface = at?.surface ?? referent.surface;
  const names = isCalled(referent, surface) ? [...new Set([...referent.names, surface])] : [...referent.names];
  return {
    id: referent.id,
    name: referent.name,
    ...(names.length > 0 ? { names } : {}),
    surface,
    start: at?.start ?? referent.start,
    end: at?.end ?? referent.end,
    kind: referent.kind,
    anonymous: referent.anonymous,
    count: referent.count,
    affiliation: referent.affiliation,
    mode: 'direct',
    coSpeaker: false,
    inherited: at === null,
    disowned: false,
    ...given,
  };
}
