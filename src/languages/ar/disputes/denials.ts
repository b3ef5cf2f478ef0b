import type { Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { plainWords } from './content.ts';
import { claimOpens, claimWords, falseWords, negationWords, ownPartWords, reportedWords } from './words.ts';

/** A denial by its act, or an answer that calls what was said false: "وصف الرواية بأنها كذب". */
export function isDenial(analysis: Analysis, statement: Statement): boolean {
  if (statement.notSaid) return false;
  if (statement.act === 'deny' || isRejectedClaim(analysis, statement)) return true;
  if (statement.act === 'reject' && takesUp(statement)) return true;
  if (statement.act === 'accuse') return false;
  return callsFalse(analysis, statement) || (isOfClaim(analysis, statement) && isNegated(analysis, statement));
}

/** "وصف الرواية بالمفبركة": words that call what was said false, also behind a preposition. */
const callsFalse = (analysis: Analysis, statement: Statement): boolean =>
  plainWords(analysis, statement)
    .slice(0, 12)
    .some((word) => falseWords.has(word) || falseWords.has(word.replace(/^ب?(?:ال)?/, '')));

/** "هذه التصريحات لا تصمد", "ما يذكره زعيمهم أكاذيب", "الاتهام لا يمت إلى الواقع بصلة": words about what was said. */
export const isOfClaim = ({ text }: Analysis, { content }: Statement): boolean =>
  content[0] !== undefined && claimOpens.test(unpointed(text.slice(content[0].start, content[0].end)));

const isNegated = (analysis: Analysis, statement: Statement): boolean =>
  plainWords(analysis, statement)
    .slice(1, 7)
    .some((word) => negationWords.has(word));

/** "رفض الاتهامات بأن", "سخر من ادعاءات الحوثيين": who rejects a claim denies it. */
export const isRejectedClaim = (analysis: Analysis, statement: Statement): boolean =>
  (statement.act === 'reject' || (statement.act === 'accuse' && condemning.test(statement.cue?.text ?? ''))) &&
  plainWords(analysis, statement)
    .slice(0, 2)
    .some((word) => claimWords.has(word) || (statement.act === 'reject' && reportedWords.has(word)));
/** What condemns. Looked for in the word as it stands. */
export const condemning = /استنك|(?<!\p{L})[وفب]?(?:ال)?(?:[أإ]?دان)|شجب|ندد|تندد|تنديد/u;

/** "وهو ما نفته الحركة": a denial of what the same sentence told before. */
export const takesUp = ({ trail }: Statement): boolean => trail[0]?.rule === 'ar/statements/taken-up';

/** "نفت أي مسؤولية لها عن القصف", "لا صلة له بالهجوم". */
export const disclaims = (analysis: Analysis, denial: Statement): boolean =>
  plainWords(analysis, denial)
    .slice(0, 4)
    .some((word) => ownPartWords.has(word));

/** "أُشيع" without its vowel signs. */
export const unpointed = (text: string): string => text.replace(/[\u064B-\u0652]/gu, '');
