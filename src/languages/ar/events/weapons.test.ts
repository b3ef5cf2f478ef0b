import { expect, test } from 'vitest';
import { readText } from '../../../../test/arabic/reader.ts';

const weapons = (text: string): string[] =>
  readText(text, '2025-03-10').events.flatMap(({ munitions }) => munitions.map(({ kind }) => kind));

test('what carries weapons is what it is, and unmanned where the words say so', () => {
  expect(weapons('تعرضت سفينة لهجوم بزورقين مسيّرين قبالة الحديدة.')).toEqual(['drone boat']);
  expect(weapons('هاجم مسلحون ناقلة نفط بثلاثة زوارق قبالة السواحل.')).toEqual(['boat']);
  expect(weapons('ضربت روسيا المدينة بصاروخين وثلاث طائرات مسيرة.')).toEqual(['rocket', 'drone']);
});
