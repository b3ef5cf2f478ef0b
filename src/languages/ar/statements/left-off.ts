import type { AnalysedSentence, Arc } from '../analysis.ts';
import { occasions } from '../cues/added.ts';
import { isJoined } from '../names/index.ts';
import { isWhile } from './between.ts';
import { isComplementizer } from './complements.ts';
import { cueOf } from './sites.ts';

/** Whether the narrator takes the word behind the comma before arc `k`, as whoever spoke has named a thing or closed a quotation. */
export function isLeftOff(sentence: AnalysedSentence, k: number, first: number, isThing: boolean): boolean {
  if (sentence.arcs[k - 1]?.stem !== '،') return false;
  return behindQuotation(sentence, k, first) || (isThing && behindThing(sentence.arcs, k, first));
}

/** "… «قضى على عنصر»، فيما عثرت وحدة", "… «كانت على علم»، عندما وقع الطرفان": the speaker's own words are over. */
function behindQuotation(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  if (k - 2 <= first || !closesWords(sentence, k - 2)) return false;
  const [arc, next] = [arcs[k] as Arc, arcs[k + 1]];
  if (opensTime(arc, next) || (isWhile(arc) && next?.kind === 'verb')) return true;
  if (!isJoined(arc)) return false;
  return (
    (arc.id === 'auxiliary' && /^(?:كانت?|كانوا|قد)$/.test(arc.stem)) || (isPast(arc) && isOfSpeaker(arcs, arc, first))
  );
}

/** Whether a mark closes somebody's words: two at least, and no name. */
function closesWords({ arcs, nominals }: AnalysedSentence, close: number): boolean {
  const mark = arcs[close]?.stem;
  if (mark !== '"' && mark !== '»') return false;
  const open = arcs.findLastIndex(({ stem }, at) => at < close && (stem === '«' || stem === '"'));
  const [opening, word] = [arcs[open], arcs[open + 1]];
  if (opening === undefined || word === undefined || close < open + 3) return false;
  const closing = arcs[close] as Arc;
  return !nominals.some(({ from, to }) => from <= word.from && to >= closing.from && from < closing.from);
}

/** "هدد بالرد، بعدما قصف …", "رفض الخطة، رغم أن", "أعلن هدنة، استجابة لطلب": when and why somebody spoke, and what else was done. */
function behindThing(arcs: readonly Arc[], k: number, first: number): boolean {
  const [arc, next] = [arcs[k] as Arc, arcs[k + 1]];
  const told = arcs.slice(first, k);
  if (opensTime(arc, next)) return true;
  // "أدانت التفجير الذي استهدف المسجد، وأودى بحياة ثلاثة": the relative clause goes on
  if (isPast(arc) && isJoined(arc)) return !told.some(({ id }) => id === 'relative');
  if (told.some((each) => each.kind === 'verb' || isComplementizer(each))) return false;
  return occasions.has(arc.stem) || (isJoined(arc) && arc.form?.part === 'imperfect');
}

/** "بعدما", "بعد أن", "عندما". */
const opensTime = ({ stem }: Arc, next: Arc | undefined): boolean =>
  stem === 'بعدما' || stem === 'عندما' || (stem === 'بعد' && isComplementizer(next));

const isPast = ({ kind, form }: Arc): boolean => kind === 'verb' && form?.part === 'perfect';

/** Whether a verb is of the gender of the one that told, so that whoever spoke can have done it. */
function isOfSpeaker(arcs: readonly Arc[], verb: Arc, first: number): boolean {
  const telling = arcs.findLast((arc, at) => at < first && arc.kind === 'verb' && cueOf.has(arc.id));
  return telling?.form != null && telling.form.gender === verb.form?.gender;
}
