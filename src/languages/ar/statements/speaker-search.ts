import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { addressedOnly } from '../cues/words.ts';
import { headOf, isJoined } from '../names/index.ts';
import type { Said } from './acts.ts';
import {
  areAskedNext,
  disagrees,
  isAskedNext,
  isBlamedNext,
  isFemininePlace,
  isOfSeveral,
  isOnlyObject,
  pluralBefore,
  severalBefore,
} from './agreement.ts';
import { chainOf, continued, type Memory, relayLinks, remember } from './chains.ts';
import type { Draft } from './draft.ts';
import { nameBefore, onTongueOf, subjectAhead, subjectFirst, wordsFirst } from './first-named.ts';
import { isHeldFor } from './held-for.ts';
import { turning } from './narrator.ts';
import { stanceIn } from './no-reports.ts';
import { authorOfPaper, behindPronoun } from './papers.ts';
import { type Region, readRegion, subjectBefore } from './region.ts';
import { antecedentOf } from './relatives.ts';
import { bringsInMeanwhile, isSaidBySomebody, verbBehindAside } from './saying-nouns.ts';
import type { Site } from './sites.ts';
import { joinedSubject, mainSubject, nameStems, subjectOfContrast, subjectOfTalk } from './subjects.ts';
import { besidesTopic, isSaidByAnother, setAgainst, topicOf } from './topics.ts';

export function said(memory: Memory, chain: readonly ChainLink[], at: number, resume: number): Said {
  const origin = chain[0];
  return {
    at,
    resume,
    anonymous: origin?.anonymous ?? false,
    roles: origin === undefined ? [] : memory.speakers.rolesOf(origin.id),
    ids: origin === undefined ? [] : memory.speakers.sidesOf(origin.id),
    register: memory.register,
  };
}

