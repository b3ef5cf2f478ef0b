import type { Block } from '../../src/model/index.ts';

/** No paragraph that people write is longer; a browser stands still over one of a million letters. */
const longest = 8_000;

/** Blocks as they are shown: one too long for any browser in pieces, cut at white space where there is some. Together they are the same text. */
export function cutBlocks(blocks: readonly Block[], text: string): (Block & { isRest: boolean })[] {
  return blocks.flatMap((block) => {
    const pieces: (Block & { isRest: boolean })[] = [];
    for (let start = block.start; start < block.end || start === block.start; ) {
      const end = findCut(text, start, block.end);
      pieces.push({ ...block, start, end, isRest: start !== block.start });
      if (end === start) break;
      start = end;
    }
    return pieces;
  });
}

function findCut(text: string, start: number, end: number): number {
  if (end - start <= longest) return end;
  const space = text.lastIndexOf(' ', start + longest);
  if (space > start) return space + 1;
  // never through the middle of a letter that takes two units
  const cut = start + longest;
  return /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut;
}
