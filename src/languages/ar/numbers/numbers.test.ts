import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Found } from '../../../../test/cases.ts';
import { runCases } from '../../../../test/cases.ts';
import { findTokens } from '../../../text/index.ts';
import { findOrdinals, findQuantities, quantityRules } from './index.ts';

/** `quantity "words" VALUE|MIN..MAX fraction|percent`, an open end left empty; `ordinal "words" VALUE`. */
const kinds = {
  quantity: (text: string): Found[] =>
    findQuantities(findTokens(text)).map(({ start, end, min, max, kind, rule }) => {
      const size = min !== null && min === max ? String(Number(min.toFixed(3))) : `${min ?? ''}..${max ?? ''}`;
      return { parts: [{ start, end }, size, ...(kind === 'count' ? [] : [kind])], rules: [rule] };
    }),
  ordinal: (text: string): Found[] =>
    findOrdinals(findTokens(text)).map(({ start, end, value, rule }) => ({
      parts: [{ start, end }, String(value)],
      rules: [rule],
    })),
};
runCases(new URL('numbers.cases', import.meta.url), { kinds, rules: quantityRules });

const units = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
const tens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const hundreds = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة'];

/** A number below a million in words, as a schoolbook spells it. */
function spell(n: number): string {
  if (n >= 1000) {
    const scale = Math.floor(n / 1000);
    const noun =
      scale === 1 ? 'ألف' : scale === 2 ? 'ألفان' : scale <= 10 ? `${spell(scale)} آلاف` : `${spell(scale)} ألف`;
    return n % 1000 === 0 ? noun : `${noun} و${spell(n % 1000)}`;
  }
  const parts: string[] = [];
  if (n >= 100) parts.push(hundreds[Math.floor(n / 100)] as string);
  const rest = n % 100;
  if (rest === 10) parts.push('عشرة');
  else if (rest > 10 && rest < 20) parts.push(`${rest === 11 ? 'أحد' : rest === 12 ? 'اثنا' : units[rest - 10]} عشر`);
  else {
    if (rest % 10 > 0) parts.push(units[rest % 10] as string);
    if (rest >= 20) parts.push(tens[Math.floor(rest / 10)] as string);
  }
  return parts.join(' و');
}

test('a number spelt out is read back as one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
      expect(findQuantities(findTokens(`قتل ${spell(n)} شخصا`)).map((one) => one.value)).toEqual([n]);
    }),
  );
});

test('quantities of any mixture of words stand in order, inside the text and do not overlap', () => {
  const word = fc.constantFrom(
    ...'ثلاثة عشر وعشرون مئة ألف مليون ونصف ثلث و من إلى بين أكثر أقل نحو على الأقل بضعة عشرات الآلاف 12 3.5 ٪ / - ، في المئة الثاني أحد واحد جزء شخص'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const one of findQuantities(findTokens(text))) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        if (one.min !== null && one.max !== null) expect(one.min).toBeLessThanOrEqual(one.max);
        end = one.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
