import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { talks, wordsOfSpeech } from '../cues/objects.ts';
import { isDefinite, isJoined } from '../names/index.ts';
import { actOf } from './acts.ts';
import { findBehindAside } from './behind-aside.ts';
import { chainOf, continued, type Memory, remember } from './chains.ts';
import { claimedFirst, readClaim } from './claims.ts';
import { readClauseBefore } from './clause-before.ts';
import { type Complement, findContentStart, isComplementizer } from './complements.ts';
import { type Content, readContent } from './content.ts';
import { cueSpan, type Draft, dateIn, mediumOf, type SiteResult, withCredit } from './draft.ts';
import { findFarObject } from './far-objects.ts';
import { innerAct, innerSpeaker } from './inner-speech.ts';
import { behindOwnName, notOneself } from './not-oneself.ts';
import { findObject } from './objects.ts';
import { type Region, readRegion } from './region.ts';
import { withFreeSpeaker } from './saying-nouns.ts';
import { opensWithSilence } from './silence.ts';
import type { Site } from './sites.ts';
import { said, whoSpeaks } from './speaker-search.ts';
import { linkOf } from './speakers.ts';
import { accusedAt } from './targets.ts';
import { withWholePhrase } from './whole-phrase.ts';

/** A reporting verb or participle with its content behind it, or direct speech before it. */
export function readVerb(
  analysis: Analysis,
  given: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
): SiteResult | null {
  const sentence = withFreeSpeaker(given, site.at);
  const takes = new Set(site.cue?.takes.split(' ') ?? []);
  let content = findContentStart(sentence, site, takes);
  // behind another verb's clause a far complement gives way to a near object ("أعلنت الوزارة مقتل شخص كان … أن")
  if (
    content === null ||
    (takesThing(takes) && (crossesVerb(sentence, site.next, content.at) || meansThat(sentence, site.next, content.at)))
  ) {
    const object = findObject(sentence, site, takes);
    if (object !== null && (content === null || isNearerDeed(sentence, site, object, content.at, takes)))
      content = { at: object, by: 'object' };
  }
  // "دفعا لإحراج الحكومة" in quotation marks is a part of what was told before it
  if (content?.by === 'speech' && takes.has('noun') && sentence.arcs[content.at - 1]?.stem !== ':') {
    const deed = findObject(sentence, site, takes) ?? findFarObject(sentence, site, takes);
    if (deed !== null && deed < content.at && isIndefiniteDeed(sentence.arcs[deed] as Arc))
      content = { at: deed, by: 'object' };
  }
  const behind = findBehindAside(sentence, site, takes);
  const isBehind = behind !== null && (content === null || content.at > behind.open);
  if (isBehind) content = { at: behind.at, by: 'object' };
  const claimed = claimedFirst(sentence, site);
  if (claimed !== null) return readClaim(analysis, sentence, site, claimed, memory);
  const denied = content === null ? null : deniedReport(sentence, site, content.at);
  if (denied !== null) content = { at: denied, by: 'object' };
  if (content === null) {
    const before = readSpeechBefore(analysis, sentence, site, memory, takes, covered);
    if (before !== null) return before;
    const clause = readClauseBefore(analysis, sentence, site, memory, covered);
    if (clause !== null) return clause;
    const far = findFarObject(sentence, site, takes);
    if (far === null) {
      introduce(analysis, sentence, site, memory);
      return null;
    }
    content = { at: far, by: 'object' };
  }
  if (content.by === 'object') content = { ...content, at: behindOwnName(sentence, site.next, content.at, memory) };
  const regionEnd = regionEndOf(sentence, site, content);
  const whole = withPaper(sentence, site, readRegion(sentence, site.next, regionEnd, memory.register));
  const region = isBehind ? spokenBefore(sentence, site, behind.open, whole, memory) : whole;
  const asked = whoSpeaks(analysis, sentence, site, region, memory, drafts);
  if (asked.length === 0) return null;
  const found = content.by === 'object' ? asked : notOneself(sentence, content.at, asked, memory, drafts);
  const chain = tellsOfNobody(site) ? withWholePhrase(analysis, sentence, found, site.next, regionEnd) : found;
  const body = readContent(
    analysis,
    sentence,
    content.at,
    isEmbedded(sentence, site, content.at) ? 'aside' : content.by,
  );
  if (body === null) return null;
  const outward = withToldTo(sentence, site, body, chain, memory);
  remember(memory, outward);
  // "أعلن الجيش في بيان …": whose paper "البيان" is from here on
  if (region.medium === 'statement') memory.paper = outward.slice(0, 1);
  const accused = accusedAt(sentence, site, content.at, chain);
  const span = accused === null ? body.span : { ...body.span, start: (sentence.arcs[accused] as Arc).start };
  const withInner = innerSpeaker(sentence, content.at, content.by, memory, outward);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: span,
        chain: withCredit(withInner, memory),
        medium: region.medium ?? mediumOf(withInner, memory),
        act:
          withInner.length > outward.length
            ? (innerAct(sentence, content.at) ?? actOf(site, sentence, said(memory, chain, content.at, body.resume)))
            : actOf(site, sentence, said(memory, chain, content.at, body.resume)),
        notSaid: (site.negated && site.cue?.negatedAct === undefined) || opensWithSilence(sentence, content.at),
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

/** Who stands before the asides speaks, not who is named in them. */
function spokenBefore(sentence: AnalysedSentence, site: Site, open: number, whole: Region, memory: Memory): Region {
  const { speakers, nameWords } = readRegion(sentence, site.next, open, memory.register);
  return speakers.length === 0 && nameWords === null ? whole : { ...whole, speakers, nameWords };
}

const isIndefiniteDeed = (arc: Arc): boolean => arc.kind === 'masdar' && !isDefinite(arc);

/** Whether nobody but who speaks stands behind the verb: nobody whom it is said to, and nothing that is called something. */
const tellsOfNobody = ({ kind, cue }: Site): boolean =>
  kind === 'verb' && cue !== null && cue.object === undefined && !cue.label && !cue.quotedLabel && !cue.stance;

/** Whether a thing can be what is reported: an object, or what a preposition of the cue governs. */
const takesThing = (takes: ReadonlySet<string>): boolean =>
  ['noun', 'ب', 'الي', 'عن', 'علي', 'من', 'ل'].some((word) => takes.has(word));

/** "تحدث عدد من السكان للصحيفة.": who is about to be quoted. */
function introduce(analysis: Analysis, sentence: AnalysedSentence, site: Site, memory: Memory): void {
  if (site.cue?.lemma !== 'تحدث' || site.negated || site.kind !== 'verb') return;
  const region = readRegion(sentence, site.next, sentence.arcs.length, memory.register);
  if (region.speakers[0]?.from !== sentence.arcs[site.next]?.from) return;
  const chain = chainOf(analysis, sentence, { ...region, nameWords: null }, memory, 'direct');
  if (chain.length > 0) remember(memory, chain);
}

/** "نفى الوزير الاتهامات بأن …": what is denied are the accusations, whatever they say. */
function deniedReport({ arcs }: AnalysedSentence, { cue, next }: Site, at: number): number | null {
  if (cue === null || !(cue.act === 'deny' || cue.act === 'reject') || !cue.takes.includes('noun')) return null;
  const report = arcs.findIndex((arc, k) => k >= next && k < at && reportNouns.has(arc.stem) && isDefinite(arc));
  return report === -1 || arcs.slice(next, report).some(({ kind }) => kind === 'verb') ? null : report;
}
const reportNouns = new Set(
  'اتهامات اتهام انباء مزاعم تقارير معلومات ادعاءات شائعات اشاعات روايه تصريحات خبر اخبار'.split(' '),
);

/** Whether a deed stands before a clause that is another verb's; where the cue takes no object but what a preposition governs, it is a verbal noun. */
const isNearerDeed = (
  { arcs }: AnalysedSentence,
  { next }: Site,
  at: number,
  clause: number,
  takes: ReadonlySet<string>,
): boolean =>
  takes.has('noun')
    ? at < clause && isDeed(arcs[at] as Arc)
    : at < clause && at > next && (arcs[at] as Arc).kind === 'masdar';

const isThat = (arc: Arc): boolean => arc.stem === 'ذلك' && arc.id === 'demonstrative' && arc.proclitics.length === 0;

const isDeed = (arc: Arc): boolean =>
  arc.kind === 'masdar' || isThat(arc) || arc.proclitics.includes('ب') || /^مسؤولي(?:ه|ت)/.test(arc.stem);

/** "نفت الهيئة ذلك مدعية أن": what was told before is the object, and the clause another's. */
const meansThat = ({ arcs }: AnalysedSentence, from: number, to: number): boolean =>
  arcs.some((arc, k) => k > from && k < to && isThat(arc) && arcs[k - 1]?.kind !== 'particle');

const crossesVerb = ({ arcs }: AnalysedSentence, from: number, to: number): boolean =>
  arcs.slice(from, to).some((arc) => arc.kind === 'verb');

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
    !isMainClause(sentence, site.at) &&
    complementizer?.kind === 'particle' &&
    complementizer.id === 'complementizer' &&
    /ها|هم|ه$/.test(complementizer.stem)
  );
}

