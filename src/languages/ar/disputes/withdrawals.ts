import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { contentWords, endOf, originOf, startOf, stemOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { falsehood, ownReports, withdrawing } from './words.ts';

const told = new Set<Statement['act']>(['assert', 'confirm', 'announce']);
/** Letters between what somebody told and what they say of it. */
const nearby = 1500;

/** "معلنة أن الخبر «لم يكن صحيحا»": whoever takes back what they themselves told. */
export function findWithdrawals(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  return statements.flatMap((withdrawal) => {
    if (!takesBack(analysis, withdrawal)) return [];
    const named = wordsBeside(analysis, withdrawal);
    const own = statements.filter(
      (statement) =>
        statement !== withdrawal &&
        told.has(statement.act) &&
        isSameSpeaker(statement, withdrawal) &&
        Math.abs(startOf(statement) - startOf(withdrawal)) <= nearby &&
        isEarlier(analysis, statement) &&
        [...contentWords(analysis, statement)].some((word) => named.has(word)),
    );
    return own.slice(0, 1).map(
      (statement): ReadingDispute => ({
        kind: 'retraction-of-statement',
        sides: [statement.id, withdrawal.id],
        why: 'who told it takes it back',
        trail: [{ rule: 'ar/disputes/withdrawn', start: startOf(withdrawal), end: endOf(withdrawal) }],
      }),
    );
  });
}

/** A report of one's own is called false, in a sentence that says that it is taken back or by words that can mean no other's. */
function takesBack(analysis: Analysis, statement: Statement): boolean {
  if (originOf(statement) === null || statement.notSaid) return false;
  const said = analysis.text.slice(startOf(statement), endOf(statement));
  return ownReports.test(said) && falsehood.test(said) && withdrawing.test(sentenceOf(analysis, statement));
}

function sentenceOf({ sentences, text }: Analysis, statement: Statement): string {
  const at = startOf(statement);
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
}

/** "سحبت القناة خبرا عن وفاة أحد المحتجزين، معلنة …": stems of what the sentence names. */
function wordsBeside(analysis: Analysis, statement: Statement): ReadonlySet<string> {
  const at = startOf(statement);
  const sentence = analysis.sentences.find(({ start, end }) => start <= at && at < end);
  const arcs = sentence === undefined ? [] : sentence.arcs.filter(({ kind }) => kind !== 'particle' && kind !== 'mark');
  return new Set(arcs.map(({ stem }) => stemOf(stem)).filter((stem) => stem.length > 2));
}

/** "وكانت القناة قد ذكرت": told before what the text is about. */
function isEarlier({ text }: Analysis, { cue }: Statement): boolean {
  if (cue === null) return false;
  return /(?<!\p{L})و?كان(?:ت|وا)?(?!\p{L})[^.؟!\n]*$/u.test(text.slice(Math.max(0, cue.start - 160), cue.start));
}
