import { expect, it } from 'vitest';
import type { MentionText } from '../../src/ledger/index.ts';
import { findFirst } from './first-told.ts';

/** A telling in an article, in its own voice or through `by`. */
const told = (id: string, published: string | null, by?: string) =>
  ({
    document: { id, published },
    mention: { statements: by === undefined ? [] : ['s1'] },
    statements: by === undefined ? [] : [{ statement: { id: 's1', chain: [{ id: by }] } }],
  }) as unknown as MentionText;

it('finds what was published first, whatever the offset of its clock, and nothing where nothing is dated', () => {
  const mentions = [
    told('late', '2025-05-18T15:12:00+03:00'),
    told('first', '2025-05-17T23:00:00+03:00'),
    told('next', '2025-05-17T21:30:00Z'),
    told('undated', null),
  ];
  expect(findFirst(mentions)?.document.id).toBe('first');
  expect(findFirst([told('undated', null)])).toBeNull();
});

it('takes of copies of one day whoever leads them', () => {
  const mentions = [told('copy', '2025-05-17'), told('original', '2025-05-17'), told('later', '2025-05-18')];
  expect(findFirst(mentions, [['original', 'copy']])?.document.id).toBe('original');
  expect(findFirst(mentions, [['later', 'copy']])?.document.id).toBe('copy');
});

it('takes of what one article tells whoever it has it from, not the article itself', () => {
  const mentions = [told('first', '2025-02-12'), told('first', '2025-02-12', 'channel'), told('later', '2025-02-13')];
  expect(findFirst(mentions)).toBe(mentions[1]);
  expect(findFirst([told('own', '2025-02-12'), told('later', '2025-02-13', 'channel')])?.document.id).toBe('own');
});
