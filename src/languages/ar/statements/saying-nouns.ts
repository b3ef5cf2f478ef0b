import type { AnalysedSentence, Arc } from '../analysis.ts';
import { bringingVerbs } from '../cues/objects.ts';
import { isDefinite, isJoined } from '../names/index.ts';
import { cueOf } from './cue-table.ts';
import { opensAnyClause } from './no-reports.ts';

/** "ومضت المصادر بالقول إن …", "علق بقوله: …". */
export const isSayingNoun = (sentence: AnalysedSentence, at: number, arc: Arc): boolean =>
  arc.kind === 'masdar' &&
  ((arc.id === 'قال' &&
    arc.proclitics.includes('ب') &&
    (opensAnyClause(sentence.arcs[at + 1]) || [':', '"', '«'].includes(sentence.arcs[at + 1]?.stem ?? ''))) ||
    // "ومضت المصادر بالتأكيد على أن", "ويذهب إلى التأكيد أن"
    (arc.id === 'أكد' &&
      isDefinite(arc) &&
      !isJoined(arc) &&
      (arc.proclitics.includes('ب') || sentence.arcs[at - 1]?.stem === 'الي') &&
      opensAnyClause(sentence.arcs[sentence.arcs[at + 1]?.stem === 'علي' ? at + 2 : at + 1])) ||
    isHastened(sentence, at, arc) ||
    isSaidBySomebody(sentence, at) ||
    isBroughtIn(sentence, at, arc));

/** "سارعت إلى نفي مقتل …", "عاد إلى اتهام …": what somebody goes on or hastens to say. */
function isHastened({ arcs }: AnalysedSentence, at: number, arc: Arc): boolean {
  if (!cueOf.has(arc.id) || arc.proclitics.length > 0 || arcs[at - 1]?.stem !== 'الي') return false;
  const verb = arcs.findLast((each, k) => k < at && k >= at - 9 && (each.kind === 'verb' || each.kind === 'mark'));
  return hastening.has(verb?.id ?? '');
}
const hastening = new Set(['سارع', 'بادر', 'عمد', 'عاد', 'اضطر']);

/** "رد بالتحذير من رد مباشر", "اكتفت الإذاعة بدعوة الأهالي إلى …": the verb only brings in what the noun says. */
function isBroughtIn({ arcs }: AnalysedSentence, at: number, arc: Arc): boolean {
  const cue = cueOf.get(arc.id);
  if (arc.kind !== 'masdar' || cue === undefined || !arc.proclitics.includes('ب') || isJoined(arc)) return false;
  const verb = arcs.findLast(({ kind }, k) => k < at && k >= at - 16 && kind === 'verb');
  if (verb === undefined || !bringingVerbs.has(verb.id) || verb.enclitic !== null) return false;
  const takes = cue.takes.split(' ');
  // "اكتفى بدعوة من نظيره إلى": whose words they are stands behind من
  if (arcs[at + 1]?.stem === 'من' && !takes.includes('من')) return false;
  return arcs.slice(at + 1, at + 8).some(({ stem, id }) => id === 'complementizer' || takes.includes(stem));
}

/** "بعد إعلان الوزارة أنها", "وجاء تأكيد مصدر أمني أن": a noun of saying with who says it right behind, and the clause behind that. */
export function isSaidBySomebody({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const arc = arcs[at] as Arc;
  const cue = arc.kind === 'masdar' ? cueOf.get(arc.id) : undefined;
  if (cue === undefined || cue.object !== undefined || cue.stance === true || !cue.takes.includes('that')) return false;
  if (isDefinite(arc) || arc.enclitic !== null) return false;
  const speaker = nominals.find(
    ({ from, preposition, kind }) => from === arc.to && preposition === null && kind !== 'place',
  );
  if (speaker === undefined || isJoined(arcs[at + 1] ?? arc)) return false;
  let behind = arcs.findIndex(({ from }) => from >= speaker.to);
  while (behind !== -1 && (arcs[behind]?.kind === 'date' || arcs[behind]?.id === 'adverb')) behind++;
  return opensAnyClause(arcs[behind]) && arcs[behind]?.proclitics.includes('ل') !== true;
}

/** The sentence with whoever "عبّر" or "كل من" stands before as nobody's object: neither is a preposition there. */
export function withFreeSpeaker(sentence: AnalysedSentence, at: number): AnalysedSentence {
  const { arcs, nominals } = sentence;
  const each = arcs[at + 1]?.stem === 'كل' && arcs[at + 2]?.stem === 'من';
  const free = [arcs[at + 1]?.from, each ? arcs[at + 3]?.from : undefined];
  if (!each && arcs[at]?.stem !== 'عبر') return sentence;
  return {
    ...sentence,
    nominals: nominals.map((nominal) => (free.includes(nominal.from) ? { ...nominal, preposition: null } : nominal)),
  };
}
