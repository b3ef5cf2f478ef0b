import type { ChainLink } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { headOf, isDefinite, isJoined, type Register } from '../names/index.ts';
import { isNaming } from './complements.ts';
import { isOneOfThem } from './pronouns.ts';
import type { Referent } from './referents.ts';
import type { Region } from './region.ts';
import { linkOf, type Speakers } from './speakers.ts';

/** What a document has said so far about who speaks: continuations and definite references go back to it. */
export interface Memory {
  speakers: Speakers;
  register: Register;
  /** The chain of the last statement, for "وأضاف". */
  last: readonly ChainLink[];
  /** Whose the last paper was ("البيان"). */
  paper: readonly ChainLink[];
  /** The agency that the dateline credits. */
  credit: ChainLink | null;
  /** The document's own outlet: it closes every chain and is not written. */
  ownOutlet: string | null;
  /** Through whom somebody's words came when they last spoke, by the speaker's id. */
  relays: Map<string, readonly ChainLink[]>;
}

const gapHeads = new Set(['report', 'news-items', 'study', 'count']);
/** "لم تعلن أي جهة": nobody. */
const nobody = new Set(['side', 'party-side']);

/** The chain that a region names: speakers, then those through whom the words came. Empty where it names nobody. */
export function chainOf(
  analysis: Analysis,
  sentence: AnalysedSentence,
  region: Region,
  memory: Memory,
  mode: ChainLink['mode'],
): ChainLink[] {
  const links: ChainLink[] = [];
  let relays: ChainLink[] = [];
  const named =
    region.nameWords === null
      ? null
      : namedLink(
          analysis,
          sentence,
          region.nameWords,
          memory,
          mode,
          region.speakers.length > 0 && !isTitled(sentence, region),
        );
  if (named !== null) {
    links.push(named.link);
    relays = named.relays;
  }
  for (const [n, nominal] of named === null ? region.speakers.entries() : []) {
    const found = speakerLinks(sentence, nominal, memory, mode);
    links.push(...found.links.map((link, k) => (n > 0 && k === 0 ? { ...link, coSpeaker: true } : link)));
    if (n === 0) relays = found.relays;
  }
  if (region.sources.length > 0) {
    const origins = region.sources.map((source, n) =>
      linkOf(memory.speakers.refer(source), source, { mode: n === 0 ? 'direct' : 'relayed' }),
    );
    return [...origins, ...links.map((link) => ({ ...link, mode: 'relayed' as const }))];
  }
  const own = relayLinks(region, memory).filter(({ id }) => !links.some((link) => link.id === id));
  const all = [...links, ...(own.length > 0 ? own : relays)];
  return links.length === 0 ? [] : all;
}

/** "عباد الله كريمي المتحدث باسم الشرطة", "مارينا كوفالينكو وهي نائبة", "أحد السكان، ويدعى محمدو": a name that nobody lists, with what they are beside it. */
function isTitled({ arcs }: AnalysedSentence, { speakers, nameWords }: Region): boolean {
  const [title] = speakers;
  if (title === undefined || nameWords === null || title.id !== null) return false;
  const at = arcs.findIndex(({ from }) => from === title.from);
  // "دين محمد درويش المتحدث باسم": a first name that nobody lists
  if (at > nameWords.from && at < nameWords.to)
    return title.kind === 'person' && !isDefinite(arcs[nameWords.from] as Arc);
  const before = arcs[nameWords.from - 1];
  if (at < nameWords.from) return before !== undefined && (isNaming(before) || callsItself(arcs, nameWords.from));
  const kind = headOf.get(title.roles[0] ?? '')?.class;
  let between = nameWords.to;
  while (between < at && ['،', '-', '('].includes((arcs[between] as Arc).stem)) between++;
  // "أركان السعدي (30 عاما) صاحب محل": how old somebody is stands between the name and the trade
  if (arcs[nameWords.to]?.stem === '(') between = arcs.findIndex(({ stem }, k) => k > nameWords.to && stem === ')') + 1;
  if (between === at && !isDefinite(arcs[at] as Arc) && (kind === 'source' || kind === 'people')) return true;
  // "وهي نائبة", "وهو سياسي محلي"
  if (between === at - 1 && isJoined(arcs[between] as Arc) && (arcs[between] as Arc).id === 'pronoun')
    return kind === 'office' || kind === 'source' || kind === 'people';
  return kind === 'office' && (at === nameWords.to || (at === nameWords.to + 1 && arcs[nameWords.to]?.stem === '،'));
}

/** "تطلق على نفسها اسم «…»". */
const callsItself = (arcs: readonly Arc[], name: number): boolean =>
  arcs.slice(Math.max(0, name - 3), name).some(({ stem, enclitic }) => stem === 'نفس' && enclitic !== null);

