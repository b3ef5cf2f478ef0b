import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { hasFused } from '../names/index.ts';
import { opensAnyClause } from './no-reports.ts';
import type { Region } from './region.ts';
import type { Site } from './sites.ts';

const about = new Set(['حول', 'عن', 'بشان', 'بخصوص', 'حيال', 'بصدد']);

/** "وحول تدخل إيران، أضاف أن": what the words are about is not who says them. */
export function besidesTopic({ arcs }: AnalysedSentence, subject: Nominal | null): Nominal | null {
  const at = subject === null ? -1 : arcs.findIndex(({ from }) => from === subject.from);
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.kind === 'mark') return subject;
    if (about.has(arc.stem)) return k < 2 ? null : subject;
  }
  return subject;
}

/** How far before its verb whom a sentence turns to may be named. */
const reach = 46;

/**
 * "أما الجيش، فقال إنه …", "أما الرئيس، الذي يخوض الانتخابات، فأدان": whom the sentence turns to. A clause of theirs may stand before the verb that has ف; words
 * that nobody lists are a name there.
 */
export function setAgainst(
  { arcs, nominals }: AnalysedSentence,
  at: number,
): Pick<Region, 'speakers' | 'nameWords'> | null {
  if ((arcs[opensAnswer(arcs, at)] as Arc).proclitics[0] !== 'ف') return null;
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '؛' || (arc.kind === 'verb' && arc.proclitics[0] === 'ف')) return null;
    if (arc.id !== 'emphasis' || arc.stem !== 'اما') continue;
    const topic = nominals.find((nominal) => nominal.from === arc.to && nominal.preposition === null);
    if (topic !== undefined) return { speakers: [topic], nameWords: null };
    let to = k + 1;
    while (to < at && to < k + 5 && isNamePart(arcs[to] as Arc)) to++;
    return to > k + 1 && (to === at || arcs[to]?.stem === '،')
      ? { speakers: [], nameWords: { from: k + 1, to } }
      : null;
  }
  return null;
}

/** "فكانت قد اتهمت", "فقد أعلنت", "فلم تعلق": where the clause of a verb begins. */
function opensAnswer(arcs: readonly Arc[], at: number): number {
  let first = at;
  while (first > 0 && (arcs[first] as Arc).proclitics[0] !== 'ف' && beforeVerbs.has(arcs[first - 1]?.id ?? '')) first--;
  return first;
}
const beforeVerbs = new Set(['auxiliary', 'modal', 'negation', 'emphasis']);

/**
 * "أما الأسرى فقالت حماس إنهم …", "أما روسيا فاتهمها الرئيس بـ…": right behind the verb stands who speaks of whom the sentence turned to. "أما واشنطن فدعت
 * الطرفين إلى …" has there who is asked.
 */
export function isSaidByAnother({ arcs }: AnalysedSentence, { at, next, cue }: Site, region: Region): boolean {
  const { speakers, nameWords } = region;
  const speaker = speakers.find(({ from, preposition }) => preposition === null && from === arcs[next]?.from);
  if (speaker === undefined && nameWords?.from !== next) return false;
  if ((arcs[at] as Arc).enclitic !== null) return true;
  if (cue === null || cue.object !== undefined || cue.label === true) return false;
  const behind = speaker === undefined ? nameWords?.to : arcs.findIndex(({ from }) => from >= speaker.to);
  const takes = cue.takes.split(' ');
  if (speaker !== undefined && !takes.includes('noun')) return true;
  return takes.includes('that') && opensAnyClause(arcs[behind ?? -1]);
}

export const isNamePart = (arc: Arc): boolean =>
  !hasFused(arc) &&
  (arc.kind === 'word' || arc.id === 'given' || (arc.kind === 'nisba' && arc.proclitics.includes('ال')));

/** "وكان بيان … نسب إلى الحركة، قال إنها …": behind كان the sentence's first noun phrase is who all its verbs are about. */
export function topicOf(sentence: AnalysedSentence, at: number): Nominal | null {
  const first = sentence.arcs[0];
  if (first?.kind !== 'particle' || first.id !== 'auxiliary' || (sentence.arcs[at] as Arc).proclitics[0] === 'و')
    return null;
  const topic = sentence.nominals[0];
  return topic !== undefined && topic.from === first.to && topic.to <= (sentence.arcs[at] as Arc).from ? topic : null;
}
