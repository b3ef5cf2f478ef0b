import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { contrastsWithThat } from '../cues/words.ts';
import { isJoined } from '../names/index.ts';
import type { Memory } from './chains.ts';
import { isComplementizer } from './complements.ts';
import type { Draft } from './draft.ts';
import { isPronounOf } from './pronouns.ts';
import type { Region } from './region.ts';
import { cueOf } from './sites.ts';

/** The words of a name, each with its article. */
export const nameStems = (arcs: readonly Arc[]): string[] =>
  arcs.map(({ proclitics, stem }) => (proclitics.includes('ال') ? `ال${stem}` : stem));

/** "وذكّر الجنرال بتوصياته …، وقال إن": a joined verb has the subject of the verb before it, not the nearest noun. */
export function joinedSubject(sentence: AnalysedSentence, at: number): Nominal | null {
  if (!isJoined(sentence.arcs[at] as Arc)) return null;
  const subject = mainSubject(sentence, at);
  return subject === null || subject.kind === 'social-channel' ? null : subject;
}

/** "وكانت الخرطوم قد نشرت آلاف الجنود، وأعلنت أنها": behind كان at the head of the sentence stands who all of it is about. */
function ofPast({ arcs, nominals }: AnalysedSentence, limit: number): Nominal | null {
  const [first] = arcs;
  if (first?.id !== 'auxiliary' || !first.stem.startsWith('كان')) return null;
  const topic = nominals.find(({ from }) => from === first.to);
  return topic !== undefined && topic.preposition === null && topic.to < limit && topic.kind !== 'social-channel'
    ? topic
    : null;
}

/** "لم تتهم أي طرف": no one party. */
const isNobody = ({ arcs }: AnalysedSentence, { from }: Nominal): boolean =>
  arcs.some((arc) => arc.from === from && arc.stem === 'اي');

/** The subject of the sentence's first verb: whose participle it is. */
export function mainSubject(sentence: AnalysedSentence, before: number): Nominal | null {
  const limit = (sentence.arcs[before] as Arc).from;
  const past = ofPast(sentence, limit);
  if (past !== null) return past;
  const reporting = sentence.arcs.findLast((arc) => arc.kind === 'verb' && arc.from < limit && cueOf.has(arc.id));
  const near = sentence.nominals.find(
    (nominal) =>
      nominal.from === reporting?.to &&
      nominal.preposition === null &&
      nominal.kind !== 'place' &&
      !isNobody(sentence, nominal),
  );
  if (near !== undefined) return near;
  const verb = sentence.arcs.find((arc) => arc.kind === 'verb' && arc.from < limit);
  const candidates = sentence.nominals.filter(
    (nominal) =>
      nominal.to <= limit && nominal.preposition === null && nominal.kind !== 'place' && !isNobody(sentence, nominal),
  );
  return candidates.find((nominal) => verb === undefined || nominal.from >= verb.from) ?? candidates[0] ?? null;
}

/**
 * "ورغم أن أردوغان لم يشر إلى الحزب، إلا أنه قال", "بات دوستم عالقا …، لكنه من جهة أخرى يؤكد": a contrast that takes up its subject by a pronoun means the subject
 * of the clause before it, as long as nobody else's words stand there.
 */
export function subjectOfContrast(
  sentence: AnalysedSentence,
  at: number,
  previous: Draft | undefined,
  memory: Memory,
): Pick<Region, 'speakers' | 'nameWords'> | null {
  const contrast = contrastBefore(sentence.arcs, at);
  const told = previous?.sentence === sentence.index && previous.chain.length > 0 ? previous.content.end : 0;
  return contrast === null ? null : subjectAhead(sentence, contrast.at, told, contrast.pronoun, memory);
}

/** "أجرى الرئيس اتصالات …، قال فيها: «…»": whoever did what the words were said in. */
export function subjectOfTalk(
  sentence: AnalysedSentence,
  at: number,
  memory: Memory,
): Pick<Region, 'speakers' | 'nameWords'> | null {
  const { arcs } = sentence;
  const verb = arcs[at] as Arc;
  if (arcs[at - 1]?.stem !== '،' || isJoined(verb) || !isPronounOf(arcs[at + 1], 'في')) return null;
  return subjectAhead(sentence, at - 1, 0, verb.form?.gender === 'f' ? 'ها' : 'ه', memory);
}

/** The subject nearest before arc `to`, and not before the character `told`, that a pronoun can mean. */
function subjectAhead(
  { arcs, nominals }: AnalysedSentence,
  to: number,
  told: number,
  pronoun: string,
  memory: Memory,
): Pick<Region, 'speakers' | 'nameWords'> | null {
  for (let k = to - 1; k > 0 && (arcs[k] as Arc).start >= told; k--) {
    const [arc, before] = [arcs[k] as Arc, arcs[k - 1] as Arc];
    if (arc.stem === '.' || arc.stem === ':') return null;
    const isSubject =
      isComplementizer(before) || before.id === 'auxiliary' || (before.kind === 'verb' && !hasSubject(arcs, k - 1));
    if (!isSubject) continue;
    const subject = nominals.find(({ from }) => from === arc.from);
    if (subject !== undefined) {
      const isFit = subject.preposition === null && subject.kind !== 'place' && subject.kind !== 'social-channel';
      if (isFit && fits(subject, pronoun)) return { speakers: [subject], nameWords: null };
    } else if (arc.id === 'given' || (arc.kind === 'word' && memory.speakers.byName([arc.stem]) !== null))
      return { speakers: [], nameWords: { from: k, to: k + 1 } };
  }
  return null;
}

/** "رغم أن الوزير لم يذكر الحزب": whoever stands between أن or كان and the verb did it, not what stands behind the verb. */
function hasSubject(arcs: readonly Arc[], verb: number): boolean {
  let k = verb - 1;
  while (k >= 0 && ['negation', 'modal', 'auxiliary'].includes((arcs[k] as Arc).id)) k--;
  const last = k;
  while (k >= 0 && k > last - longestSubject) {
    const arc = arcs[k] as Arc;
    if (isComplementizer(arc) || arc.id === 'auxiliary') return k < last;
    if (arc.kind === 'verb' || arc.kind === 'mark') return false;
    k--;
  }
  return false;
}
/** Words of a subject that stands before its verb. */
const longestSubject = 8;

const fits = ({ gender, number }: Nominal, pronoun: string): boolean =>
  pronoun === 'هم' ? number !== 's' : number === 's' && (gender === null || gender === (pronoun === 'ه' ? 'm' : 'f'));

/** How many words of time or turn may stand between a contrast and its verb: "لكنه من جهة أخرى يؤكد". */
const turn = 4;

/** "لكنه", "إلا أنها", "غير أنهم" before the verb, and the pronoun in it. */
function contrastBefore(arcs: readonly Arc[], verb: number): { at: number; pronoun: string } | null {
  for (let k = verb - 1; k >= Math.max(1, verb - turn); k--) {
    const { stem, kind } = arcs[k] as Arc;
    const but = /^لكن(ه|ها|هم)$/.exec(stem);
    if (but !== null) return { at: k, pronoun: but[1] as string };
    const that = /^ان(ه|ها|هم)$/.exec(stem);
    if (that !== null)
      return thatContrasts.has((arcs[k - 1] as Arc).stem) ? { at: k - 1, pronoun: that[1] as string } : null;
    if (kind === 'verb' || kind === 'mark') return null;
  }
  return null;
}
/** "بل إنه قال" sets nothing against what stands before. */
const thatContrasts = new Set(contrastsWithThat.filter((word) => word !== 'بل'));