/** "غير أن سكانا في البلدة المجاورة أكدوا أنهم": behind a contrast and who speaks it is the clause's only verb. */
function isMainClause({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const opened = arcs.findLastIndex(
    (arc, k) =>
      k < at && (arc.id === 'contrast' || isComplementizer(arc) || ['بينما', 'فيما', 'حين'].includes(arc.stem)),
  );
  const first = arcs[opened + 1];
  return (
    first !== undefined &&
    opened !== -1 &&
    !arcs.slice(opened, at).some(({ kind, id, stem }) => kind === 'verb' || id === 'relative' || stem === '،') &&
    nominals.some(({ from, preposition }) => from === first.from && preposition === null)
  );
}

/** For objects the speakers stand before the object; for clauses and speech everything up to the complement may name them. */
function regionEndOf(sentence: AnalysedSentence, site: Site, content: Complement): number {
  let end = content.at;
  while (end > site.next && (sentence.arcs[end - 1]?.id === 'complementizer' || sentence.arcs[end - 1]?.stem === 'كيف'))
    end--;
  return Math.max(site.next, end);
}

/** How many arcs before a verb point back at words that stand before it: "هكذا قال", "بهذه الكلمات تصف"; 0 where none do. */
function pointsBack(arcs: readonly Arc[], at: number): number {
  const [before, noun] = [arcs[at - 1], arcs[at - 2]];
  if (before?.stem === 'هكذا') return 1;
  return before !== undefined && wordsOfSpeech.has(before.stem) && /^(?:ب)?هذ(?:ه|ا)$/.test(noun?.stem ?? '') ? 2 : 0;
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
  const pointing = pointsBack(sentence.arcs, site.at);
  if ((!takes.has('speech') && pointing === 0) || site.negated) return null;
  const at = (sentence.arcs[site.at] as Arc).from;
  const before = sentence.arcs
    .slice(0, site.at - pointing)
    .filter((arc) => !['،', '-', '.'].includes(arc.stem))
    .at(-1);
  if (before === undefined || !['"', '»'].includes(before.stem)) return null;
  const quotation = analysis.quotations.find((found) => found.close === before.from);
  // "الوضع كارثي": a name has no comma behind it, nor a verb
  const fewest = pointing > 0 || sentence.arcs[site.at - 1]?.stem === '،' ? 2 : 4;
  if (quotation === undefined || quotation.from < covered || quotation.to - quotation.from < fewest) return null;
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

/**
 * "قال الوزير إن …، في تصريح لقناة", "وفي مقابلة مع القناة، قال الوزير إن", "وردا على سؤال للوكالة، قال": to whom it was told, named behind the words or
 * before the verb.
 */
function withToldTo(
  sentence: AnalysedSentence,
  site: Site,
  body: Content,
  chain: ChainLink[],
  memory: Memory,
): ChainLink[] {
  if (chain.some((link) => link.kind === 'outlet')) return chain;
  const outlet = toldTo(sentence, site, body.resume);
  const link = outlet === null ? null : linkOf(memory.speakers.refer(outlet), outlet);
  return link === null || link.id === memory.ownOutlet ? chain : [...chain, link];
}

/** The outlet to which something was told; `behind`: the arc behind the words. */
function toldTo({ arcs, nominals }: AnalysedSentence, { at }: Site, behind: number): Nominal | null {
  const outletIn = (from: number, to: number): Nominal | null =>
    nominals.find((nominal) => nominal.kind === 'outlet' && nominal.from >= from && nominal.from < to) ?? null;
  const next = arcs[behind];
  // "نفى ذلك لرويترز"
  if (next !== undefined && (next.proclitics[0] === 'ل' || next.stem === 'ل')) return outletIn(next.from, next.to + 2);
  if (next?.stem === 'في' && talks.has(arcs[behind + 1]?.stem ?? '')) return outletIn(next.to, next.from + 9);
  const talk = arcs.findIndex(({ stem }, k) => k < at && k <= mostAhead && talks.has(stem));
  const isAhead = talk !== -1 && arcs[at - 1]?.stem === '،' && !arcs.slice(0, at).some(({ kind }) => kind === 'verb');
  return isAhead ? outletIn((arcs[talk] as Arc).to, (arcs[at] as Arc).from) : null;
}

/** The arc by which the talk is named at the head of a sentence. */
const mostAhead = 4;

/** "جاء في بيان الجيش أن …": the paper speaks, though it stands behind "في". */
function withPaper(sentence: AnalysedSentence, site: Site, region: Region): Region {
  if (site.cue?.inPaper !== true) return region;
  const at = sentence.arcs[site.next + 1]?.from;
  const paper = sentence.nominals.find((nominal) => nominal.from === at);
  return paper === undefined ? region : { ...region, speakers: [{ ...paper, preposition: null }], nameWords: null };
}
