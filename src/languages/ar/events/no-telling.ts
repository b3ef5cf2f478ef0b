import type { Arc } from '../analysis.ts';
import { isArticled, isQuoteMark } from './affixes.ts';
import type { PhrasedSentence } from './phrases.ts';
import { callingVerbs, ordinals } from './words.ts';

/** How many arcs back the verb may stand that calls something what it does, and what opens a question. */
const reach = { calling: 14, asking: 24 };

/** Whether a word that tells an event elsewhere tells nothing that happened here: it is asked about, names again what was told, or says how somebody came. */
export const tellsNothing = ({ arcs }: PhrasedSentence, at: number): boolean =>
  isAsked(arcs, at) || (arcs[at]?.kind !== 'verb' && (isCalledAgain(arcs, at) || isInvitation(arcs, at)));

/** "لم يوضح ما إذا كانت الصواريخ دمرت", "عما إذا قصف السوق": nobody says that it was so. */
function isAsked(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k > 0 && k >= at - reach.asking; k--) {
    const { stem } = arcs[k] as Arc;
    if (['.', '؛', '!', '؟', ':', 'لكن'].includes(stem)) return false;
    if (stem === 'اذا') return /ما$/.test(arcs[k - 1]?.stem ?? '');
  }
  return false;
}

/** "وهذا أول هجوم على القوات", "يعد ثالث تفجير", "وصف الهجوم بأنه «هجوم فاشل»": what was told before is called what it is. */
function isCalledAgain(arcs: readonly Arc[], at: number): boolean {
  if (isArticled(arcs[at] as Arc)) return false;
  let before = at - 1;
  while (before >= 0 && isQuoteMark(arcs[before] as Arc)) before--;
  const near = arcs[before];
  if (near?.id === 'complementizer' && /^بانه(?:ا|م)?$/.test(near.stem))
    return arcs
      .slice(Math.max(0, before - reach.calling), before)
      .some(({ kind, id }) => kind === 'verb' && callingVerbs.has(id));
  if (near === undefined || !ordinals.has(near.stem)) return false;
  const whose = arcs[before - 1];
  return whose?.id === 'pronoun' || whose?.id === 'demonstrative' || /^[يت](?:عد|عتبر)$/.test(whose?.stem ?? '');
}

/** "وصل بدعوة من نظيره", "استجابة لدعوة من": how it came to it. */
function isInvitation(arcs: readonly Arc[], at: number): boolean {
  const { id, proclitics } = arcs[at] as Arc;
  return id === 'دعا' && (proclitics.includes('ب') || proclitics.includes('ل')) && arcs[at + 1]?.stem === 'من';
}
