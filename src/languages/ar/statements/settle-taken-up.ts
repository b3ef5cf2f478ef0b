import type { Span, Statement } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { asideOpeners } from '../cues/objects.ts';

/** The rule by which a statement speaks of what was told right before it. */
export const takenUpRule = 'ar/statements/taken-up';

/**
 * "زعمت القوات سيطرتها على المقر، وهو ما نفاه الناطق": what is denied or confirmed so is what was said before it in the sentence, or where nobody said it the
 * clause before. Done last: until then such a statement stands where its own words do, which tells what comes before and behind it.
 */
export function settleTakenUp(analysis: Analysis, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const [own] = statement.content;
    if (statement.trail[0]?.rule !== takenUpRule || own === undefined || !isPointing(analysis, own)) return statement;
    const meant = meantBy(analysis, statement, own, statements);
    return meant === null ? statement : { ...statement, content: [meant] };
  });
}

/** "وهو ما", "الأمر الذي": no words of its own, as "«كذب»" are. */
const isPointing = ({ text }: Analysis, { start, end }: Span): boolean =>
  /^(?:و?ه[وي]|الأمر|الامر|ما)(?=\s|$)/u.test(text.slice(start, end));

function meantBy(analysis: Analysis, statement: Statement, own: Span, statements: readonly Statement[]): Span | null {
  const sentence = analysis.sentences.find(({ start, end }) => start <= own.start && own.start < end);
  if (sentence === undefined) return null;
  const before = statements
    .filter((each) => each !== statement && each.trail[0]?.rule !== takenUpRule && !each.headline)
    .flatMap(({ content }) => content)
    .filter(({ start, end }) => start >= sentence.start && end <= own.start);
  const last = before.sort((a, b) => a.end - b.end || b.start - a.start).at(-1);
  if (last !== undefined && isRightBefore(sentence, last.end, own.start)) return { start: last.start, end: last.end };
  return clauseBefore(sentence, own.start, last?.start ?? 0);
}

/** Only marks stand between, or an aside on who has it or when: "…، وفق بيان، وهو ما نفاه". */
function isRightBefore({ arcs }: AnalysedSentence, from: number, to: number): boolean {
  const between = arcs.filter(({ start, end }) => start >= from && end <= to);
  const words = between.filter(({ kind }) => kind !== 'mark');
  if (words.every(({ kind }) => kind === 'date')) return true;
  const inner = between.slice(between.indexOf(words[0] as Arc), between.indexOf(words.at(-1) as Arc));
  return asideOpeners.has((words[0] as Arc).stem) && inner.every(({ stem }) => stem !== '،');
}

/** What the sentence told before, from its first word, the last full stop inside it or what somebody said in it (from `told` on) to the comma. */
function clauseBefore({ arcs }: AnalysedSentence, at: number, told: number): Span | null {
  const end = arcs.findLastIndex((arc) => arc.end <= at && arc.kind !== 'mark');
  const opens = arcs.findLastIndex(({ stem, start }, k) => k < end && (start < told || ['.', '؛', ':'].includes(stem)));
  const first = arcs.find(({ kind }, k) => k > opens && kind !== 'mark');
  const last = arcs[end];
  return first === undefined || last === undefined || end - opens < 2 ? null : { start: first.start, end: last.end };
}
