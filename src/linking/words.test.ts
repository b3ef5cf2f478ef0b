import { describe, expect, test } from 'vitest';
import { fold } from '../text/index.ts';
import { isSeveral } from './words.ts';

describe('several', () => {
  test.each(['غارات', 'الغارتين', 'وهجومان', 'اشتباكات', 'strikes', 'air strikes'])('are %s', (words) => {
    expect(isSeveral(fold(words))).toBe(true);
  });

  test.each([
    'العدوان',
    'إعلان',
    'بإعلان',
    'تأمين',
    'والعصيان',
    'للطيران',
    'إثبات',
    'هجوم',
    'siege begins',
    'the crisis',
  ])('is not %s', (words) => {
    expect(isSeveral(fold(words))).toBe(false);
  });
});
