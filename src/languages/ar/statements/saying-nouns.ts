import type { AnalysedSentence, Arc } from '../analysis.ts';
import { asideOpeners, bringingVerbs } from '../cues/objects.ts';
import { isDefinite, isJoined } from '../names/index.ts';
import { cueOf } from './cue-table.ts';
import { opensAnyClause } from './no-reports.ts';

/** "ومضت المصادر بالقول إن …", "علق بقوله: …". */
export const isSayingNoun = (sentence: AnalysedSentence, at: number, arc: Arc): boolean =>
  arc.kind === 'masdar' &&
  ((arc.id === 'قال' &&
    arc.proclitics.includes('ب') &&
    (opensAnyClause(sentence.arcs[at + 1]) ||
      isToldSomebody(sentence, at + 1) ||
      [':', '"', '«'].includes(sentence.arcs[at + 1]?.stem ?? ''))) ||
    // "ومضت المصادر بالتأكيد على أن", "ويذهب إلى التأكيد أن"
    (arc.id === 'أكد' &&
      isDefinite(arc) &&
      !isJoined(arc) &&
      (arc.proclitics.includes('ب') || sentence.arcs[at - 1]?.stem === 'الي') &&
      opensAnyClause(sentence.arcs[sentence.arcs[at + 1]?.stem === 'علي' ? at + 2 : at + 1])) ||
    isHastened(sentence, at, arc) ||
    isSaidBySomebody(sentence, at) ||
    isBroughtIn(sentence, at, arc));

/** "بالقول أمام زواره إن", "بالقول لرويترز إن": to whom, before the clause. */
function isToldSomebody({ arcs }: AnalysedSentence, from: number): boolean {
  const first = arcs[from];
  if (first === undefined || !(first.proclitics.includes('ل') || toSomebody.has(first.stem))) return false;
  const clause = arcs.findIndex(
    ({ kind, id }, k) => k > from && (id === 'complementizer' || kind === 'verb' || kind === 'mark'),
  );
  return clause !== -1 && clause <= from + 6 && opensAnyClause(arcs[clause]);
}
const toSomebody = new Set(['امام', 'ل', 'خلال', 'في', 'عبر']);

/** "، ورد مسؤول، وفق الوكالة، بالتأكيد أن": a verb that brings in the saying noun behind who speaks. */
export function bringsInBehind(sentence: AnalysedSentence, at: number): boolean {
  const { arcs } = sentence;
  const verb = arcs[at] as Arc;
  if (verb.kind !== 'verb' || !bringingVerbs.has(verb.id)) return false;
  return arcs.some(
    (arc, k) =>
      k > at &&
      k <= at + verbReach &&
      arc.proclitics.includes('ب') &&
      arc.kind === 'masdar' &&
      cueOf.has(arc.id) &&
      isSayingNoun(sentence, k, arc),
  );
}

/** "، مكتفيا بالقول إن": behind a participle, how whoever speaks goes on with the saying noun at `at`. */
export function bringsInMeanwhile(sentence: AnalysedSentence, at: number): boolean {
  const [comma, how, noun] = [sentence.arcs[at - 2], sentence.arcs[at - 1], sentence.arcs[at]];
  if (comma?.stem !== '،' || noun?.kind !== 'masdar' || !/^م.*[اه]$/.test(how?.stem ?? '')) return false;
  return isSayingNoun(sentence, at, noun);
}

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
  const verb = arcs[verbBehindAside(arcs, at)];
  if (verb === undefined || !bringingVerbs.has(verb.id) || verb.enclitic !== null) return false;
  const takes = cue.takes.split(' ');
  // "اكتفى بدعوة من نظيره إلى": whose words they are stands behind من
  if (arcs[at + 1]?.stem === 'من' && !takes.includes('من')) return false;
  return arcs.slice(at + 1, at + 8).some(({ stem, id }) => id === 'complementizer' || takes.includes(stem));
}

/** How many arcs may stand between a verb and what it is joined to, an aside between commas included. */
const verbReach = 20;

/** The last verb before arc `at`; one that stands in an aside that closes right before it is passed over ("ورد الوزير، وفق بيان صدر أمس، بالتحذير من"). */
export function verbBehindAside(arcs: readonly Arc[], at: number): number {
  let to = at;
  if (arcs[at - 1]?.stem === '،') {
    const open = arcs.findLastIndex(({ stem }, k) => k < at - 1 && stem === '،');
    if (open > 0 && asideOpeners.has(arcs[open + 1]?.stem ?? '')) to = open;
  }
  return arcs.findLastIndex(({ kind }, k) => k < to && k >= at - verbReach && kind === 'verb');
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
