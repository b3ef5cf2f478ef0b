import { expect, test } from 'vitest';
import { type Column, printTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { widthOf } from './words.ts';

const terminal = (columns: number, tty = columns !== Number.POSITIVE_INFINITY): Terminal => ({
  tty,
  noteTty: tty,
  columns,
  env: {},
  paint: (style, text) => (style === 'bold' ? `<${text}>` : text),
  print: async () => {},
  note: () => {},
});

interface Row {
  title: string;
  n: number;
}
const columns: readonly Column<Row>[] = [
  { head: 'TITLE', cell: (row) => row.title, grows: true },
  { head: 'N', cell: (row) => String(row.n), right: true },
];
const rows: Row[] = [
  { title: 'قصف سوق المحاصيل في أم روابة وسقوط ضحايا', n: 31 },
  { title: 'a ship', n: 7 },
];

test('columns are aligned and whole where no terminal is', () => {
  expect(printTable(terminal(Number.POSITIVE_INFINITY), columns, rows)).toEqual([
    `TITLE${' '.repeat(35)}   N`,
    'قصف سوق المحاصيل في أم روابة وسقوط ضحايا  31',
    `a ship${' '.repeat(34)}   7`,
  ]);
});

test('on a terminal nothing is wider than it, and each cell is set apart', () => {
  const lines = printTable(terminal(30), columns, rows);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
  expect(lines[1]).toContain('…\u2069');
  expect(lines[1]).toMatch(/\u206831\u2069$/);
});

test('a column that does not grow is never cut', () => {
  const [, line] = printTable(terminal(4), columns, rows);
  expect(line).toContain('31');
});
