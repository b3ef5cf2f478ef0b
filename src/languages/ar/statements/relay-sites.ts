import type { AnalysedSentence, Arc } from '../analysis.ts';
import { saidNouns } from '../cues/objects.ts';
import { opensAnyClause } from './no-reports.ts';
import { isOneOfThem, isPronounOf } from './pronouns.ts';

/** "نقل … عن": somebody's words are passed on only where it is said from whom, and somebody does it. */
export function hasSourceBehind(sentence: AnalysedSentence, at: number): boolean {
  const { arcs } = sentence;
  const preposition = laidTo.has(arcs[at]?.id ?? '') ? 'الي' : 'عن';
  // "نقلت عنه الوكالة قوله إن": whom, was told before
  if (isPronounOf(arcs[at + 1], preposition)) return hasSayingNoun(arcs, at + 2);
  if (preposition === 'الي') {
    const to = arcs.findIndex(({ stem, kind }, k) => k > at && k < at + 10 && stem === 'الي' && kind === 'particle');
    return to !== -1 && !arcs.slice(at + 1, to).some(({ kind }) => kind === 'verb') && hasSayingNoun(arcs, to + 1);
  }
  for (let k = at + 1; k < Math.min(at + 14, sentence.arcs.length); k++) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.stem === 'الي') return false;
    if (arc.stem === 'عن' && arc.kind === 'particle')
      return (
        sentence.nominals.some((nominal) => nominal.from > arc.from && nominal.from <= arc.to + 2) ||
        // "عن إحداهن قولها"
        (isOneOfThem(sentence.arcs[k + 1]) && hasSayingNoun(sentence.arcs, k + 2))
      );
  }
  return false;
}

/** "نسب إلى", "عزا إلى": to whom words are laid. */
const laidTo = new Set(['نسب', 'عزا']);

/** "قوله إن", "القول إن": without it, what is laid to somebody is a deed ("نسبت الهجوم إلى الحركة"). */
const hasSayingNoun = (arcs: readonly Arc[], from: number): boolean =>
  arcs
    .slice(from, from + 14)
    .some(({ stem, enclitic }, k) => saidNouns.has(stem) && (enclitic !== null || opensAnyClause(arcs[from + k + 1])));

/** "علم «صوت التل» من مصدر وزاري أن": from whom it is known stands behind "من", and the clause behind that. */
export function isLearnt({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const from = arcs.findIndex(({ stem, kind }, k) => k > at && k < at + 7 && stem === 'من' && kind === 'particle');
  if (from === -1 || arcs.slice(at + 1, from).some(({ kind, id }) => kind === 'verb' || id === 'complementizer'))
    return false;
  const source = nominals.find((nominal) => nominal.from === (arcs[from] as Arc).to && nominal.kind !== 'place');
  if (source === undefined || !source.anonymous) return false;
  return arcs.slice(from, from + 14).some((arc) => opensAnyClause(arc));
}

/** "نقلت وسائل إعلام تركية أن": an outlet passes on without saying whose words they are. */
export function tellsItself({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const verb = arcs[at] as Arc;
  const teller = nominals.find(({ from }) => from >= verb.to);
  if (teller === undefined || teller.from > verb.to || (teller.kind !== 'outlet' && !teller.anonymous)) return false;
  for (let k = at + 1; k < Math.min(at + 12, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.from < teller.to) continue;
    if (opensAnyClause(arc)) return true;
    if (arc.kind === 'verb' || arc.kind === 'mark') return false;
  }
  return false;
}