/** Who speaks: named behind the cue, before it, or carried on from before. */
export function whoSpeaks(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  given: Region,
  memory: Memory,
  drafts: readonly Draft[],
): ChainLink[] {
  const region = site.cue?.stance === true ? beforeStance(sentence, given) : given;
  const set = site.kind === 'verb' && !isSaidByAnother(sentence, site, region) ? setAgainst(sentence, site.at) : null;
  if (set !== null) {
    const chain = chainOf(analysis, sentence, { ...region, ...set }, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const tongue = onTongueOf(sentence, site);
  if (tongue !== null) {
    const chain = chainOf(analysis, sentence, { ...region, ...tongue }, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const topic = site.kind === 'verb' ? subjectOfPast(sentence, site.at) : null;
  if (topic !== null) {
    const own = { ...region, speakers: [{ ...topic, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const told = site.kind === 'verb' ? (authorOfPaper(sentence, site.at) ?? behindPronoun(sentence, site.at)) : null;
  if (told !== null) {
    const own = { ...region, speakers: [{ ...told, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const whose = site.kind === 'verb' ? antecedentOf(sentence, site, region, drafts) : null;
  if (whose !== null) {
    if ('links' in whose) return continued(whose.links);
    const own = { ...region, speakers: [{ ...whose.nominal, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const namer = site.cue?.label === true ? namerOf(sentence, site.at) : null;
  if (namer !== null) {
    const chain = chainOf(analysis, sentence, { ...region, speakers: [], nameWords: namer }, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const first =
    (site.cue?.object === 'addressee' || laysTo(site) ? subjectFirst(sentence, site.at, memory) : null) ??
    wordsFirst(sentence, site, region);
  if (first !== null) {
    const chain = chainOf(analysis, sentence, { ...region, ...first }, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const accuser = site.cue?.act === 'accuse' && region.speakers.length < 2 ? subjectAhead(sentence, site.at) : null;
  if (accuser !== null) {
    const own = { ...region, speakers: [accuser], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  if (bringsInMeanwhile(sentence, site.at) && memory.last.length > 0) return continued(memory.last);
  const goingOn =
    sentence.arcs[site.at]?.kind === 'masdar' && !isSaidBySomebody(sentence, site.at)
      ? verbBehindAside(sentence.arcs, site.at)
      : -1;
  if (goingOn !== -1) {
    const own = { ...region, ...subjectOf(sentence, goingOn, site.at, memory) };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  if (site.kind !== 'participle') {
    const named = chainOf(
      analysis,
      sentence,
      withoutObject(sentence, site, region, memory, drafts.at(-1)),
      memory,
      site.mode,
    );
    if (named.length > 0) return named;
  }
  const turned = turnedBy(sentence, site.at);
  if (turned !== null) {
    const own = { ...region, speakers: [{ ...turned, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const taker = site.kind === 'participle' ? whoTookUp(sentence, site.at) : null;
  if (taker !== null) {
    const own = { ...region, speakers: [{ ...taker, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const previous = drafts.at(-1);
  const contrasted =
    site.kind === 'verb'
      ? (subjectOfContrast(sentence, site.at, previous, memory) ?? subjectOfTalk(sentence, site.at, memory))
      : null;
  if (contrasted !== null) {
    const chain = chainOf(analysis, sentence, { ...region, ...contrasted }, memory, site.mode);
    if (chain.length > 0) {
      remember(memory, chain);
      return chain;
    }
  }
  const sameSentence = previous?.sentence === sentence.index;
  // a second verb joined to the first has the same subject, as a participle has
  const goesOn =
    site.kind === 'participle' ||
    isJoined(sentence.arcs[site.at] as Arc) ||
    /^لكن(?:ه|ها|هم)$/.test(sentence.arcs[site.at - 1]?.stem ?? '');
  // "ورفض متحدث التعليق، قائلا إنه …": who would not speak says why
  if (sameSentence && goesOn && previous.notSaid && previous.chain[0]?.name != null) return continued(previous.chain);
  if (sameSentence && memory.last.length > 0 && goesOn) return continued(memory.last);
  const several = site.kind === 'verb' ? pluralBefore(sentence, site.at, memory) : null;
  if (several !== null) {
    const own = { ...region, speakers: [{ ...several, preposition: null }], nameWords: null };
    const chain = chainOf(analysis, sentence, own, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const people = site.kind === 'verb' && several === null ? severalBefore(sentence, site.at) : null;
  if (people !== null) {
    const chain = chainOf(analysis, sentence, { ...region, speakers: [], nameWords: people }, memory, site.mode);
    if (chain.length > 0) return chain;
  }
  const joined = isJoined(sentence.arcs[site.at] as Arc) && site.at < 2;
  if (!joined || memory.last.length === 0) {
    const before =
      site.kind === 'participle'
        ? mainSubject(sentence, site.at)
        : (joinedSubject(sentence, site.at) ??
          besidesTopic(sentence, subjectBefore(sentence, site.at)) ??
          topicOf(sentence, site.at));
    const words =
      site.kind === 'participle'
        ? knownSubject(sentence, site.at, memory)
        : before === null
          ? nameBefore(sentence, site.at, memory)
          : null;
    if (before !== null || words !== null) {
      const own = {
        ...region,
        speakers: before === null || words !== null ? [] : [{ ...before, preposition: null }],
        nameWords: words,
      };
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

/** "ووجه العامري نداء": what is directed at somebody is no part of the name of who does it. */
function beforeStance({ arcs }: AnalysedSentence, region: Region): Region {
  const { nameWords } = region;
  const stance = nameWords === null ? -1 : stanceIn(arcs, nameWords.from, nameWords.to);
  if (nameWords === null || stance === -1) return region;
  return { ...region, nameWords: stance === nameWords.from ? null : { from: nameWords.from, to: stance } };
}

/** "مصدر مسؤول عزا القرار إلى": what is laid to something stands behind the verb, without preposition. */
const laysTo = ({ cue }: Site): boolean => cue?.lays === true;

/** "ووجه العامري نداء …، مشيرا إلى": the family name of somebody known, behind the sentence's first verb. */
function knownSubject(sentence: AnalysedSentence, at: number, memory: Memory): Region['nameWords'] {
  const { arcs } = sentence;
  const verb = arcs.findIndex((arc, k) => k < at && arc.kind === 'verb');
  if (verb === -1) return null;
  const { nameWords } = readRegion(sentence, verb + 1, at, memory.register);
  if (nameWords === null) return null;
  for (let to = nameWords.to; to > nameWords.from; to--)
    if (memory.speakers.byName(nameStems(arcs.slice(nameWords.from, to))) !== null) return { from: nameWords.from, to };
  return null;
}

/** "…، وهو ما رفضه لبنان مطالبا بتنفيذ متزامن": who took up what was said before. */
function whoTookUp({ arcs, nominals }: AnalysedSentence, at: number): Nominal | null {
  const verb = arcs.findLastIndex((arc, k) => k < at && k >= at - 8 && arc.kind === 'verb');
  if (arcs[verb - 1]?.stem !== 'ما' || arcs[verb - 2]?.stem !== 'هو') return null;
  return nominals.find(({ from }) => from === arcs[verb + 1]?.from) ?? null;
}

/** Who is named between a verb and what it is joined to; papers do not speak here ("اختتم الوزير تصريحاته بالقول"). */
function subjectOf(
  sentence: AnalysedSentence,
  verb: number,
  to: number,
  memory: Memory,
): Pick<Region, 'speakers' | 'nameWords'> {
  const paper = sentence.arcs.findIndex(
    (arc, k) => k > verb && k < to && arc.kind === 'role' && headOf.get(arc.id)?.class === 'paper',
  );
  return readRegion(sentence, verb + 1, paper === -1 ? to : paper, memory.register);
}

/** "ووصف السعيدي الحساب بأنه …": a family name right behind the verb calls what stands behind it something. */
function namerOf({ arcs, nominals }: AnalysedSentence, at: number): Region['nameWords'] {
  const [name, called] = [arcs[at + 1], arcs[at + 2]];
  const isFamilyName = name?.kind === 'word' && name.proclitics[0] === 'ال' && /ي$/.test(name.stem);
  return isFamilyName && nominals.some(({ from, preposition }) => from === called?.from && preposition === null)
    ? { from: at + 1, to: at + 2 }
    : null;
}

/** "وكان الوزير قد طالب …": between كان and قد stands who all of it is about. */
function subjectOfPast({ arcs, nominals }: AnalysedSentence, at: number): Nominal | null {
  if (arcs[at - 1]?.stem !== 'قد') return null;
  const auxiliary = arcs.findLastIndex((arc, k) => k < at && arc.kind === 'particle' && arc.id === 'auxiliary');
  const first = arcs[auxiliary + 1];
  if (auxiliary < 0 || first === undefined) return null;
  return nominals.find(({ from, to }) => from === first.from && to <= (arcs[at - 1] as Arc).from) ?? null;
}

/** "لكن الناطق عاد ونفى": the subject of the verb that only says how the next was done. */
function turnedBy(sentence: AnalysedSentence, at: number): Nominal | null {
  // "سارعت إلى نفي"
  const verb = sentence.arcs[at - 1]?.stem === 'الي' ? at - 2 : at - 1;
  const before = sentence.arcs[verb];
  return before !== undefined && (turning.has(before.id) || turning.has(before.stem))
    ? subjectBefore(sentence, verb)
    : null;
}

/**
 * "ووصف الهجوم بأنه …", "ودعا المسلحين إلى …": what stands in the oblique plural behind a verb that takes an object, or alone before a label,
 * is whom it is done to.
 */
function withoutObject(
  sentence: AnalysedSentence,
  site: Site,
  given: Region,
  memory: Memory,
  previous: Draft | undefined,
): Region {
  if (isSaidBySomebody(sentence, site.at)) return given;
  // words that nobody lists are no speaker behind a verb that calls somebody something
  const region = site.cue?.label === true || isHeldFor(sentence, site, given) ? { ...given, nameWords: null } : given;
  if (
    region.nameWords !== null &&
    site.cue?.object === 'addressee' &&
    addressees.has((sentence.arcs[region.nameWords.from] as Arc).stem)
  )
    return { ...region, nameWords: null, speakers: [] };
  if (region.nameWords !== null && areAskedNext(sentence, site, region.nameWords, previous))
    return { ...region, nameWords: null, speakers: [] };
  if (region.nameWords !== null && isBlamedNext(sentence, site, region.nameWords))
    return { ...region, nameWords: null, speakers: [] };
  const [first] = region.speakers;
  if (first === undefined || site.cue === null) return region;
  // "حثوا أنقرة على", "واتهموا السلطة بـ": behind a verb in the plural no subject stands
  if (isOfSeveral(sentence.arcs[site.at] as Arc)) return { ...region, speakers: [], nameWords: null };
  if (region.speakers.length > 1) return region;
  const takesObject = site.cue.label === true || site.cue.object !== undefined || /noun/.test(site.cue.takes);
  if (!takesObject) return region;
  const head = sentence.arcs.find((arc) => arc.from === first.from) as Arc;
  const oblique = head.kind === 'role' && (head.number === 'p' || head.number === 'd') && /(?<!م)ين$/.test(head.stem);
  const next = sentence.arcs.find((arc) => arc.from >= first.to);
  const labelled =
    site.cue.label === true &&
    (sentence.arcs[site.at] as Arc).enclitic === null &&
    next !== undefined &&
    (next.stem.startsWith('بان') || next.proclitics.includes('ب') || next.stem === 'ب');
  const addressed =
    site.cue.object === 'addressee' && addressees.has(head.stem) && (sentence.arcs[site.at] as Arc).enclitic === null;
  // "وطالب أنقرة باحترام السيادة": a town is feminine, so that a masculine verb is another's
  const verb = sentence.arcs[site.at] as Arc;
  const toTown =
    site.cue.object !== undefined &&
    verb.form?.gender === 'm' &&
    verb.form.number === 's' &&
    isFemininePlace(first, memory.register);
  const only =
    memory.last.length > 0 && (isOnlyObject(sentence, site, first) || isAskedNext(sentence, site, first, previous));
  const unlike = site.cue.object !== undefined && disagrees(verb, first);
  return oblique || labelled || addressed || toTown || only || unlike
    ? { ...region, speakers: [], nameWords: null }
    : region;
}

const addressees = new Set(addressedOnly);