/** A speaker and what is known of its way here. A paper speaks for its author; reports without one are a gap. */
function speakerLinks(
  sentence: AnalysedSentence,
  nominal: Nominal,
  memory: Memory,
  mode: ChainLink['mode'],
): { links: ChainLink[]; relays: ChainLink[] } {
  const head = nominal.roles[0];
  if (nominal.kind === 'social-channel' && head !== undefined)
    return { links: paperLinks(sentence, nominal, head, memory, mode), relays: [] };
  if (
    nominal.kind === 'outlet' &&
    nominal.id === null &&
    headOf.get(head ?? '')?.class === 'media' &&
    isVague(nominal)
  ) {
    return { links: [gapLink(nominal)], relays: [] };
  }
  if (nominal.anonymous && nobody.has(head ?? '') && nominal.affiliation === null)
    return { links: [gapLink(nominal)], relays: [] };
  const last = memory.last.filter((link, n) => n === 0 || link.coSpeaker).map((link) => link.id);
  const referent = memory.speakers.spokenBy(nominal, last) ?? memory.speakers.refer(nominal);
  const back = referent.start !== nominal.start;
  const relays = back ? relaysOf(referent, memory) : [];
  return { links: [linkOf(referent, nominal, { mode })], relays };
}

const relaysOf = (referent: Referent, memory: Memory): ChainLink[] =>
  (memory.relays.get(referent.id) ?? []).map((link) => ({ ...link, inherited: true }));

const namelessMedia = new Set(['account', 'page', 'platform', 'site', 'media-outlets']);

/** The outlets that a region names as those who were told: each once, without the document's own, and without accounts and sites that have no name. */
export function relayLinks(region: Pick<Region, 'relays'>, memory: Memory): ChainLink[] {
  const links: ChainLink[] = [];
  for (const nominal of region.relays) {
    if (nominal.id === null && namelessMedia.has(nominal.roles[0] ?? '')) continue;
    const link = linkOf(memory.speakers.refer(nominal), nominal, { mode: 'direct' });
    if (link.id !== memory.ownOutlet && !links.some((known) => known.id === link.id)) links.push(link);
  }
  return links;
}

const isVague = (nominal: Nominal): boolean => nominal.number === 'p' && nominal.id === null;

/** Words that stand for somebody who is not named. */
export const gapLink = (nominal: Pick<Nominal, 'surface' | 'start' | 'end' | 'affiliation'>): ChainLink => ({
  id: `gap:${nominal.start}`,
  name: null,
  names: [nominal.surface],
  surface: nominal.surface,
  start: nominal.start,
  end: nominal.end,
  kind: 'gap',
  anonymous: true,
  count: null,
  affiliation: nominal.affiliation,
  mode: 'hearsay',
  coSpeaker: false,
  inherited: false,
  disowned: false,
});

function paperLinks(
  sentence: AnalysedSentence,
  nominal: Nominal,
  head: string,
  memory: Memory,
  mode: ChainLink['mode'],
): ChainLink[] {
  const attributed = attributedTo(sentence, nominal);
  if (attributed !== null) {
    const owner = linkOf(memory.speakers.refer(attributed), attributed, { mode: 'inferred', disowned: true });
    memory.paper = [owner, linkOf(memory.speakers.refer(nominal), nominal, { mode: 'relayed' })];
    return [...memory.paper];
  }
  const issuer = issuedBy(sentence, nominal);
  if (issuer !== null) {
    memory.paper = [linkOf(memory.speakers.refer(issuer), issuer, { mode })];
    return [...memory.paper];
  }
  // "تقارير تركية", "دراسة بريطانية": from a country, not of its state
  if (gapHeads.has(head) && !nominal.definite && isOfCountry(sentence, nominal)) return [gapLink(nominal)];
  if (nominal.affiliation !== null) {
    const known = nominal.affiliationId === null ? memory.speakers.byName(nominal.affiliation.split(/\s+/)) : null;
    const owner =
      known ??
      memory.speakers.refer({
        ...nominal,
        kind: 'organization',
        id: nominal.affiliationId,
        name: nominal.affiliation,
        names: ownerNames(nominal, memory.register),
        roles: [],
        anonymous: false,
        definite: true,
        count: null,
      });
    memory.paper = [linkOf(owner, nominal, { mode })];
    return [...memory.paper];
  }
  if (gapHeads.has(head) && !nominal.definite) return [gapLink(nominal)];
  if (nominal.definite) {
    const back = memory.paper.length > 0 ? memory.paper : memory.last.slice(0, 1);
    if (back.length > 0)
      return back.map((link, n) =>
        n === back.length - 1
          ? { ...link, surface: nominal.surface, start: nominal.start, end: nominal.end, inherited: false }
          : { ...link, inherited: true },
      );
  }
  return [linkOf(memory.speakers.refer(nominal), nominal, { mode })];
}

/** "بيانات نشرتها تلك الجماعات", "بيان أصدرته الوزارة", "بيان صادر عن الخلية": whose paper it is. */
function issuedBy({ arcs, nominals }: AnalysedSentence, paper: Nominal): Nominal | null {
  const from = arcs.findIndex((arc) => arc.from >= paper.to);
  if (from === -1) return null;
  // "تعداد لوكالة فرانس برس"
  const counted = nominals.find((nominal) => nominal.from === paper.to && nominal.preposition === 'ل');
  if (counted !== undefined && counted.kind !== 'place' && gapHeads.has(paper.roles[0] ?? '')) return counted;
  for (let k = from; k < Math.min(from + 4, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '،') return null;
    const issued =
      arc.kind === 'verb' &&
      issuing.has(arc.id) &&
      (arc.enclitic !== null || arc.form?.voice === 'active' || arc.id === 'صدر');
    if (!issued && arc.stem !== 'صادر' && arc.stem !== 'صادره') continue;
    return (
      nominals.find(
        (nominal) =>
          nominal.from > arc.from &&
          nominal.from <= arc.to + 2 &&
          nominal.kind !== 'place' &&
          nominal.kind !== 'outlet',
      ) ?? null
    );
  }
  return null;
}

