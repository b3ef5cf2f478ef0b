interface Month {
  month: string;
  published: number;
  said: number;
  events: number;
}

const mostMonths = 36;

/** The months from the first to the last, oldest first, those in which nothing was as well; of a long time only the end. */
export function fillMonths(months: readonly Month[]): Month[] {
  const known = new Map(months.map((month) => [month.month, month]));
  const sorted = [...known.keys()].sort();
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const filled: Month[] = [];
  for (let at = last; filled.length < mostMonths && at >= (sorted[0] ?? ''); at = before(at)) {
    filled.unshift(known.get(at) ?? { month: at, published: 0, said: 0, events: 0 });
  }
  return filled;
}

function before(month: string): string {
  const [year = 0, n = 1] = month.split('-').map(Number);
  return n === 1
    ? `${String(year - 1).padStart(4, '0')}-12`
    : `${String(year).padStart(4, '0')}-${String(n - 1).padStart(2, '0')}`;
}

interface Frame {
  width: number;
  height: number;
  dir: 'rtl' | 'ltr';
}

const widest = 40;

/** How much of the width so many bars take. */
export const lengthOf = (bars: number, width: number): number => Math.min(width, bars * widest);

/** A bar a value, the first one where reading begins; the highest fills the height. */
export function barsOf(
  values: readonly number[],
  { width, height, dir }: Frame,
): { x: number; y: number; width: number; height: number }[] {
  const most = Math.max(1, ...values);
  const step = lengthOf(values.length, width) / values.length;
  return values.map((value, at) => {
    const tall = (value / most) * height;
    const x = dir === 'rtl' ? width - (at + 1) * step : at * step;
    return { x: x + 1, y: height - tall, width: Math.max(1, step - 2), height: tall };
  });
}
