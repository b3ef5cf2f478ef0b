import { expect, test } from 'vitest';
import { readText } from '../../../../test/arabic/reader.ts';

const weapons = (text: string): string[] =>
  readText(text, '2025-03-10').events.flatMap(({ munitions }) => munitions.map(({ kind }) => kind));

test('boats are boats, manned or not, and unmanned aircraft drones', () => {
  expect(weapons('تعرضت سفينة لهجوم بزورقين مسيّرين قبالة الحديدة.')).toEqual(['boat']);
  expect(weapons('هاجم مسلحون ناقلة نفط بثلاثة زوارق قبالة السواحل.')).toEqual(['boat']);
  expect(weapons('ضربت روسيا المدينة بصاروخين وثلاث طائرات مسيرة.')).toEqual(['rocket', 'drone']);
});
