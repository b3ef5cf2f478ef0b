import type { Act, ChainLink, DateRange, Medium, Span, Statement } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { isJoined, type Register } from '../names/index.ts';
import { actOf, type Said } from './acts.ts';
import { chainOf, continued, type Memory, relayLinks, remember } from './chains.ts';
import { type Content, readContent } from './content.ts';
import { findObject } from './objects.ts';
import { findContentStart, type Region, readRegion, subjectBefore } from './region.ts';
import { cueOf, type Site, siteAt } from './sites.ts';
import { linkOf, type Speakers } from './speakers.ts';

/** What statements need beside the analysis. `credit`: the agency that the dateline credits, or null. */
export interface StatementContext {
  register: Register;
  speakers: Speakers;
  credit: Nominal | null;
  /** The id of the document's own outlet, or null. */
  ownOutlet: string | null;
}

interface Draft {
  cue: Span | null;
  content: Span;
  chain: ChainLink[];
  medium: Medium | null;
  act: Act;
  notSaid: boolean;
  headline: boolean;
  date: DateRange | null;
  rule: string;
  sentence: number;
}

/** All statements of a document, in text order, with ids `s1`, `s2`, … */
export function findStatements(analysis: Analysis, context: StatementContext): Statement[] {
  const { speakers } = context;
  const memory: Memory = {
    speakers,
    register: context.register,
    last: [],
    paper: [],
    credit:
      context.credit === null ? null : linkOf(speakers.refer(context.credit), context.credit, { mode: 'relayed' }),
    ownOutlet: context.ownOutlet,
    relays: new Map(),
  };
  const drafts: Draft[] = [];
  let covered = 0;
  for (const sentence of analysis.sentences) covered = readSentence(analysis, sentence, memory, drafts, covered);
  return drafts
    .filter((draft) => draft.content.end > draft.content.start)
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
    .map((draft, n) => toStatement(draft, n, analysis.text));
}

/** Reads one sentence; returns the token up to which the document's words are told as somebody's content. */
function readSentence(
  analysis: Analysis,
  sentence: AnalysedSentence,
  memory: Memory,
  drafts: Draft[],
  coveredBefore: number,
): number {
  const { arcs } = sentence;
  const headline = sentence.block.kind !== 'paragraph' && sentence.block.kind !== 'embed';
  let covered = coveredBefore;
  let k = 0;
  while (k < arcs.length && (arcs[k] as Arc).from < covered) k++;
  for (const nominal of sentence.nominals) if (!headline) memory.speakers.refer(nominal);
  if (headline) return readHeadline(sentence, memory, drafts, covered);
  while (k < arcs.length) {
    const site = siteAt(sentence, k);
    const read = site === null ? null : readSite(analysis, sentence, site, memory, drafts, covered);
    if (read === null) {
      k++;
      continue;
    }
    drafts.push(...read.drafts);
    covered = Math.max(covered, read.coveredTo);
    k = Math.max(k + 1, read.resume);
  }
  return covered;
}

interface SiteResult {
  drafts: Draft[];
  resume: number;
  coveredTo: number;
}

function readSite(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
): SiteResult | null {
  if (site.kind === 'phrase') return readPhraseSite(analysis, sentence, site, memory, drafts, covered);
  if (site.kind === 'relay') return readRelay(analysis, sentence, site, memory);
  if (site.kind === 'hearsay') return readHearsay(analysis, sentence, site, memory);
  return readVerb(analysis, sentence, site, memory, drafts, covered);
}

