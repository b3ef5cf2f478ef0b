import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { masculineBodies } from '../cues/words.ts';
import { honorifics } from '../names/index.ts';
import type { Memory } from './chains.ts';

/**
 * "وطالب أنقرة باحترام السيادة", "ناشدت التحالف مدها بالسلاح": a verb of one gender right before a noun of the other is somebody else's. Of a known name the
 * first word tells its gender.
 */
export function disagrees({ form, enclitic }: Arc, { gender, number, surface, kind }: Nominal): boolean {
  if (form == null || form.number !== 's' || form.gender === null || enclitic !== null || number !== 's') return false;
  const first = fold(surface).split(/\s+/)[0] as string;
  // "فخامة الرئيس": a title of honour is feminine, who bears it is not
  if (kind === 'person' || honorifics.has(first)) return false;
  const told = masculineHeads.has(first) ? 'm' : /ه$/.test(first) && !/الله$/.test(first) ? 'f' : gender;
  return told !== null && told !== form.gender;
}
const masculineHeads = new Set(masculineBodies);

/** "هاجم الحوثيون الحدود، …، تعهدوا بألا": a verb in the plural is of the nearest before it who are several, unless several spoke last. */
export function pluralBefore({ arcs, nominals }: AnalysedSentence, at: number, memory: Memory): Nominal | null {
  const verb = arcs[at] as Arc;
  if (verb.form?.number !== 'p' || verb.enclitic !== null) return null;
  const [spoke] = memory.last;
  if (spoke !== undefined && (memory.last.some(({ coSpeaker }) => coSpeaker) || (spoke.count ?? 0) > 1)) return null;
  return (
    nominals.findLast(
      ({ to, preposition, kind, number, count, surface }) =>
        to <= verb.from &&
        preposition === null &&
        kind !== 'place' &&
        (number === 'p' || (count ?? 0) > 1 || /ون$/.test(surface.split(/\s+/)[0] as string)),
    ) ?? null
  );
}
