import { findBlocks } from '../../src/intake/index.ts';
import { furniture as arabic } from '../../src/languages/ar/furniture/words.ts';
import { furniture as english } from '../../src/languages/en/furniture/words.ts';
import type { BlockKind } from '../../src/model/index.ts';
import { type Printer, runCases } from '../cases.ts';

const words = [arabic, english];

const printer =
  (kind: BlockKind): Printer =>
  (text) =>
    findBlocks(text, { words })
      .blocks.filter((block) => block.kind === kind)
      .map((block) => ({
        parts: [...(block.role === null ? [] : [block.role]), { start: block.start, end: block.end }],
        rules: [],
      }));

const kinds = {
  furniture: printer('furniture'),
  caption: printer('caption'),
  embed: printer('embed'),
  heading: printer('heading'),
};

runCases(new URL('../../src/languages/ar/furniture/furniture.cases', import.meta.url), { kinds });
runCases(new URL('../../src/languages/en/furniture/furniture.cases', import.meta.url), { kinds });