/** A reporting verb or participle with its content behind it, or direct speech before it. */
function readVerb(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
): SiteResult | null {
  const takes = new Set(site.cue?.takes.split(' ') ?? []);
  let content = findContentStart(sentence, site, takes);
  if (content === null) {
    const object = findObject(sentence, site, takes);
    if (object !== null) content = { at: object, by: 'object' };
  }
  if (content === null) return readSpeechBefore(analysis, sentence, site, memory, takes, covered);
  const regionEnd = regionEndOf(sentence, site, content);
  const region = readRegion(sentence, site.next, regionEnd, memory.register);
  const chain = whoSpeaks(analysis, sentence, site, region, memory, drafts);
  if (chain.length === 0) return null;
  const body = readContent(
    analysis,
    sentence,
    content.at,
    isEmbedded(sentence, site, content.at) ? 'aside' : content.by,
  );
  if (body === null) return null;
  remember(memory, chain);
  const withInner = innerSpeaker(sentence, content.at, content.by, memory, chain);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: body.span,
        chain: withCredit(withTrailing(sentence, body, withInner, memory), memory),
        medium: region.medium ?? mediumOf(withInner, memory),
        act:
          withInner.length > chain.length
            ? (innerAct(sentence, content.at) ?? actOf(site, sentence, said(memory, chain, content.at, body.resume)))
            : actOf(site, sentence, said(memory, chain, content.at, body.resume)),
        notSaid: site.negated,
        headline: false,
        date: dateIn(sentence, site.next, regionEnd),
        rule: `${site.rule}/${content.by}`,
        sentence: sentence.index,
      },
    ],
    resume: body.resume,
    coveredTo: body.coveredTo,
  };
}

/** "مواقع قالت إنها تابعة لـ…، …": an aside on a noun ends with its clause, at the next comma. */
function isEmbedded(sentence: AnalysedSentence, site: Site, at: number): boolean {
  const before = sentence.arcs[site.at - 1];
  const complementizer = sentence.arcs[at];
  return (
    site.kind === 'verb' &&
    site.at > 3 &&
    before !== undefined &&
    ['word', 'noun', 'role', 'masdar', 'participle'].includes(before.kind) &&
    !isJoined(sentence.arcs[site.at] as Arc) &&
    complementizer?.kind === 'particle' &&
    complementizer.id === 'complementizer' &&
    /ها|هم|ه$/.test(complementizer.stem)
  );
}

function said(memory: Memory, chain: readonly ChainLink[], at: number, resume: number): Said {
  const origin = chain[0];
  return {
    at,
    resume,
    anonymous: origin?.anonymous ?? false,
    roles: origin === undefined ? [] : memory.speakers.rolesOf(origin.id),
  };
}

/** The act of the speech inside the speech. */
function innerAct(sentence: AnalysedSentence, at: number): Act | null {
  const verb = sentence.arcs.slice(at, at + 12).find((arc) => arc.kind === 'verb' && cueOf.has(arc.id));
  return verb === undefined ? null : (cueOf.get(verb.id)?.act ?? null);
}

/** For objects the speakers stand before the object; for clauses and speech everything up to the complement may name them. */
function regionEndOf(sentence: AnalysedSentence, site: Site, content: NonNullable<Region['content']>): number {
  let end = content.at;
  while (end > site.next && ['complementizer'].includes(sentence.arcs[end - 1]?.id ?? '')) end--;
  return Math.max(site.next, end);
}

/** Who speaks: named behind the cue, before it, or carried on from before. */
function whoSpeaks(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  region: Omit<Region, 'content'>,
  memory: Memory,
  drafts: readonly Draft[],
): ChainLink[] {
  if (site.kind !== 'participle') {
    const named = chainOf(analysis, sentence, region, memory, site.mode);
    if (named.length > 0) return named;
  }
  const previous = drafts.at(-1);
  const sameSentence = previous?.sentence === sentence.index;
  if (site.kind === 'participle' && sameSentence) return continued(previous.chain);
  const joined = isJoined(sentence.arcs[site.at] as Arc) && site.at < 2;
  if (!joined || memory.last.length === 0) {
    const before =
      site.kind === 'participle'
        ? mainSubject(sentence, site.at)
        : (subjectBefore(sentence, site.at) ?? topicOf(sentence, site.at));
    if (before !== null) {
      const own = { ...region, speakers: [{ ...before, preposition: null }], nameWords: null };
      const chain = chainOf(analysis, sentence, own, memory, site.mode);
      if (chain.length > 0) {
        remember(memory, chain);
        return chain;
      }
    }
  }
  if (memory.last.length === 0) return [];
  const last = continued(memory.last);
  const relays = relayLinks(region, memory);
  return relays.length > 0 ? [...last.filter((link) => link.kind !== 'outlet'), ...relays] : last;
}

