import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { comingOut } from '../cues/objects.ts';
import { headOf, isJoined } from '../names/index.ts';
import { clauseOfAside, isCutOff, isVerb, lastClause } from './asides.ts';
import { chainOf, continued, type Memory, remember } from './chains.ts';
import { readContent } from './content.ts';
import { cueSpan, type Draft, dateIn, type SiteResult, withCredit } from './draft.ts';
import { isPronounOf } from './pronouns.ts';
import { type Region, readRegion } from './region.ts';
import { isSayingNoun } from './saying-nouns.ts';
import { cueOf, isOwnSaying, isSaying, type Site, siteAt } from './sites.ts';
import { withWholePhrase } from './whole-phrase.ts';

/** "وبحسب X، فإن …" and "…، بحسب X". */
export function readPhraseSite(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
  readInner: (site: Site) => SiteResult | null,
): SiteResult | null {
  const { arcs } = sentence;
  const first = arcs
    .slice(0, site.at)
    .every((arc) => arc.kind === 'particle' || arc.kind === 'date' || arc.kind === 'mark');
  // cut short right behind its verb: nobody is named
  if (site.next >= arcs.length) return null;
  const end = phraseEnd(sentence, site);
  // "… وبحسب المصادر فإن …": joined, with its clause behind it
  // "أما الهدف الثاني، بحسب المتحدث باسمه، فهو …": whom or what it is about stands before the phrase, and what is said of it behind
  const opening = first || ((isJoined(arcs[site.at] as Arc) || arcs[0]?.stem === 'اما') && opensClause(arcs, end));
  const region = readRegion(sentence, behindGiving(sentence, site, end), end, memory.register);
  // behind "وفقاً لـ" the speaker itself carries the preposition
  const next = (arcs[site.next] as Arc).from;
  const near = sentence.nominals
    .filter((nominal) => nominal.from >= next && nominal.from <= next + 1)
    .slice(0, 1)
    .flatMap((nominal) => [nominal, ...joinedTo(sentence, nominal, end)]);
  // "ما أدى وفق وزارة الصحة إلى وفاة عاملين": whoever stands right behind it, not whom the words tell of
  const isNearer =
    site.cue === null && near[0]?.from === next && near[0].kind !== 'place' && near[0].preposition !== 'ل';
  const speakers = region.speakers.length > 0 && !isNearer ? region.speakers : near;
  const whose = arcs[site.next] as Arc;
  const own = {
    ...region,
    speakers: speakers.map((nominal) => ({ ...nominal, preposition: null })),
    relays: region.relays.filter((relay) => !speakers.includes(relay)),
    // "بحسب تعبير أحد الناجين": what is somebody's is no name
    nameWords:
      speakers.length > 0
        ? isSaying(whose)
          ? null
          : region.nameWords
        : (region.nameWords ?? knownName(site, whose, memory)),
  };
  const links =
    whose.kind !== 'verb' && isOwnSaying(whose)
      ? continued(memory.last)
      : withWholePhrase(analysis, sentence, chainOf(analysis, sentence, own, memory, site.mode), site.next, end);
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
  if (first && arcs.slice(end).every(({ kind }) => kind === 'mark')) {
    const told = sentenceBefore(analysis, sentence, drafts, covered);
    if (told === null) return null;
    remember(memory, links);
    return {
      drafts: [{ ...common, content: told, chain: withCredit(links, memory) }],
      resume: arcs.length,
      coveredTo: 0,
    };
  }
  if (opening) {
    const at = skipOpeners(arcs, end);
    // "وحسب الوكالة، قال الناطق إن …": the words came through whom the phrase names
    const inner = at < arcs.length ? siteAt(sentence, at) : null;
    if (first && inner?.kind === 'verb') {
      const read = readInner(inner);
      if (read !== null) {
        const own = read.drafts[0] as Draft;
        if (!own.chain.some((link) => link.id === links[0]?.id)) own.chain = [...own.chain, ...links];
        remember(memory, own.chain);
        return read;
      }
    }
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
  const standsAt = (end: number | null, arcsBefore: number): boolean =>
    end !== null && end >= (arcs[Math.max(0, site.at - arcsBefore)] as Arc).start && end <= cue.start;
  // "…، بحسب تقارير، نقلا عن مسؤولين": behind the words, or behind who passed them on
  const isBehind =
    previous !== undefined &&
    (standsAt(previous.content.end, 3) || previous.chain.some((link) => standsAt(link.end, 2)));
  if (previous?.sentence === sentence.index && isBehind) {
    // somebody already speaks here: whoever is named last passed it on
    if (!previous.chain.some((link) => link.id === links[0]?.id))
      previous.chain = site.rule.endsWith('/naqlan')
        ? [...links, ...previous.chain]
        : [...previous.chain, ...links.map((link) => ({ ...link, mode: 'relayed' as const }))];
    memory.last = previous.chain;
    return { drafts: [], resume: end, coveredTo: 0 };
  }
  // "ورد الاتحاد، وفق بيان، بالتحذير من": how the words came that the noun behind the aside brings in
  const behind = arcs[end + 1];
  if (arcs[site.at - 1]?.stem === '،' && arcs[end]?.stem === '،' && behind && isSayingNoun(sentence, end + 1, behind))
    return null;
  const rest = restBehind(sentence, site, end, speakers.at(-1));
  const restBody = rest === null ? null : readContent(analysis, sentence, rest, 'object');
  if (restBody !== null) {
    remember(memory, links);
    return {
      drafts: [{ ...common, content: restBody.span, chain: withCredit(links, memory) }],
      resume: restBody.resume,
      coveredTo: restBody.coveredTo,
    };
  }
  const opens = clauseStart(
    sentence,
    site.at,
    previous?.sentence === sentence.index ? previous.content.end : 0,
    covered,
  );
  const aside = endBehindAside(analysis, sentence, site, end);
  const start = aside === null ? lastClause(sentence, site.at, opens) : clauseOfAside(sentence, site.at, opens);
  let last = site.at - 1;
  while (last > 0 && (arcs[last] as Arc).kind === 'mark' && !['"', '»'].includes((arcs[last] as Arc).stem)) last--;
  if (last < 0 || (arcs[last] as Arc).end <= start || (last === site.at - 1 && cueOf.has((arcs[last] as Arc).id)))
    return null;
  remember(memory, links);
  return {
    drafts: [
      { ...common, content: { start, end: aside?.end ?? (arcs[last] as Arc).end }, chain: withCredit(links, memory) },
    ],
    resume: aside?.resume ?? end,
    coveredTo: aside?.coveredTo ?? 0,
  };
}

/** "… على حدود المدينة.وفق قناة الحدث." : a full stop too many cut the phrase off from the sentence that it is about; null where that one has a speaker. */
function sentenceBefore(
  analysis: Analysis,
  { index, block }: AnalysedSentence,
  drafts: readonly Draft[],
  covered: number,
): Draft['content'] | null {
  const before = analysis.sentences[index - 1];
  if (before === undefined || before.block !== block || before.to <= covered) return null;
  if (drafts.at(-1)?.sentence === before.index) return null;
  const words = before.arcs.filter(({ kind }) => kind !== 'mark');
  if (words.length < 5 || !words.some(({ kind }) => kind === 'verb')) return null;
  const [opens, closes] = [words[0], words.at(-1)];
  return opens === undefined || closes === undefined ? null : { start: opens.start, end: closes.end };
}

function phraseEnd(sentence: AnalysedSentence, site: Site): number {
  const { arcs } = sentence;
  for (let k = site.next; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (
      (arc.stem === '،' ||
        arc.stem === '.' ||
        arc.stem === ':' ||
        arc.stem === '؛' ||
        isClosingDash(arcs, site.at, k)) &&
      !sentence.nominals.some((nominal) => nominal.from <= arc.from && arc.from < nominal.to)
    )
      return k;
    if (arc.proclitics[0] === 'ف' || arc.stem === 'فان' || (arc.kind === 'particle' && arc.id === 'complementizer'))
      return k;
    // "وبحسب الصحيفة كان المهاجم يعلم"
    if (k > site.next && arc.kind === 'particle' && arc.id === 'auxiliary' && !isRelative(arcs[k - 1])) return k;
    // "حسب مصادر نقلت عنها الشبكة": who passed their words on
    if (arc.kind === 'verb' && isPronounOf(arcs[k + 1], 'عن')) continue;
    // "وفق بيان صدر في بروكسل": how the paper came out
    if (comingOut.has(arc.id) && headOf.get(arcs[k - 1]?.id ?? '')?.class === 'paper') continue;
    // "حسب العلوجي الذي أشار إلى أن": the relative clause reports on its own
    if (k > site.next && arc.kind === 'verb' && isRelative(arcs[k - 1]) && siteAt(sentence, k)?.kind === 'verb')
      return k;
    // "وفق حصيلة أعلنها مسؤولون": the verb gives out what the phrase names
    if (arc.kind === 'verb' && arc.enclitic !== null && k > site.next && k < site.next + 4 && cueOf.has(arc.id))
      continue;
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

/** "- بحسب القناة -": the dash that closes what another opened. */
const isClosingDash = (arcs: readonly Arc[], at: number, k: number): boolean =>
  arcs[k]?.stem === '-' && arcs[at - 1]?.stem === '-';

const opensClause = (arcs: readonly Arc[], end: number): boolean => {
  const arc = arcs[end];
  const next = arc?.stem === '،' ? arcs[end + 1] : arc;
  return next !== undefined && (next.proclitics[0] === 'ف' || /^فان/.test(next.stem));
};

/** "وفق حصيلة أعلنها مسؤولون": whoever gave the figures out stands behind the verb. */
function behindGiving({ arcs }: AnalysedSentence, site: Site, end: number): number {
  if (headOf.get(arcs[site.next]?.id ?? '')?.class === 'paper') return site.next;
  for (let k = site.next + 1; k < Math.min(end, site.next + 4); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' && arc.enclitic !== null && cueOf.has(arc.id)) return k + 1;
  }
  return site.next;
}

/** "وطبقا للفاطمي": the family name of somebody named before, with the preposition written onto it. */
const knownName = ({ next }: Site, name: Arc, memory: Memory): Region['nameWords'] =>
  name.kind === 'word' && name.proclitics[0] === 'ل' && memory.speakers.byName([`ال${name.stem}`]) !== null
    ? { from: next, to: next + 1 }
    : null;

/** "بحسب الحكومة ومصادر عسكرية": those who are joined to the first. */
function joinedTo({ arcs, nominals }: AnalysedSentence, first: Nominal, end: number): Nominal[] {
  const found: Nominal[] = [];
  for (const nominal of nominals.slice(nominals.indexOf(first) + 1)) {
    const head = arcs.find((arc) => arc.from === nominal.from) as Arc;
    const last = found.at(-1) ?? first;
    if (nominal.from !== last.to || !isJoined(head) || nominal.from >= (arcs[end]?.from ?? Number.POSITIVE_INFINITY))
      break;
    if (nominal.kind === 'place') break;
    found.push(nominal);
  }
  return found;
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

/** "كان اللقاء مقررا، لكن العملية تأجلت، حسبما أفاد متحدث": behind the last contrast before the cue; 0 where none stands with a clause behind it. */
function contrastBefore(arcs: readonly Arc[], at: number): number {
  for (let k = at - 4; k > 2; k--) {
    if (arcs[k - 1]?.stem !== '،') continue;
    const { stem, id, enclitic } = arcs[k] as Arc;
    if (stem === 'لكن' && id === 'contrast' && enclitic === null) return k + 1;
    if (stem === 'في' && arcs[k + 1]?.stem === 'حين') return k + 2;
    if (['غير', 'الا', 'بيد'].includes(stem) && arcs[k + 1]?.stem === 'ان') return k + 2;
  }
  return 0;
}

/** "أسقطت الدفاعات، بحسب السلطات، ثلاث طائرات": where the clause ends that goes on behind the cue's comma or dash; null where something else begins. */
function endBehindAside(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  end: number,
): { end: number; resume: number; coveredTo: number } | null {
  const { arcs } = sentence;
  const opening = arcs[site.at - 1]?.stem;
  const behind = arcs[end + 1];
  if (behind === undefined || (opening !== '،' && opening !== '-') || arcs[end]?.stem !== opening) return null;
  if (isJoined(behind) || behind.kind === 'mark' || isRelative(behind)) return null;
  if (!isCutOff(arcs[site.at - 2])) {
    if (notGoingOn.has(behind.id) || behind.kind === 'verb' || siteAt(sentence, end + 1) !== null) return null;
  }
  const body = readContent(analysis, sentence, end + 1, 'that');
  return body === null ? null : { end: body.span.end, resume: body.resume, coveredTo: body.coveredTo };
}
const notGoingOn = new Set([
  'contrast',
  'conjunction',
  'preposition',
  'complementizer',
  'adverb',
  'negation',
  'relative',
]);

/**
 * "أوقعت بحسب المنظمة 70 قتيلا", "ما أدى وفق الإسعاف إلى وفاة عاملين", "بينهم، حسب مسؤول، 140": a verb that still wants what is told stands right before the
 * phrase, so that what stands behind who speaks is told by them; the arc where it begins, null where nothing does.
 */
function restBehind({ arcs }: AnalysedSentence, site: Site, end: number, speaker: Nominal | undefined): number | null {
  const inCommas = arcs[site.at - 1]?.stem === '،';
  const before = arcs[inCommas ? site.at - 2 : site.at - 1];
  if (before === undefined || speaker === undefined || !(inCommas ? countsOf(before) : wantsRest(before))) return null;
  if (inCommas && arcs[end]?.stem !== '،') return null;
  let at = inCommas ? end + 1 : arcs.findIndex(({ from }) => from >= speaker.to);
  if (at === -1) return null;
  while (arcs[at]?.stem === ')' || arcs[at]?.stem === '»') at++;
  const [first, next] = [arcs[at], arcs[at + 1]];
  if (first === undefined || isJoined(first) || first.kind === 'verb' || isRelative(first)) return null;
  if (first.id === 'preposition') return next === undefined || next.kind === 'date' ? null : at + 1;
  return ['number', 'masdar', 'word', 'role', 'noun'].includes(first.kind) || first.stem === '«' ? at : null;
}

/** A verb that reports nothing, or "بينهم", with nothing behind it yet. */
const wantsRest = (arc: Arc): boolean => (isVerb(arc) && arc.enclitic === null && !cueOf.has(arc.id)) || countsOf(arc);

const countsOf = (arc: Arc): boolean =>
  /^(?:بين|من|عدد)(?:ه|ها|هم|هما)$/.test(arc.stem) || (arc.stem === 'عدد' && arc.enclitic !== null);

/** Where the clause begins that a closing "بحسب" is about: the sentence, or what follows the last statement in it. */
function clauseStart(sentence: AnalysedSentence, at: number, after: number, covered: number): number {
  for (let k = contrastBefore(sentence.arcs, at); k < at; k++) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.start >= after && arc.from >= covered && arc.kind !== 'mark') return arc.start;
  }
  return (sentence.arcs[at] as Arc).start;
}
