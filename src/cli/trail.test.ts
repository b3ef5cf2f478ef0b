import { expect, test } from 'vitest';
import type { Terminal } from './terminal.ts';
import { trailLines } from './trail.ts';

const terminal: Terminal = {
  tty: false,
  noteTty: false,
  columns: Number.POSITIVE_INFINITY,
  env: {},
  paint: (_, text) => text,
  print: async () => {},
  note: () => {},
};

test('a rule stands under the narrowest one whose words hold its own', () => {
  const text = 'قال الوزير أمس إن القصف توقف';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const trail = [
    { rule: 'ar/statements/said-that', ...at(text) },
    { rule: 'ar/dates/yesterday', ...at('أمس') },
    { rule: 'ar/cues/say', ...at('قال') },
    { rule: 'ar/names/office', ...at('الوزير أمس') },
  ];
  expect(trailLines(terminal, trail, text)).toEqual([
    `  └─ ar/statements/said-that  ${text} [0, ${text.length})`,
    '     ├─ ar/cues/say  قال [0, 3)',
    '     └─ ar/names/office  الوزير أمس [4, 14)',
    '        └─ ar/dates/yesterday  أمس [11, 14)',
  ]);
});

test('of two rules over the same words the first one holds the second', () => {
  const trail = [
    { rule: 'ar/a', start: 0, end: 2 },
    { rule: 'ar/b', start: 0, end: 2 },
  ];
  expect(trailLines(terminal, trail, 'قد')).toEqual(['  └─ ar/a  قد [0, 2)', '     └─ ar/b  قد [0, 2)']);
});
