import type { Act } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import {
  actWords,
  analystRoles,
  blamingWords,
  causingVerbs,
  forceNouns,
  forceVerbs,
  foretoldHarms,
  ownSides,
  scheduledVerbs,
  timesBeforeThat,
} from '../cues/acts.ts';
import { headOf, type Register } from '../names/index.ts';
import { verbForms } from '../verbs/index.ts';
import { opensAnyClause, ownStance, stanceTaken } from './no-reports.ts';
import type { Site } from './sites.ts';

interface ActPhrase {
  /** The place of its row: of several rows that stand in a content the first counts. */
  row: number;
  words: readonly string[];
  /** How many arcs into the content it may begin. */
  reach: number;
  /** Only before the content's first verb. */
  beforeVerb: boolean;
  /** Only with one of these right behind it. */
  before: readonly string[] | null;
  /** Only in the object of a cue of this act. */
  objectOf: Act | null;
  /** Only in what something is called. */
  label: boolean;
}
/** How far into its first clause what a content demands or foretells may stand. */
const clauseReach = 12;
/** The phrases of all rows by their first word. */
const phrasesOf = new Map<string, ActPhrase[]>();
for (const [row, { where, phrases, before, objectOf, label }] of actWords.entries())
  for (const phrase of phrases) {
    const words = phrase.split(' ').map(fold);
    const first = words[0] as string;
    const reach = where === 'start' ? 3 : where === 'clause' ? clauseReach : Number.POSITIVE_INFINITY;
    phrasesOf.set(first, [
      ...(phrasesOf.get(first) ?? []),
      {
        row,
        words,
        reach,
        beforeVerb: where === 'clause',
        before: before?.map(fold) ?? null,
        objectOf: objectOf ?? null,
        label: label === true,
      },
    ]);
  }
const analysts = new Set(analystRoles);
const harms: ReadonlySet<string> = new Set(foretoldHarms.map(fold));
/** How many words into a warning what it is about is told. */
const warningReach = 6;
const plain: ReadonlySet<Act> = new Set(['assert', 'confirm', 'announce']);

/** What the act is read from beside the cue: where the content stands, and what is known of the speaker. */
export interface Said {
  at: number;
  resume: number;
  roles: readonly string[];
  anonymous: boolean;
  /** The ids of who speaks and of whose they are. */
  ids: readonly string[];
  register: Register;
}

/** The act of a statement: its cue's own, unless a cue that only reports has content that denies, demands, promises or predicts. */
export function actOf(site: Site, sentence: AnalysedSentence, said: Said): Act {
  const stance = site.cue?.stance === true ? stanceTaken(sentence, site.at) : null;
  if (stance !== null) return stance;
  const act = (site.negated ? site.cue?.negatedAct : undefined) ?? site.cue?.act ?? 'assert';
  const arcs = sentence.arcs.slice(said.at, said.resume);
  // "حذرت من أن الوضع قد يخرج عن السيطرة"
  if (act === 'threaten' && site.cue?.warns === true)
    return arcs.slice(0, warningReach).some(({ stem }) => harms.has(stem)) ? 'predict' : act;
  if (!plain.has(act)) return act;
  return (
    ownStance(arcs) ??
    actWords[
      firstRow(arcs, {
        objectOf: isObject(sentence, site, said.at) ? act : null,
        label: site.cue?.label === true,
        behindVerb: false,
      })
    ]?.act ??
    (site.cue?.label === true && blames(arcs) ? 'accuse' : null) ??
    (site.cue?.quotedLabel === true && condemns(arcs) ? 'accuse' : null) ??
    (mayBe(arcs) ? 'predict' : null) ??
    ofDeed(arcs, said) ??
    ofDuty(arcs) ??
    ofFuture(arcs, said) ??
    act
  );
}

/** Whether the content that begins at arc `at` is the cue's own object, and neither a clause nor direct speech. */
const isObject = ({ arcs }: AnalysedSentence, { next }: Site, at: number): boolean =>
  !arcs.slice(next, at + 1).some((arc) => opensAnyClause(arc) || arc.stem === ':');