/** "وكان بيان … نسب إلى الحركة، قال إنها …": behind كان the sentence's first noun phrase is who all its verbs are about. */
function topicOf(sentence: AnalysedSentence, at: number): Nominal | null {
  const first = sentence.arcs[0];
  if (first?.kind !== 'particle' || first.id !== 'auxiliary' || isJoined(sentence.arcs[at] as Arc)) return null;
  const topic = sentence.nominals[0];
  return topic !== undefined && topic.from === first.to && topic.to <= (sentence.arcs[at] as Arc).from ? topic : null;
}

/** The subject of the sentence's first verb: whose participle it is. */
function mainSubject(sentence: AnalysedSentence, before: number): Nominal | null {
  const limit = (sentence.arcs[before] as Arc).from;
  const verb = sentence.arcs.find((arc) => arc.kind === 'verb' && arc.from < limit);
  const candidates = sentence.nominals.filter(
    (nominal) => nominal.to <= limit && nominal.preposition === null && nominal.kind !== 'place',
  );
  return candidates.find((nominal) => verb === undefined || nominal.from >= verb.from) ?? candidates[0] ?? null;
}

/** "«…»، قال فلان": speech before its cue. */
function readSpeechBefore(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  takes: ReadonlySet<string>,
  covered: number,
): SiteResult | null {
  if (!takes.has('speech') || site.negated) return null;
  const at = (sentence.arcs[site.at] as Arc).from;
  const before = sentence.arcs
    .slice(0, site.at)
    .filter((arc) => !['،', '-', '.'].includes(arc.stem))
    .at(-1);
  if (before === undefined || !['"', '»'].includes(before.stem)) return null;
  const quotation = analysis.quotations.find((found) => found.close === before.from);
  if (quotation === undefined || quotation.from < covered || quotation.to - quotation.from < 4) return null;
  let end = site.next;
  while (end < sentence.arcs.length && !['،', '.', '"', '«'].includes((sentence.arcs[end] as Arc).stem)) end++;
  const region = readRegion(sentence, site.next, end, memory.register);
  const chain = chainOf(analysis, sentence, region, memory, 'direct');
  const speakers = chain.length > 0 ? chain : continued(memory.last);
  if (speakers.length === 0) return null;
  remember(memory, speakers);
  const first = analysis.tokens[quotation.from];
  const last = analysis.tokens[quotation.close as number];
  if (first === undefined || last === undefined) return null;
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: { start: first.start, end: last.end },
        chain: withCredit(speakers, memory),
        medium: region.medium,
        act: site.cue?.act ?? 'assert',
        notSaid: false,
        headline: false,
        date: null,
        rule: 'ar/statements/speech-before',
        sentence: sentence.index,
      },
    ],
    resume: end,
    coveredTo: at,
  };
}

/** "نقل X عن Y قوله إن …": Y said it, X passed it on. */
function readRelay(analysis: Analysis, sentence: AnalysedSentence, site: Site, memory: Memory): SiteResult | null {
  const { arcs } = sentence;
  const from = arcs.findIndex((arc, k) => k > site.at && arc.stem === 'عن' && arc.kind === 'particle');
  if (from === -1) return null;
  const outlets = readRegion(sentence, site.next, from, memory.register);
  const content =
    findContentStart(sentence, { ...site, next: from + 1 }, new Set(['that', 'speech'])) ?? relayObject(arcs, from);
  if (content === null) return null;
  const sourceRegion = readRegion(sentence, from + 1, content.at, memory.register);
  const sources = { ...sourceRegion, speakers: behindFrom(sentence, from, content.at) };
  const origin = chainOf(analysis, sentence, { ...sources, relays: [] }, memory, 'direct');
  const body = readContent(analysis, sentence, content.at, content.by);
  if (origin.length === 0 || body === null) return null;
  const carriers = outlets.speakers.map((nominal) =>
    linkOf(memory.speakers.refer(nominal), nominal, { mode: 'relayed' }),
  );
  const chain = [...origin.filter((link) => !link.inherited), ...carriers];
  const whole = chain.length > 0 ? chain : [...origin, ...carriers];
  remember(memory, whole);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: body.span,
        chain: whole,
        medium: sourceRegion.medium ?? mediumOf(whole, memory),
        act: 'assert',
        notSaid: site.negated,
        headline: false,
        date: dateIn(sentence, site.next, content.at),
        rule: `${site.rule}/${content.by}`,
        sentence: sentence.index,
      },
    ],
    resume: body.resume,
    coveredTo: body.coveredTo,
  };
}

