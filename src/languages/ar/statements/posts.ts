import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { countedHarmed } from '../cues/objects.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import { verbForms } from '../verbs/index.ts';
import { actOf, ourDeed } from './acts.ts';
import { type Memory, remember } from './chains.ts';
import { isNaming } from './complements.ts';
import { type Draft, mediumOf } from './draft.ts';
import { cueOf, siteAt } from './sites.ts';
import { said } from './speaker-search.ts';
import { linkOf } from './speakers.ts';

/** How many words may stand before a post's colon. */
const colonReach = 14;
/** How many words what is told behind it has at least. */
const leastTold = 3;

/**
 * "وزارة الدفاع الروسية: إسقاط 20 مسيرة", "رويترز عن مسؤول إسرائيلي: …", "الناطق العسكري لقناة الجزيرة: …": a line of a channel that opens with who speaks
 * and a colon, without a verb.
 */
export function readPost(analysis: Analysis, sentence: AnalysedSentence, memory: Memory): Post | null {
  const { arcs, nominals } = sentence;
  const clock = behindClock(arcs);
  const colon = arcs.findIndex(({ stem }, k) => k >= clock && stem === ':' && k < colonReach);
  if (colon < 1 || sentence.start > sentence.block.start + mostBefore || arcs.length - colon - 1 < leastTold)
    return null;
  if (!tells(arcs.slice(colon + 1))) return null;
  const first = arcs.findIndex(
    ({ kind, stem }, k) => k >= clock && kind !== 'mark' && /\p{L}/u.test(stem) && !(k < 2 && newsflags.has(stem)),
  );
  if (first === -1) return null;
  const opening = arcs.slice(first, colon);
  if (opening.length === 0 || opening.some(isClauseWord)) return null;
  const speaker = withoutClock(nominals[0], arcs, clock);
  if (
    speaker === undefined ||
    speaker.from !== (arcs[first] as Arc).from ||
    !(speaks(speaker, arcs[first] as Arc, memory) || (clock > 0 && speaker.kind === 'organization'))
  )
    return null;
  const before = nominals.filter(({ to }) => to <= (arcs[colon] as Arc).from);
  const last = before.at(-1) as Nominal;
  const behind = arcs.slice(0, colon).filter(({ from }) => from >= last.to);
  const isRest = clock > 0 || speaker.anonymous ? isOfSpeaker : isNameWord;
  if (!behind.every((arc, k) => arc.kind === 'mark' || isRest(arc, k))) return null;
  const chain = [linkOf(memory.speakers.refer(speaker), speaker)];
  for (const other of before.slice(1)) {
    const link = linkOf(memory.speakers.refer(other), other, { mode: 'direct' });
    // "رويترز عن مسؤول": who is quoted stands behind who passes it on
    if (other.preposition === 'عن') chain.unshift(link);
    else if (other.kind === 'outlet' && other.id !== memory.ownOutlet) chain.push(link);
  }
  const told = chain.filter(({ id }) => id !== memory.ownOutlet);
  const from = arcs[colon + 1] as Arc;
  const to = entryEnd(analysis, sentence, clock > 0);
  const end = to.arcs.findLast(({ kind }) => kind !== 'mark') as Arc;
  if (told.length === 0 || end.end <= from.start) return null;
  remember(memory, told);
  const draft: Draft = {
    cue: null,
    content: { start: from.start, end: end.end },
    chain: told,
    medium: mediumOf(told, memory),
    act: actOf(
      {
        kind: 'verb',
        at: first,
        next: colon,
        cue: cueOf.get('قال') ?? null,
        mode: 'direct',
        negated: false,
        rule: postRule,
      },
      sentence,
      said(memory, told, colon + 1, arcs.length),
    ),
    notSaid: false,
    headline: false,
    date: null,
    rule: postRule,
    sentence: sentence.index,
  };
  return { draft, coveredTo: to.to };
}

/** A line's statement, and the token up to which it goes. */
export interface Post {
  draft: Draft;
  coveredTo: number;
}

/** Words before a line that only say that it is new. Folded. */
const newsflags = new Set(['عاجل', 'متابعه', 'تحديث', 'مباشر', 'خبر']);

/** "شاهد يدعى", and "فان" in a name, are no clause. */
const isClauseWord = (arc: Arc): boolean =>
  (arc.kind === 'verb' && !isNaming(arc)) || (arc.id === 'complementizer' && arc.proclitics[0] !== 'ف');

/** "المدعي فريدريك فان ليو:": the rest of a name. */
const isNameWord = (arc: Arc, k: number): boolean =>
  k < mostOfName && !hasFused(arc) && (arc.kind === 'word' ? !isJoined(arc) : arc.id === 'complementizer');
const mostOfName = 3;

/** "مسؤول مطلع على التحقيق لـCNN:", "الرئيس من هافانا:": the rest of a name, or what a preposition says of who speaks. */
const isOfSpeaker = (arc: Arc, k: number): boolean =>
  isNameWord(arc, k) || (arc.id !== 'relative' && arc.kind !== 'verb' && arc.id !== 'conjunction');

