import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { isJoined } from '../names/index.ts';
import { paperBefore } from './in-paper.ts';
import { subjectBefore } from './region.ts';

/**
 * "أصدرت القيادة بيانا أوضحت فيه أن", "نشرت الصحيفة مقالا لسالم الجاسر لمح فيه إلى": whoever put the paper out says what is in it, or whose it is; null where
 * the verb is of no paper.
 */
export function authorOfPaper(sentence: AnalysedSentence, at: number): Nominal | null {
  const { arcs, nominals } = sentence;
  const verb = arcs[at] as Arc;
  if (isJoined(verb) && verb.id !== 'رد') return null;
  const paper = paperBefore(sentence, at);
  if (paper === null) return null;
  // "بيانا منسوبا إلى السرايا تبنت فيه": the paper speaks, for whom it is said to be of
  if (
    arcs.some(
      ({ from: begins, id, stem }) =>
        begins >= paper.to && begins <= paper.to + 2 && (id === 'نسب' || stem.startsWith('منسوب')),
    )
  )
    return paper;
  const author = nominals.find(
    ({ from: begins, to, preposition, kind }) =>
      begins >= paper.to && to <= verb.from && preposition === 'ل' && kind !== 'place' && kind !== 'outlet',
  );
  if (author !== undefined) return author;
  const issuing = arcs.findLastIndex((arc) => arc.kind === 'verb' && arc.to <= paper.from);
  const own = paper.affiliation === null ? null : paper;
  if (issuing === -1) return own;
  const behind = nominals.find(
    ({ from: begins, preposition }) => begins === arcs[issuing + 1]?.from && preposition === null,
  );
  return behind !== undefined && behind !== paper ? behind : (subjectBefore(sentence, issuing) ?? own);
}

/** "ظهر أحد المقاتلين، وهو يتوعد المجلس": the pronoun stands for who was told of right before its comma. */
export function behindPronoun({ arcs, nominals }: AnalysedSentence, at: number): Nominal | null {
  const pronoun = arcs[at - 1];
  if (pronoun?.id !== 'pronoun' || !isJoined(pronoun) || arcs[at - 2]?.stem !== '،') return null;
  const number = pronoun.stem === 'هما' ? 'd' : /^ه(?:م|ن)$/.test(pronoun.stem) ? 'p' : 's';
  const fits = (nominal: Nominal): boolean =>
    (nominal.count === 1 ? 's' : nominal.number) === number &&
    (number !== 's' || nominal.gender === null || nominal.gender === (pronoun.stem === 'هي' ? 'f' : 'm'));
  const verb = arcs.findIndex(({ kind }) => kind === 'verb');
  const subject = nominals.find(
    ({ from, to, preposition }) => from === arcs[verb + 1]?.from && to <= pronoun.from && preposition === null,
  );
  // "استقبل الوزير أعضاء الوفد، وهو يؤكد": the subject of the sentence's verb, before whoever stands nearest
  if (subject !== undefined && fits(subject)) return subject;
  return (
    nominals.findLast(
      (nominal) =>
        nominal.to <= pronoun.from &&
        nominal.to >= pronoun.from - 8 &&
        nominal.preposition === null &&
        nominal.kind !== 'place' &&
        fits(nominal),
    ) ?? null
  );
}
