import { describe, expect, it } from 'vitest';
import { findTokens } from './tokens.ts';

const marksOf = (text: string): string =>
  findTokens(text)
    .filter(({ kind, folded }) => kind === 'mark' && /[«»]/.test(folded))
    .map(({ folded }) => folded)
    .join('');

describe('guillemets', () => {
  it.each([
    ['as they are printed', 'وقال: «لن نغادر». وأضاف: «سنبقى».', '«»«»'],
    ['of which one was never closed', 'وقال: «لن نغادر. وأضاف: «سنبقى».', '««»'],
    ['that close what an earlier page opened', 'سنبقى». وقال: «لن نغادر».', '»«»'],
    ['that hold a name beside words', 'قالت صحيفة «الحياة» إن الاتفاق قريب.', '«»'],
  ])('%s stay', (_, text, marks) => {
    expect(marksOf(text)).toBe(marks);
  });

  it.each([
    ['around words', 'وقال: »لن نغادر«. وأضاف: »سنبقى«.', '«»«»'],
    ['with spaces inside', 'وقال ل» الحياة « إنه باق. وزاد:» سنبقى «.', '«»«»'],
  ])('that an archive turned round are read as they were meant: %s', (_, text, marks) => {
    expect(marksOf(text)).toBe(marks);
  });
});