const sayingNouns = new Set(['قول', 'تاكيد', 'نفي', 'اعلان', 'تصريح', 'اشاره', 'وصف', 'اتهام', 'حديث']);

/** "عن مسؤول تأكيده أهمية …": a saying noun with its object. */
function relayObject(arcs: readonly Arc[], from: number): Region['content'] {
  const k = arcs.findIndex((arc, i) => i > from && i < from + 20 && sayingNouns.has(arc.stem) && arc.enclitic !== null);
  return k === -1 || k + 1 >= arcs.length ? null : { at: k + 1, by: 'object' };
}

/** Whom a relay names behind "عن": the first noun phrase, and those joined to it. */
function behindFrom(sentence: AnalysedSentence, from: number, to: number): Nominal[] {
  const arc = sentence.arcs[from] as Arc;
  const end = sentence.arcs[to]?.from ?? sentence.to;
  const found: Nominal[] = [];
  for (const nominal of sentence.nominals) {
    if (nominal.from < arc.to || nominal.from >= end) continue;
    const first = sentence.arcs.find((each) => each.from === nominal.from) as Arc;
    if (found.length === 0 ? nominal.from <= arc.to + 2 : isJoined(first) && nominal.preposition === null)
      found.push({ ...nominal, preposition: null });
  }
  return found;
}

/** "قيل إن", "يُعتقد أن": told by nobody. */
function readHearsay(analysis: Analysis, sentence: AnalysedSentence, site: Site, memory: Memory): SiteResult | null {
  const content = findContentStart(sentence, site, new Set(['that', 'ب']));
  const body = content === null ? null : readContent(analysis, sentence, content.at, content.by);
  if (content === null || body === null) return null;
  const cue = cueSpan(sentence, site);
  const gap: ChainLink = {
    id: `gap:${cue.start}`,
    name: null,
    surface: analysis.text.slice(cue.start, cue.end),
    start: cue.start,
    end: cue.end,
    kind: 'gap',
    anonymous: true,
    count: null,
    affiliation: null,
    mode: 'hearsay',
    coSpeaker: false,
    inherited: false,
    disowned: false,
  };
  return {
    drafts: [
      {
        cue,
        content: body.span,
        chain: withCredit([gap], memory),
        medium: null,
        act: 'assert',
        notSaid: site.negated,
        headline: false,
        date: null,
        rule: site.rule,
        sentence: sentence.index,
      },
    ],
    resume: body.resume,
    coveredTo: body.coveredTo,
  };
}

/** "وبحسب X، فإن …" and "…، بحسب X". */
function readPhraseSite(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
): SiteResult | null {
  const { arcs } = sentence;
  const opening = arcs
    .slice(0, site.at)
    .every((arc) => arc.kind === 'particle' || arc.kind === 'date' || arc.kind === 'mark');
  const end = phraseEnd(sentence, site);
  const region = readRegion(sentence, site.next, end, memory.register);
  // behind "وفقاً لـ" the speaker itself carries the preposition
  const speakers =
    region.speakers.length > 0
      ? region.speakers
      : sentence.nominals
          .filter(
            (nominal) =>
              nominal.from >= (arcs[site.next] as Arc).from && nominal.from <= (arcs[site.next] as Arc).from + 1,
          )
          .slice(0, 1);
  const own = {
    ...region,
    speakers: speakers.map((nominal) => ({ ...nominal, preposition: null })),
    relays: region.relays.filter((relay) => !speakers.includes(relay)),
  };
  const chain = chainOf(analysis, sentence, own, memory, site.mode);
  const links = chain.length > 0 ? chain : (arcs[site.next]?.enclitic ?? null) !== null ? continued(memory.last) : [];
  if (links.length === 0) return null;
  const cue = cueSpan(sentence, site);
  const common = {
    cue,
    medium: region.medium,
    act: site.cue?.act ?? ('assert' as const),
    notSaid: false,
    headline: false,
    date: dateIn(sentence, site.next, end),
    rule: site.rule,
    sentence: sentence.index,
  };
  if (opening) {
    const at = skipOpeners(arcs, end);
    const body = readContent(analysis, sentence, at, 'that');
    if (body === null) return null;
    remember(memory, links);
    return {
      drafts: [{ ...common, content: body.span, chain: withCredit(links, memory) }],
      resume: body.resume,
      coveredTo: body.coveredTo,
    };
  }
  const previous = drafts.at(-1);
  if (
    previous?.sentence === sentence.index &&
    previous.content.end >= (arcs[Math.max(0, site.at - 3)] as Arc).start &&
    previous.content.end <= cue.start
  ) {
    // somebody already speaks here: whoever is named last passed it on
    if (!previous.chain.some((link) => link.id === links[0]?.id))
      previous.chain = [...previous.chain, ...links.map((link) => ({ ...link, mode: 'relayed' as const }))];
    memory.last = previous.chain;
    return { drafts: [], resume: end, coveredTo: 0 };
  }
  const start = clauseStart(
    sentence,
    site.at,
    previous?.sentence === sentence.index ? previous.content.end : 0,
    covered,
  );
  let last = site.at - 1;
  while (last > 0 && (arcs[last] as Arc).kind === 'mark' && !['"', '»'].includes((arcs[last] as Arc).stem)) last--;
  if (last < 0 || (arcs[last] as Arc).end <= start) return null;
  remember(memory, links);
  return {
    drafts: [{ ...common, content: { start, end: (arcs[last] as Arc).end }, chain: withCredit(links, memory) }],
    resume: end,
    coveredTo: 0,
  };
}

