import type { ReadingDispute, Statement } from '../../../model/index.ts';
import { firstBehind, fold } from '../../../text/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { contentWords, endOf, originOf, startOf, stemOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { apologising, falsehood, overReports, ownReports, reportWords, withdrawing } from './words.ts';

const told = new Set<Statement['act']>(['assert', 'confirm', 'announce']);
/** Letters between what somebody told and what they say of it. */
const nearby = 1500;

/** "معلنة أن الخبر «لم يكن صحيحا»": whoever takes back what they themselves told. */
export function findWithdrawals(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const placed = statements
    .filter(({ act }) => told.has(act))
    .map((statement) => ({ start: startOf(statement), statement }))
    .sort((a, b) => a.start - b.start);
  return statements.flatMap((withdrawal) => {
    const sentence = analysis.sentences[firstBehind(analysis.sentences, startOf(withdrawal)) - 1];
    if (sentence === undefined || !takesBack(analysis, withdrawal, sentence)) return [];
    const named = wordsOf(sentence);
    const at = startOf(withdrawal);
    const near = placed.slice(firstBehind(placed, at - nearby - 1), firstBehind(placed, at + nearby));
    const own = near
      .map(({ statement }) => statement)
      .filter(
        (statement) =>
          statement !== withdrawal &&
          isSameSpeaker(statement, withdrawal) &&
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

/** A report of one's own is called false, in a sentence that tells that the same one takes a report back. */
function takesBack({ text }: Analysis, statement: Statement, { arcs, nominals }: AnalysedSentence): boolean {
  if (originOf(statement) === null || statement.notSaid) return false;
  const said = text.slice(startOf(statement), endOf(statement));
  if (!ownReports.test(said) || !falsehood.test(said)) return false;
  return arcs.some(({ start, end }, i) => {
    const word = fold(text.slice(start, end));
    const object = withdrawing.test(word) ? reportBehind(arcs, i, word) : null;
    return object !== null && isDoneBy(statement, nominals, arcs, i, object);
  });
}

/** Words behind a verb within which its object stands, and within which its subject does. */
const objectReach = 12;
const subjectReach = 3;

/** "سحبت القناة خبرا", "تراجعت عن تقريرها": where what is taken back is called a report; null where something else is taken back. */
function reportBehind(arcs: readonly Arc[], verb: number, word: string): number | null {
  for (let k = verb + 1; k < arcs.length && k <= verb + objectReach; k++) {
    const { stem, kind } = arcs[k] as Arc;
    if (isReport(stem)) return k;
    // "اعتذر عن الحضور"
    if (stem === 'عن' && !isReport(arcs[k + 1]?.stem ?? '')) return null;
    const aside = stem === '،' ? endOfAside(arcs, k) : null;
    if (aside !== null) {
      k = aside;
      continue;
    }
    if (kind === 'verb' || stem === '،') return apologising.test(word) ? k : null;
    if (kind === 'particle' && !overReports.test(word)) return null;
  }
  return null;
}

/** "سحبت القناة، الأربعاء، خبرا": the comma that closes what one opens; null where none does. */
function endOfAside(arcs: readonly Arc[], open: number): number | null {
  const next = arcs.slice(open + 1, open + 5).findIndex(({ kind, stem }) => stem === '،' || kind === 'verb');
  return next !== -1 && arcs[open + 1 + next]?.stem === '،' ? open + 1 + next : null;
}

const isReport = (stem: string): boolean => {
  const bare = stem.replace(/^ال/, '');
  return [bare, bare.replace(/ا$/, ''), bare.replace(/ه[ام]?$/, '')].some((each) => reportWords.has(each));
};

/** Whether who speaks takes it back: named right behind the verb, or before it with nobody else between them. */
function isDoneBy(
  { chain: [origin] }: Statement,
  nominals: readonly Nominal[],
  arcs: readonly Arc[],
  verb: number,
  object: number,
): boolean {
  const at = (arcs[verb] as Arc).start;
  const upTo = (arcs[object] as Arc).start;
  const between = nominals.filter(({ start, end }) => start > at && end <= upTo);
  const first = between.find(({ start }) => start <= (arcs[verb + subjectReach]?.start ?? at));
  if (origin === undefined) return false;
  if (origin.start !== null && origin.start > at && origin.start < upTo) return true;
  if (first !== undefined) return first.id === null ? first.name === origin.name : first.id === origin.id;
  const from = origin.end ?? 0;
  return from <= at && !nominals.some(({ start, end, kind }) => kind !== 'place' && start >= from && end <= at);
}

/** "سحبت القناة خبرا عن وفاة أحد المحتجزين، معلنة …": stems of what the sentence names. */
const wordsOf = ({ arcs }: AnalysedSentence): ReadonlySet<string> =>
  new Set(
    arcs
      .filter(({ kind }) => kind !== 'particle' && kind !== 'mark')
      .map(({ stem }) => stemOf(stem))
      .filter((stem) => stem.length > 2),
  );

/** "وكانت القناة قد ذكرت": told before what the text is about. */
function isEarlier({ text }: Analysis, { cue }: Statement): boolean {
  if (cue === null) return false;
  return /(?<!\p{L})و?كان(?:ت|وا)?(?!\p{L})[^.؟!\n]*$/u.test(text.slice(Math.max(0, cue.start - 160), cue.start));
}