/** What a content is to its cue: the object of one of an act (null where it is no object), what something is called. */
interface ContentRole {
  objectOf: Act | null;
  label: boolean;
  /** Whether its first verb has passed, as far as it is read. */
  behindVerb: boolean;
}

/** The first of the rows of which a phrase stands in the content; as many as there are rows for none. */
function firstRow(arcs: readonly Arc[], role: ContentRole): number {
  let best = actWords.length;
  for (let at = 0; at < arcs.length; at++) {
    const { stem, proclitics, kind, id } = arcs[at] as Arc;
    best = Math.min(best, rowAt(arcs, at, stem, role));
    if (proclitics.includes('ال')) best = Math.min(best, rowAt(arcs, at, `ال${stem}`, role));
    role.behindVerb ||= kind === 'verb' || id === 'relative' || (at > 0 && id === 'complementizer');
  }
  return best;
}

/** The first of the rows with a phrase that begins at an arc with a word. */
function rowAt(arcs: readonly Arc[], at: number, word: string, role: ContentRole): number {
  let best = actWords.length;
  for (const { row, words, reach, beforeVerb, before, objectOf, label } of phrasesOf.get(word) ?? []) {
    if (beforeVerb && (role.behindVerb || (at > 0 && arcs[at]?.proclitics[0] === 'و'))) continue;
    if ((objectOf !== null && objectOf !== role.objectOf) || (label && !role.label)) continue;
    if (before !== null && !opensWith(arcs[at + words.length], before)) continue;
    if (row < best && at < reach && words.every((each, n) => n === 0 || isWord(arcs[at + n], each))) best = row;
  }
  return best;
}

/** Whether an arc can be a word of a phrase: without its article or with it. */
const isWord = (arc: Arc | undefined, word: string): boolean =>
  arc !== undefined && (arc.stem === word || (arc.proclitics.includes('ال') && `ال${arc.stem}` === word));

/** Whether a word begins with one of these prepositions or is one: "بالانسحاب", "بأن", "إلى". */
const opensWith = (arc: Arc | undefined, prepositions: readonly string[]): boolean =>
  arc !== undefined &&
  prepositions.some(
    (word) =>
      arc.stem === word ||
      arc.proclitics.includes(word) ||
      (arc.id === 'complementizer' && arc.stem.startsWith(`${word}ا`)),
  );

/**
 * "بأنه عمل إرهابي", "بالوحشية": a word of blame among the first by which something is called. "ضربة قاصمة للإرهاب", "أبطال يواجهون الإرهاب" and "ليست إجرامية"
 * blame nobody.
 */
const blames = (arcs: readonly Arc[]): boolean =>
  isBlamed(arcs, (arc, k) => k >= blameReach || isDoing(arc, k) || isNegating(arc));

/** Whether a word of blame stands before the arc at which what something is called or held for ends. */
function isBlamed(arcs: readonly Arc[], isEnd: (arc: Arc, k: number) => boolean): boolean {
  const ends = arcs.findIndex(isEnd);
  return arcs
    .slice(0, ends === -1 ? arcs.length : ends)
    .some(({ stem, proclitics }) => !proclitics.includes('ل') && blame.test(stem.replace(/^(?:ب?ال)/, '')));
}

/** "اعتبر أن استهداف القوافل «جريمة لا تسقط»", "معتبرا إياه انتهاكا صارخا": a word of blame in what somebody holds something for, its verb passed or not. */
const condemns = (arcs: readonly Arc[]): boolean => isBlamed(arcs, (arc, k) => k >= condemnReach || isNegating(arc));
const condemnReach = 9;

/** "عمل" at the head is the noun. */
const isDoing = ({ kind, form }: Arc, k: number): boolean => kind === 'verb' && (k > 0 || form?.part === 'imperfect');
const isNegating = ({ id, stem }: Arc): boolean => id === 'negation' || /^(?:غير|ليس(?:ت|وا)?)$/.test(stem);
const blameReach = 4;
const blame = new RegExp(`^(?:${blamingWords.join('|')})`);

