import type { Locator } from 'playwright-core';

interface Named {
  text: string;
  box: { x: number; y: number; width: number; height: number };
}

/** Where these elements stand, with their words; what is not on the page is left out. */
export async function boxesOf(elements: Locator): Promise<Named[]> {
  const found = await Promise.all(
    (await elements.all()).map(async (one) => ({ text: await one.innerText(), box: await one.boundingBox() })),
  );
  return found.flatMap(({ text, box }) => (box === null ? [] : [{ text, box }]));
}

/** Which of them lie over one another by more than an edge. */
export function overlapping(all: readonly Named[]): string[] {
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (share(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
  );
}

const share = (a: Named['box'], b: Named['box']): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
