import type { Arc } from '../analysis.ts';
import { isNominalArc, isSelecting } from './affixes.ts';

/** "عدد من الجنود", "ستة من عناصر", "خمسة عناصر من": what is counted stands behind من. */
export function joinsCount(arcs: readonly Arc[], i: number, head: Arc | null): boolean {
  const before = arcs[i - 1] as Arc;
  const after = arcs[i + 1];
  if (after === undefined || !isNominalArc(after)) return false;
  if (before.kind === 'number' || isSelecting(before)) return true;
  return head === before && countNouns.has(before.stem);
}

const countNouns = new Set([
  'عدد',
  'سلسله',
  'مجموعه',
  'العديد',
  'عديد',
  'كثير',
  'الكثير',
  'مزيد',
  'المزيد',
  'جزء',
  'قسم',
  'دفعه',
]);
