import type { ReadingDispute, Statement } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { tieNouns } from '../cues/objects.ts';
import { headOf } from '../names/index.ts';
import { contentWords, endOf, originOf, plainWords, startOf, stemOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf } from './told.ts';
import { deedWords, forgedWords, paperWords } from './words.ts';

const denying = new Set<Statement['act']>(['deny', 'reject']);

/** "نفت الكتائب إصدارها البيان", "لكن الجماعة نفت صلتها بالهجوم" that she claimed: the supposed speaker disowns what was given as theirs. */
export function findDisowned(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  for (const denial of statements) {
    const forged = plainWords(analysis, denial).some((word) => forgedWords.has(word));
    const ofSaying = (denial.act === 'deny' || forged) && deniesSaying(analysis, denial);
    const ofDeed = denial.act === 'deny' && deniesTie(analysis, denial);
    if (!ofSaying && !ofDeed) continue;
    for (const statement of statements) {
      if (statement === denial || denying.has(statement.act)) continue;
      const isOne = ofSaying
        ? isDisowned(analysis, statement, denial, forged)
        : isOwnClaim(analysis, statement, denial);
      if (isOne)
        found.push({
          kind: 'retraction-of-statement',
          sides: [statement.id, denial.id],
          why: 'the supposed speaker denies having said it',
          trail: [{ rule: 'ar/disputes/disowned', start: startOf(denial), end: endOf(denial) }],
        });
    }
  }
  return found;
}

/** Whether a denial speaks of a statement that somebody is said to have made. */
function deniesSaying(analysis: Analysis, denial: Statement): boolean {
  const words = plainWords(analysis, denial);
  // "إصدارها بياناً …" may be followed by all that the paper said
  return words.slice(0, 4).some(isPaperWord) || (words.length <= 14 && words.some(isPaperWord));
}

const isPaperWord = (word: string): boolean => paperWords.has(word) || paperWords.has(word.replace(/^[وفب](?=ال)/, ''));

/** "صلته بالهجوم", "أي علاقة لها بالعملية". */
const deniesTie = (analysis: Analysis, denial: Statement): boolean =>
  plainWords(analysis, denial)
    .slice(0, 3)
    .some((word) => tieNouns.has(word) && !anyWords.has(word));
const anyWords: ReadonlySet<string> = new Set(['أي', 'أية', 'وجود'].map(fold));

function isDisowned(analysis: Analysis, statement: Statement, denial: Statement, forged: boolean): boolean {
  const speaker = originOf(denial);
  if (statement.chain.some((link) => link.disowned && (link.id === speaker || speaker === null || forged))) return true;
  if (isTakenBack(analysis, statement, denial) || isOwnPaper(analysis, statement, denial)) return true;
  // "البيان المتداول مزور … وكان البيان قد ادعى": the paper that speaks is the one that is called forged
  return forged && statement.chain.some(({ surface }) => surface !== null && isPaper(surface));
}

const isPaper = (surface: string): boolean => paperWords.has(fold(surface.split(/\s/)[0] ?? ''));

const isBefore = (statement: Statement, denial: Statement): boolean =>
  originOf(statement) !== null && isSameSpeaker(statement, denial) && endOf(statement) <= startOf(denial);

/** "نفى أن يكون أدلى بأي تصريح للقناة": what an outlet told of him before, he has not said. */
const isTakenBack = (analysis: Analysis, statement: Statement, denial: Statement): boolean =>
  isBefore(statement, denial) &&
  statement.chain.slice(1).some(({ kind }) => kind === 'outlet' || kind === 'social-channel') &&
  !arcsOf(analysis, denial).some(isSomebody);

/** "تبنت الكتائب الهجوم في بيان … وقالت الكتائب إن البيان مزور": a claim, before the same one calls the paper none of theirs. */
const isOwnPaper = (analysis: Analysis, statement: Statement, denial: Statement): boolean =>
  statement.act === 'claim-responsibility' && isBefore(statement, denial) && !arcsOf(analysis, denial).some(isSomebody);

/** "نفى ما أدلى به النائب": what somebody else said is no word of who denies it. */
const isSomebody = ({ kind, id }: Arc): boolean =>
  kind === 'actor' || (kind === 'role' && !papersAndMedia.has(headOf.get(id)?.class ?? 'paper'));
const papersAndMedia: ReadonlySet<string> = new Set(['paper', 'media']);

/** Whoever claimed a deed denies a tie to it: to the same one, as far as the denial says which. */
function isOwnClaim(analysis: Analysis, statement: Statement, denial: Statement): boolean {
  if (statement.act !== 'claim-responsibility' || !isBefore(statement, denial)) return false;
  const claimed = contentWords(analysis, statement);
  return [...contentWords(analysis, denial)].every((word) => claimed.has(word) || bareStems.has(word));
}

/** Stems that say nothing of which deed is meant. */
const bareStems: ReadonlySet<string> = new Set([...tieNouns, ...deedWords].map(stemOf));
