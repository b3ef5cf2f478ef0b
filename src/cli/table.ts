import type { Style, Terminal } from './terminal.ts';
import { cut, isolate, plain, widthOf } from './words.ts';

/** One column of a list. `grows`: takes what width is left, and is cut where that is too little. `style`: by row. */
export interface Column<T> {
  head: string;
  cell: (row: T) => string;
  right?: boolean;
  grows?: boolean;
  style?: (row: T) => Style | null;
}

const gap = '  ';
const narrowest = 16;

/** A list for people: aligned columns, cut to the terminal's width; whole where no terminal is. */
export function printTable<T>(terminal: Terminal, columns: readonly Column<T>[], rows: readonly T[]): string[] {
  const cells = rows.map((row) => columns.map((column) => plain(column.cell(row))));
  const widths = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...cells.map((line) => widthOf(line[i] ?? ''))),
  );
  shrink(columns, widths, terminal.columns);
  const line = (texts: readonly string[], styled: (i: number) => Style | null): string =>
    texts
      .map((text, i) => {
        const width = widths[i] ?? 0;
        const shown = cut(text, width);
        const space = ' '.repeat(Math.max(0, width - widthOf(shown)));
        const style = styled(i);
        const words = isolate(shown, terminal.tty);
        const painted = style === null ? words : terminal.paint(style, words);
        if (columns[i]?.right) return space + painted;
        return i === texts.length - 1 ? painted : painted + space;
      })
      .join(gap)
      .trimEnd();
  const head = line(
    columns.map((column) => column.head),
    () => 'dim',
  );
  return [head, ...rows.map((row, n) => line(cells[n] ?? [], (i) => columns[i]?.style?.(row) ?? null))];
}

function shrink<T>(columns: readonly Column<T>[], widths: number[], available: number): void {
  const over = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)) - available;
  const growing = columns.flatMap((column, i) => (column.grows ? [i] : []));
  if (over <= 0 || growing.length === 0) return;
  let left = over;
  // The widest gives way first, so that a short column beside a long one stays whole.
  while (left > 0) {
    const widest = growing.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a));
    const width = widths[widest] ?? 0;
    if (width <= narrowest) return;
    widths[widest] = width - 1;
    left -= 1;
  }
}
