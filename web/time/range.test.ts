import { expect, it } from 'vitest';
import { askedDays, rangeOf } from './range.ts';
import { dayNumber } from './scale.ts';

const shown: [number, number] = [dayNumber('2025-01-01'), dayNumber('2025-06-30')];
const day = dayNumber('2025-03-10');

it('an end beyond what the strip shows stays as it was asked for when the other end is moved', () => {
  const asked = askedDays({ from: '2014', to: '2025-02-01' }, shown);
  expect(asked?.days[0]).toBe(dayNumber('2014-01-01'));
  expect(rangeOf([shown[0], day], shown, asked)).toEqual({ from: '2014', to: '2025-03-10' });
  expect(rangeOf([day, shown[1]], shown, askedDays({ from: '2025-02-01', to: '2026-05' }, shown))).toEqual({
    from: '2025-03-10',
    to: '2026-05',
  });
});

it('an end that was moved is asked for as it is', () => {
  const asked = askedDays({ from: '2014', to: null }, shown);
  expect(rangeOf([day, shown[1]], shown, asked)).toEqual({ from: '2025-03-10', to: '2025-06-30' });
  expect(rangeOf([day, day], shown, null)).toEqual({ from: '2025-03-10', to: '2025-03-10' });
});
