import { expect, it } from 'vitest';
import type { Stretch } from './apart.ts';
import { type Row, rowsOfEdit, rowsOfTexts } from './rows.ts';

const told = (side: Stretch[] | null) =>
  side?.map(({ text, own }) => (own ? `[${text.trim()}]` : text.trim())).join(' ') ?? null;
const shown = (rows: Row[]) => rows.map(({ left, right, same }) => [told(left), told(right), same]);

it('of two texts those paragraphs stand beside each other that are most alike; what one alone has stands alone', () => {
  const rows = rowsOfTexts(
    ['عنوان', 'قال الجيش إن 19 شخصاً قُتلوا في السوق.', 'وأكد الوزير ذلك.'],
    ['عنوان', 'ولم يعلّق أحد آخر.', 'قال الجيش إن 23 شخصاً قتلوا في السوق.', 'وأكد الوزير «ذلك».'],
  );
  expect(shown(rows)).toEqual([
    ['عنوان', 'عنوان', true],
    [null, '[ولم يعلّق أحد آخر.]', false],
    ['قال الجيش إن [19] شخصاً قُتلوا في السوق.', 'قال الجيش إن [23] شخصاً قتلوا في السوق.', false],
    ['وأكد الوزير ذلك.', 'وأكد الوزير «ذلك».', true],
  ]);
});

it('a paragraph that stands elsewhere in the other text is not marked as missing there', () => {
  expect(shown(rowsOfTexts(['أول سطر', 'ثاني سطر'], ['ثاني سطر', 'أول سطر'])).flat()).not.toContain('[أول سطر]');
});

it('an edit stands as its paragraphs before and after, with what was taken out and put in', () => {
  const rows = rowsOfEdit([
    { kind: 'same', text: 'أول.\nقتل ' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '5' },
    { kind: 'same', text: ' أشخاص.\n' },
    { kind: 'removed', text: 'ثالث.\n' },
    { kind: 'same', text: 'رابع.' },
  ]);
  expect(shown(rows)).toEqual([
    ['أول.', 'أول.', true],
    ['قتل [3] أشخاص.', 'قتل [5] أشخاص.', false],
    ['[ثالث.]', null, false],
    ['رابع.', 'رابع.', true],
  ]);
});

it('of long texts what stands in both once holds the rest together, and nothing is lost', () => {
  const line = (n: number) => `فقرة رقم ${n} من نص طويل جدا`;
  const left = Array.from({ length: 3_000 }, (_, n) => line(n));
  // every other one is another, and the first and the last are
  const right = left.map((text, n) => (n % 2 === 0 ? `سطر جديد ${n * 7}` : text)).concat('خاتمة');
  const rows = rowsOfTexts(left, right);
  expect(rows.filter(({ same }) => same)).toHaveLength(1_500);
  expect(rows.flatMap((row) => told(row.left)?.replace(/[[\]]/g, '') ?? [])).toEqual(left);
  expect(rows.flatMap((row) => told(row.right)?.replace(/[[\]]/g, '') ?? [])).toEqual(right);
});

it('an empty paragraph that one text alone has is no missing one', () => {
  expect(rowsOfTexts(['أول', ''], ['أول'])).toEqual([
    { left: [{ text: 'أول', own: false }], right: [{ text: 'أول', own: false }], same: true },
    { left: [{ text: '', own: true }], right: null, same: false },
  ]);
});
