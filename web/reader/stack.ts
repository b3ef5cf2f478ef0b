/** A gloss beside the text: the line that it belongs to, and how much room it takes, in pixels. */
export interface Glossed {
  top: number;
  height: number;
}

/**
 * Where glosses stand so that none covers another: each level with its line or as near below it as there is room.
 * `fixed` is the one that must stand level with its line; those before it make room upwards, as far as the page goes.
 */
export function stackGlosses(glosses: readonly Glossed[], gap: number, fixed = -1): number[] {
  const tops = pushDown(
    glosses,
    gap,
    glosses.map((gloss) => gloss.top),
  );
  const wanted = glosses[fixed]?.top;
  if (wanted === undefined || tops[fixed] === wanted) return tops;
  tops[fixed] = wanted;
  for (let at = fixed - 1; at >= 0; at -= 1) {
    const room = (tops[at + 1] ?? 0) - gap - (glosses[at]?.height ?? 0);
    tops[at] = Math.min(tops[at] ?? 0, room);
  }
  for (let at = fixed + 1; at < tops.length; at += 1) tops[at] = glosses[at]?.top ?? 0;
  // Who was pushed over the upper edge comes back, and pushes the others down again.
  return pushDown(
    glosses,
    gap,
    tops.map((top) => Math.max(0, top)),
  );
}

function pushDown(glosses: readonly Glossed[], gap: number, wanted: readonly number[]): number[] {
  const tops: number[] = [];
  let free = 0;
  glosses.forEach((gloss, at) => {
    const top = Math.max(free, wanted[at] ?? 0);
    tops.push(top);
    free = top + gloss.height + gap;
  });
  return tops;
}