/**
 * The last sentence that is told behind the colon: in an entry of a live page, which has one speaker, all up to the line's end or to whoever speaks next; elsewhere
 * only those in which the speaker goes on as "we".
 */
function entryEnd(analysis: Analysis, sentence: AnalysedSentence, isEntry: boolean): AnalysedSentence {
  let last = sentence;
  for (let n = sentence.index + 1; n < analysis.sentences.length; n++) {
    const next = analysis.sentences[n] as AnalysedSentence;
    if (next.block !== sentence.block || /\n/.test(analysis.text.slice(last.end, next.start))) break;
    const [first] = next.arcs;
    if (first === undefined || isJoined(first) || first.id === 'contrast' || first.kind === 'number') break;
    if (next.arcs.some(({ stem }) => stem === ':') || !(isEntry || isOfUs(next.arcs))) break;
    if (next.arcs.some((_, k) => siteAt(next, k) !== null && !isOurs(next.arcs[k] as Arc))) break;
    last = next;
  }
  return last;
}

/** "نؤكد", "قواتنا", "دمرنا": who speaks, with others. */
function isOurs({ stem, enclitic }: Arc): boolean {
  if (enclitic === 'نا' || ourDeed(stem) !== null) return true;
  const rest = /^ن(\p{L}{2,})$/u.exec(stem)?.[1];
  return (
    rest !== undefined &&
    verbForms()
      .formsOf(`ي${rest}`)
      .some(({ part }) => part === 'imperfect')
  );
}
const isOfUs = (arcs: readonly Arc[]): boolean => arcs.slice(0, 3).some(isOurs);

/** "19:30 المدعي العام: …": the arc behind the time at the head of a live page's entry; 0 where none stands there. */
const behindClock = (arcs: readonly Arc[]): number =>
  arcs[0]?.kind === 'number' && arcs[1]?.stem === ':' && arcs[2]?.kind === 'number' ? 3 : 0;

/** Who stands behind the time, without the minutes that were read as how many there are. */
function withoutClock(nominal: Nominal | undefined, arcs: readonly Arc[], clock: number): Nominal | undefined {
  const head = arcs[clock];
  if (nominal === undefined || clock === 0 || head === undefined || nominal.from !== arcs[clock - 1]?.from)
    return nominal;
  const surface = nominal.surface.slice(head.start - nominal.start);
  const name = nominal.name === nominal.surface ? surface : nominal.name;
  return { ...nominal, from: head.from, start: head.start, surface, name, count: 1 };
}

const postRule = 'ar/statements/post';
/** Bullets and signs before the first word, in UTF-16 units. */
const mostBefore = 8;

/** Whether a clause, a deed, a count, a quotation or the speaker's own "we" stands behind the colon: "حزب الله: تاريخ طويل" is a title. */
function tells(arcs: readonly Arc[]): boolean {
  if (arcs.findLast(({ stem }) => stem !== '"' && stem !== '»')?.stem === '؟') return false;
  const [first] = arcs;
  if (first === undefined) return false;
  return (
    first.stem === '"' ||
    first.stem === '«' ||
    tellingKinds.has(first.kind) ||
    first.enclitic === 'نا' ||
    countedHarmed.has(first.stem.replace(/(?:ان|ين)$/, '')) ||
    ourDeed(first.stem) !== null ||
    (first.stem === 'من' && isJudged(arcs[1])) ||
    hasVerb(arcs)
  );
}
/** "من المبكر", "من الضروري". */
const isJudged = (arc: Arc | undefined): boolean =>
  arc !== undefined && isDefinite(arc) && (arc.kind === 'word' || arc.kind === 'participle' || arc.kind === 'noun');
const tellingKinds: ReadonlySet<string> = new Set(['verb', 'masdar', 'noun', 'number']);

function hasVerb(arcs: readonly Arc[]): boolean {
  const verb = arcs.findIndex(
    ({ kind, id }) => kind === 'verb' || id === 'relative' || id === 'future' || id === 'negation',
  );
  return verb !== -1 && verb < verbReach && arcs[verb]?.id !== 'relative';
}
/** How many words behind the colon its clause has its verb. */
const verbReach = 8;

/** A body, an outlet, somebody with a name or a title; "المصدر:" is a credit, "مصر:" what the line is about. */
const speaks = ({ kind, roles, id, definite }: Nominal, head: Arc, { register }: Memory): boolean =>
  kind !== 'place' &&
  register.actor(id ?? '')?.kind !== 'state' &&
  kind !== 'social-channel' &&
  !(roles[0] === 'source' && definite) &&
  (id !== null ||
    kind === 'official' ||
    kind === 'anonymous' ||
    kind === 'outlet' ||
    kind === 'state-body' ||
    !isDefinite(head));