function phraseEnd(sentence: AnalysedSentence, site: Site): number {
  const { arcs } = sentence;
  for (let k = site.next; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (
      (arc.stem === '،' || arc.stem === '.' || arc.stem === ':' || arc.stem === '؛') &&
      !sentence.nominals.some((nominal) => nominal.from <= arc.from && arc.from < nominal.to)
    )
      return k;
    if (arc.proclitics[0] === 'ف' || arc.stem === 'فان' || (arc.kind === 'particle' && arc.id === 'complementizer'))
      return k;
    if (
      arc.kind === 'verb' &&
      k > site.next &&
      !sentence.nominals.some((nominal) => nominal.from <= arc.from && arc.from < nominal.to) &&
      !isRelative(arcs[k - 1])
    )
      return k;
  }
  return arcs.length;
}

const isRelative = (arc: Arc | undefined): boolean => arc?.kind === 'particle' && arc.id === 'relative';

function skipOpeners(arcs: readonly Arc[], from: number): number {
  let k = from;
  while (k < arcs.length) {
    const arc = arcs[k] as Arc;
    const opener =
      arc.kind === 'mark' ||
      (arc.kind === 'particle' && arc.id === 'complementizer' && /^ان$/.test(arc.stem)) ||
      (arc.kind === 'particle' && arc.proclitics[0] === 'ف') ||
      arc.stem === 'قد';
    if (!opener || ['"', '«'].includes(arc.stem)) break;
    k++;
  }
  return k;
}

/** Where the clause begins that a closing "بحسب" is about: the sentence, or what follows the last statement in it. */
function clauseStart(sentence: AnalysedSentence, at: number, after: number, covered: number): number {
  for (let k = 0; k < at; k++) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.start >= after && arc.from >= covered && arc.kind !== 'mark') return arc.start;
  }
  return (sentence.arcs[at] as Arc).start;
}

/** "فلان: …" in a title. */
function readHeadline(sentence: AnalysedSentence, memory: Memory, drafts: Draft[], covered: number): number {
  const { arcs, nominals } = sentence;
  const colon = arcs.findIndex((arc) => arc.stem === ':');
  const speaker = nominals[0];
  if (
    colon < 1 ||
    colon + 1 >= arcs.length ||
    speaker === undefined ||
    speaker.from > sentence.from + 1 ||
    speaker.to < (arcs[colon] as Arc).from ||
    speaker.kind === 'place'
  )
    return covered;
  const first = arcs[colon + 1] as Arc;
  const last = arcs.at(-1) as Arc;
  drafts.push({
    cue: null,
    content: { start: first.start, end: last.end },
    chain: [linkOf(memory.speakers.refer(speaker), speaker)],
    medium: null,
    act: 'assert',
    notSaid: false,
    headline: true,
    date: null,
    rule: 'ar/statements/headline',
    sentence: sentence.index,
  });
  return covered;
}

