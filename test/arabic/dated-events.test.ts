import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const told = (text: string): string[] =>
  readText(text, '2025-03-10').events.map(({ trigger, also }) =>
    [trigger.text, ...also.map(({ start, end }) => text.slice(start, end))].join(' '),
  );

test('what went on for months is no one attack told before', () => {
  const text =
    'أصيب جنود في هجوم على ثكنة عسكرية. وتأتي الحادثة بعد الهجمات التي طالت ثكنات عسكرية خلال الأشهر الماضية.';
  expect(told(text)).toEqual(['هجوم أصيب', 'الهجمات']);
});

test('an attack that is taken up again is one', () => {
  const text = 'أصيب جنود في هجوم على ثكنة عسكرية. وقال الجيش الكيني إن الهجوم وقع فجراً.';
  expect(told(text)).toEqual(['هجوم أصيب الهجوم']);
});

test('what is received stands behind an aside that says when', () => {
  expect(told('تسلمت السلطات الكينية، الأربعاء، ستة رهائن من الخاطفين.')).toEqual(['تسلمت']);
  expect(told('تسلمت السلطات الكينية، الأربعاء، ستة تقارير عن الأسعار.')).toEqual([]);
});
