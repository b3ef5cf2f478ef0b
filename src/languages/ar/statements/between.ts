import type { Arc } from '../analysis.ts';
import { tieNouns } from '../cues/objects.ts';
import { headOf, isDefinite } from '../names/index.ts';
import { inIt } from './in-paper.ts';
import { isMonday } from './sites.ts';
import { isDeedNoun } from './verbal-nouns.ts';

const relativeTimes = new Set(['سابق', 'لاحق', 'مبكر', 'متاخر']);

/** "في الوقت نفسه", "في الوقت ذاته". */
export const isMeanwhile = (arcs: readonly Arc[], k: number): boolean =>
  arcs[k]?.stem === 'في' && arcs[k + 1]?.stem === 'وقت' && /^(?:نفس|ذات|عين)(?:ه)?$/.test(arcs[k + 2]?.stem ?? '');

/** "فيما", "بينما". */
export const isWhile = (arc: Arc | undefined): boolean => arc?.stem === 'فيما' || arc?.stem === 'بينما';

/** "قد أعلن أمس", "في مايو الماضي", "في وقت سابق الاثنين": behind words of time right behind the verb. */
export function behindTime(arcs: readonly Arc[], from: number): number {
  let k = from;
  for (;;) {
    const [arc, next] = [arcs[k], arcs[k + 1]];
    if (
      arc?.kind === 'date' ||
      (arc !== undefined && isMonday(arc)) ||
      (arc?.kind === 'particle' && arc.id === 'adverb')
    )
      k++;
    // "بيانا أكد فيه التزام المجلس"
    else if (k === from && inIt.test(arc?.stem ?? '')) k++;
    else if (k === from && behindPaper(arcs, k) > k) k = behindPaper(arcs, k);
    else if (arc?.stem === 'في' && next?.kind === 'date') k += 2;
    else if (isMeanwhile(arcs, k)) k += 3;
    else if (arc?.stem === 'في' && next?.stem === 'وقت' && relativeTimes.has(arcs[k + 2]?.stem ?? '')) k += 3;
    else return k;
  }
}

/** "نفت في بيان لها وجود أي صلة", "نفى في بيان لاحق صلته": behind the paper that says it, where a deed or a tie follows; the same arc where none does. */
function behindPaper(arcs: readonly Arc[], at: number): number {
  const paper = arcs[at + 1];
  if (arcs[at]?.stem !== 'في' || paper?.kind !== 'role' || headOf.get(paper.id)?.class !== 'paper' || isDefinite(paper))
    return at;
  let k = at + 2;
  while (isOfPaper(arcs[k])) k++;
  return k < arcs.length && (isDeedNoun(arcs, k) || tieNouns.has((arcs[k] as Arc).stem)) ? k : at;
}

/** "ونفى الحزب في بيان لاحق صلته بالهجوم": the tie behind the paper; the same arc where none follows. */
export function toTie(arcs: readonly Arc[], at: number): number {
  const behind = behindPaper(arcs, at);
  return tieNouns.has(arcs[behind]?.stem ?? '') ? behind : at;
}

/** "لها", "مقتضب", "لاحق", "أمس": what describes a paper. */
const isOfPaper = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  (/^ل(?:ه|ها|هم)$/.test(arc.stem) ||
    arc.id.startsWith('adjective:') ||
    arc.kind === 'date' ||
    describing.has(arc.stem));
const describing = new Set(['لاحق', 'ثان', 'ثاني', 'اخر', 'جديد', 'منفصل', 'مقتضب', 'رسمي', 'مصور', 'متلفز']);