/** Verbs of whoever gives a paper out. */
const issuing = new Set(['أعد', 'نشر', 'أصدر', 'صدر', 'بث', 'وزع', 'أذاع']);

const isOfCountry = ({ arcs }: AnalysedSentence, { from, to, affiliationId }: Nominal): boolean =>
  arcs.some((arc) => arc.kind === 'nisba' && arc.id === affiliationId && arc.from >= from && arc.to <= to);

function ownerNames(nominal: Nominal, register: Register): string[] {
  const actor = nominal.affiliationId === null ? null : register.actor(nominal.affiliationId);
  return actor === null ? [] : [...actor.en, ...actor.ar];
}

/** "بيان … نُسب إلى الكتائب", "بيان منسوب للحركة": whose it is said to be. */
function attributedTo(sentence: AnalysedSentence, paper: Nominal): Nominal | null {
  const from = sentence.arcs.findIndex((arc) => arc.from >= paper.to);
  if (from === -1) return null;
  for (let k = from; k < Math.min(from + 7, sentence.arcs.length); k++) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.id !== 'نسب' && !arc.stem.startsWith('منسوب')) continue;
    return sentence.nominals.find((nominal) => nominal.from >= arc.to && nominal.from <= arc.to + 3) ?? null;
  }
  return null;
}

/** A speaker by words that no lexicon knows: an earlier person of that name, or a new one; only an earlier one where `known`. */
function namedLink(
  analysis: Analysis,
  sentence: AnalysedSentence,
  words: { from: number; to: number },
  memory: Memory,
  mode: ChainLink['mode'],
  known: boolean,
): { link: ChainLink; relays: ChainLink[] } | null {
  const first = sentence.arcs[words.from] as Arc;
  const last = sentence.arcs[words.to - 1] as Arc;
  const at = { surface: analysis.text.slice(first.start, last.end), start: first.start, end: last.end };
  const stems = sentence.arcs
    .slice(words.from, words.to)
    .map((arc) => (arc.proclitics.includes('ال') ? `ال${arc.stem}` : arc.stem));
  // "وأضاف الدكتور": the rank alone goes back to whoever spoke last, if they have it
  const [spoke] = memory.last;
  if (isRank(first) && words.to === words.from + 1 && spoke !== undefined && hasRank(spoke, first, memory))
    return {
      link: { ...spoke, ...at, inherited: false },
      relays: memory.last.slice(1).filter(({ kind }) => kind === 'outlet'),
    };
  // "أحد المقربين", "آخرون": each time somebody else
  const unnamed = first.id === 'quantifier' || isOneOfThem(first);
  const earlier = unnamed ? null : memory.speakers.byName(stems);
  if (earlier === null && known) return null;
  const referent: Referent =
    earlier ??
    memory.speakers.refer({
      ...at,
      from: first.from,
      to: last.to,
      kind: unnamed
        ? 'anonymous'
        : first.id === 'place-noun' || callsItself(sentence.arcs, words.from)
          ? 'organization'
          : 'person',
      id: null,
      name: at.surface,
      names: [],
      anonymous: unnamed,
      count: 1,
      affiliation: null,
      affiliationId: null,
      roles: [],
      definite: first.proclitics.includes('ال'),
      gender: null,
      number: 's',
      preposition: null,
      rule: 'ar/names/unknown-name',
    });
  const link = linkOf(referent, at, { mode });
  return {
    link: { ...link, names: [...new Set([...(link.names ?? []), at.surface])] },
    relays: relaysOf(referent, memory),
  };
}

const isRank = ({ kind, id }: Arc): boolean => kind === 'role' && headOf.get(id)?.class === 'rank';

const hasRank = ({ id, surface }: ChainLink, rank: Arc, memory: Memory): boolean =>
  memory.speakers.rolesOf(id).includes(rank.id) ||
  fold(surface ?? '')
    .split(/\s+/)
    .includes(`ال${rank.stem}`);

/** After a statement: who spoke last, and through whom, is remembered. */
export function remember(memory: Memory, chain: readonly ChainLink[]): void {
  const [origin, ...rest] = chain;
  if (origin === undefined) return;
  memory.last = chain;
  const relays = rest.filter((link) => link.kind === 'outlet' && !link.coSpeaker);
  for (const link of chain) if (link === origin || link.coSpeaker) memory.relays.set(link.id, relays);
}

/** The chain of a continuation: the same people, said again without their names. */
export const continued = (chain: readonly ChainLink[]): ChainLink[] =>
  chain.map((link) => ({ ...link, inherited: true }));