/** "الحصار قد يستمر أشهرا": what may be, as the content's own verb. */
function mayBe(arcs: readonly Arc[]): boolean {
  const verb = arcs.findIndex(({ kind, id }) => kind === 'verb' || id === 'relative');
  return verb > 0 && verb < clauseReach && arcs[verb - 1]?.stem === 'قد' && arcs[verb]?.form?.part === 'imperfect';
}

/** "استهدفنا مصفاة نفط": the fighters who say so own to it; what a foe right behind the verb does or suffers is only told. */
function ofDeed(arcs: readonly Arc[], { ids, register }: Said): Act | null {
  if (!ids.some((id) => fighting.has(register.actor(id)?.kind ?? ''))) return null;
  const at = arcs.findIndex(({ kind, id }) => kind !== 'mark' && id !== 'complementizer');
  const [first, next] = [arcs[at], arcs[at + 1]];
  const owned = first?.kind === 'verb' && first.enclitic === 'نا' && first.form?.part === 'perfect';
  // "قصفنا العدو بالفوسفور": he hit us, or we him
  if (next !== undefined && (next.stem === 'عدو' || ids.some((id) => register.areFoes(id, next.id)))) return null;
  return owned && force.has(first.id) ? 'claim-responsibility' : null;
}

/** "على إسرائيل أن تنسحب", "علينا أن": whose duty something is. */
function ofDuty(arcs: readonly Arc[]): Act | null {
  const first = arcs.findIndex(({ kind, id }) => kind !== 'mark' && id !== 'complementizer');
  if (first === -1 || !/^علي(?:نا|هم|ها|ه|كم)?$/.test((arcs[first] as Arc).stem)) return null;
  const that = arcs.findIndex(({ id }, k) => k > first && id === 'complementizer');
  if (that === -1 || that > first + 7 || (arcs[that] as Arc).stem !== 'ان') return null;
  // "على الحدود آلاف النازحين بعد أن قصفت مدينتهم"
  if (notOfDuty.has((arcs[that - 1] as Arc).stem)) return null;
  return arcs.slice(first, that).some(({ kind, stem }) => kind === 'verb' || stem === '،') ? null : 'demand';
}

const notOfDuty: ReadonlySet<string> = new Set(timesBeforeThat);

/** What is yet to be: foretold by those who watch and of what others will do, threatened or promised by those who will do it. */
function ofFuture(arcs: readonly Arc[], said: Said): Act | null {
  const we = arcs.find(({ kind, id }) => kind !== 'mark' && id !== 'complementizer');
  const ours = we?.kind === 'word' ? ourDeed(we.stem) : null;
  if (ours !== null) return force.has(ours) ? 'threaten' : 'promise';
  const verb = futureVerb(arcs);
  if (verb === -1) return null;
  const { id } = arcs[verb] as Arc;
  if (watches(said))
    return scheduled.has(id) && !said.roles.some((role) => analysts.has(role) && role !== 'source') ? null : 'predict';
  const whose = deedOf(arcs, verb, said);
  if (whose === 'other') return 'predict';
  const harms = arcs[verb - 1]?.stem === 'لن' ? spares(arcs, verb) : force.has(id);
  if (whose === 'own') return harms ? 'threaten' : 'promise';
  // "مقتله سيساعد في …": what comes of something is foretold; "الميناء سيفتح غدا" is only announced
  return causing.has(id) ? 'predict' : null;
}

/** The verb of the content's own clause, where it tells of what is yet to be; -1 where it does not. */
function futureVerb(arcs: readonly Arc[]): number {
  const marked = arcs.findIndex(({ id, stem }) => id === 'future' || (id === 'negation' && stem === 'لن'));
  if (marked !== -1 && marked <= 8 && !arcs.slice(0, marked).some(({ kind }) => kind === 'verb'))
    return marked + 1 < arcs.length ? marked + 1 : -1;
  let verb = arcs.findIndex(({ kind }) => kind === 'verb');
  // "المقاتلون الذين لا يوافقون، سينسحبون": behind the comma that closes what describes the subject
  const described = arcs.findIndex(({ id }) => id === 'relative');
  if (described !== -1 && described < verb)
    verb = arcs.findIndex((arc, k) => k > verb && arc.kind === 'verb' && arcs[k - 1]?.stem === '،');
  else if (verb > 8) return -1;
  return arcs[verb]?.proclitics.includes('س') === true ? verb : -1;
}

