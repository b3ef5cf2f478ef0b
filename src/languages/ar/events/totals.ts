import type { Casualty } from '../../../model/index.ts';
import type { Arc } from '../analysis.ts';
import { casualtyOfVerb, readNoun } from './lexicon.ts';

/** What opens a total: "عدد القتلى", "حصيلة الجرحى". */
export const totals: ReadonlySet<string> = new Set(['عدد', 'حصيله', 'اعداد', 'محصله']);
export const totalsToo: ReadonlySet<string> = new Set([...totals].flatMap((stem) => [stem, `ال${stem}`]));

/** What became of those whose number is told: "عدد القتلى", "عدد الضحايا", "عدد من قتلوا". */
export function whoseNumber(arcs: readonly Arc[], at: number): Casualty['what'] | null {
  const noun = arcs[at];
  if (noun === undefined) return null;
  const verb = saidOfThem(arcs, at);
  if (verb !== null && noun.stem === 'من') return casualtyOfVerb((arcs[verb] as Arc).id) ?? 'killed';
  return readNoun(noun.stem)?.sense.counted ?? (/^(?:ال)?ضحايا$/.test(noun.stem) ? 'killed' : null);
}

/** "عدد من قضوا", "عدد الضحايا الذين ارتقوا": the verb of their death. */
export function saidOfThem(arcs: readonly Arc[], at: number): number | null {
  if (arcs[at]?.stem !== 'من' && arcs[at + 1]?.id !== 'relative') return null;
  const verb = arcs[at]?.stem === 'من' ? at + 1 : at + 2;
  const { kind, id } = arcs[verb] ?? {};
  if (kind !== 'verb' || id === undefined) return null;
  const harm = casualtyOfVerb(id);
  return harm === 'killed' || harm === 'wounded' || deaths.has(id) ? verb : null;
}
const deaths = new Set(['قضى', 'ارتقى', 'سقط']);

/** Whether a verb stands only in a total: "بلغ عدد من قتلوا 32". */
export const saysWhoIsCounted = (arcs: readonly Arc[], verb: number): boolean =>
  [verb - 1, verb - 2].some((at) => totalsToo.has(arcs[at - 1]?.stem ?? '') && saidOfThem(arcs, at) === verb);