/** "قال الناطق إن بلينكن حث السوداني على …": who is reported to have said it stands first in the chain. */
function innerSpeaker(
  sentence: AnalysedSentence,
  at: number,
  by: string,
  memory: Memory,
  chain: ChainLink[],
): ChainLink[] {
  if (by !== 'that') return chain;
  const { arcs } = sentence;
  let first = at;
  while (['"', '«'].includes(arcs[first]?.stem ?? '')) first++;
  const subject = sentence.nominals.find(
    (nominal) => nominal.from === arcs[first]?.from && nominal.preposition === null && nominal.kind !== 'place',
  );
  const verbAt = subject === undefined ? first : arcs.findIndex((arc) => arc.from >= subject.to);
  const verb = arcs[verbAt];
  if (verb?.kind !== 'verb' || !cueOf.has(verb.id) || verb.form?.voice === 'passive') return chain;
  const site = siteAt(sentence, verbAt);
  if (site === null || site.kind !== 'verb') return chain;
  const takes = new Set(site.cue?.takes.split(' ') ?? []);
  if (findContentStart(sentence, site, takes) === null && findObject(sentence, site, takes) === null) return chain;
  const speaker =
    subject ??
    sentence.nominals.find((nominal) => nominal.from === arcs[verbAt + 1]?.from && nominal.preposition === null);
  if (speaker === undefined || speaker.kind === 'social-channel') return chain;
  const inner = linkOf(memory.speakers.refer(speaker), speaker);
  return chain[0]?.id === inner.id ? chain : [inner, ...chain];
}

/** "…"، في تصريح لوكالة رويترز: through whom, told behind the content. */
function withTrailing(sentence: AnalysedSentence, body: Content, chain: ChainLink[], memory: Memory): ChainLink[] {
  if (chain.some((link) => link.kind === 'outlet')) return chain;
  const { arcs } = sentence;
  const at = body.resume;
  if (
    arcs[at]?.stem !== 'في' ||
    !['تصريح', 'تصريحات', 'حديث', 'مقابله', 'اتصال', 'حوار', 'لقاء'].includes(arcs[at + 1]?.stem ?? '')
  )
    return chain;
  const outlet = sentence.nominals.find(
    (nominal) =>
      nominal.from > (arcs[at] as Arc).from && nominal.kind === 'outlet' && nominal.from < (arcs[at] as Arc).from + 9,
  );
  return outlet === undefined ? chain : [...chain, linkOf(memory.speakers.refer(outlet), outlet)];
}

function withCredit(chain: ChainLink[], memory: Memory): ChainLink[] {
  if (memory.credit === null || chain.some((link) => link.kind === 'outlet')) return chain;
  return [...chain, { ...memory.credit, inherited: true }];
}

function mediumOf(chain: readonly ChainLink[], memory: Memory): Medium | null {
  return chain.some((link) => link.kind === 'outlet' && memory.register.outlet(link.id)?.kind === 'agency')
    ? 'wire'
    : null;
}

function cueSpan(sentence: AnalysedSentence, site: Site): Span {
  const first = sentence.arcs[site.negated ? site.at - 1 : site.at] as Arc;
  const last = sentence.arcs[site.kind === 'phrase' ? Math.max(site.at, site.next - 1) : site.at] as Arc;
  return { start: first.start, end: last.end };
}

const dateIn = (sentence: AnalysedSentence, from: number, to: number): DateRange | null =>
  sentence.arcs.slice(from, to).find((arc) => arc.kind === 'date')?.date ?? null;

function toStatement(draft: Draft, n: number, text: string): Statement {
  return {
    id: `s${n + 1}`,
    cue: draft.cue === null ? null : { ...draft.cue, text: text.slice(draft.cue.start, draft.cue.end) },
    content: [draft.content],
    chain: draft.chain,
    medium: draft.medium,
    act: draft.act,
    notSaid: draft.notSaid,
    nestedIn: null,
    headline: draft.headline,
    date: draft.date,
    about: [],
    trail: [
      { rule: draft.rule, start: draft.cue?.start ?? draft.content.start, end: draft.cue?.end ?? draft.content.end },
    ],
  };
}