/** "أنه سيرد", "بلاده ستبدأ", "الحكومة ستصرف", "سنرد": whose deed the future verb is; null where it is a happening or a thing. */
function deedOf(arcs: readonly Arc[], verb: number, said: Said): 'own' | 'other' | null {
  const subject = arcs.find((arc, k) => k < verb && arc.kind !== 'mark' && arc.id !== 'modal' && arc.id !== 'negation');
  if (subject === undefined || subject.id === 'future') return 'own';
  if (subject.id === 'complementizer' || subject.id === 'pronoun' || subject.enclitic !== null) return 'own';
  if (subject.kind === 'word' && ofOneself.test(subject.stem)) return 'own';
  if (subject.kind === 'actor' || subject.kind === 'place') return sideOf(subject, said);
  if (subject.kind !== 'role') return null;
  const kind = headOf.get(subject.id)?.class ?? '';
  // "المسلحون سيقصفون القرى": people without a word of whose they are
  return kind === 'people' ? 'other' : acting.has(kind) ? 'own' : null;
}
/** "بلاده", "فصائلهم": words that no list has, with whose they are. */
const ofOneself = new RegExp(`^(?:بلاده|بلادي|(?:${ownSides.join('|')})(?:ه|ها|هم|نا))$`);
const acting = new Set(['body', 'office', 'source']);

/** Whether somebody whom knowledge has is on the speaker's side; who speaks for nobody known speaks for those whom they tell of. */
function sideOf({ kind, id }: Arc, { ids, register }: Said): 'own' | 'other' | null {
  const known = ids.filter((each) => register.actor(each) !== null);
  const place = kind === 'place' ? register.place(id) : null;
  const country = place?.kind === 'country' ? place.country : null;
  const subject = kind === 'actor' ? id : country == null ? null : (register.stateOf(country)?.id ?? null);
  if (subject === null) return null;
  return known.length === 0 || known.some((each) => register.areOfOneSide(each, subject)) ? 'own' : 'other';
}

/** The verb of "سنواصل", "سنستهدفهم": what we will do, read from what he would do ("يواصل"), which has its form; null where the word is no such verb. */
export function ourDeed(stem: string): string | null {
  const rest = /^سن(\p{L}{2,})$/u.exec(stem)?.[1];
  if (rest === undefined) return null;
  const bare = rest.replace(/(?:ها|هم|هن|كم|ه)$/, '');
  for (const each of bare === rest ? [rest] : [rest, bare]) {
    const form = verbForms()
      .formsOf(`ي${each}`)
      .find(({ part, number }) => part === 'imperfect' && number === 's');
    if (form !== undefined) return form.lemma;
  }
  return null;
}
/** "لن نتهاون", "لن نرحمهم". */
const sparing = /^(?:ن|ي|ت)(?:تهاون|تسامح|رحم|سكت|تساهل|غفر)/;
const hesitating = /^(?:ن|ي|ت)تردد/;
const forced: ReadonlySet<string> = new Set(forceNouns);

/** "لن نرحمهم", "لن تتردد في قصفهم", and not "لن تتردد في مساعدتهم". */
function spares(arcs: readonly Arc[], verb: number): boolean {
  const { stem } = arcs[verb] as Arc;
  if (!hesitating.test(stem)) return sparing.test(stem);
  return (
    arcs[verb + 1]?.stem === 'في' &&
    (force.has(arcs[verb + 2]?.id ?? '') || arcs.slice(verb + 2, verb + 4).some((arc) => forced.has(arc.stem)))
  );
}
const fighting: ReadonlySet<string> = new Set(['armed-group', 'armed-forces']);
const force = new Set(forceVerbs);
const scheduled = new Set(scheduledVerbs);
const causing = new Set(causingVerbs);

const watches = (said: Said): boolean => said.anonymous || said.roles.some((role) => analysts.has(role));
