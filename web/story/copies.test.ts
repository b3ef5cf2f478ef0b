import { describe, expect, it } from 'vitest';
import type { DocumentItem } from '../../src/ledger/index.ts';
import { collapseCopies } from './copies.ts';

const document = (id: string, published: string | null) => ({ id, published }) as DocumentItem;

describe('collapseCopies', () => {
  it('shows each text once, by whoever had it first', () => {
    const all = [
      document('c', null),
      document('b', '2024-04-02'),
      document('a', '2024-04-03'),
      document('d', '2024-04-01'),
    ];
    const shown = collapseCopies(all, [['a', 'b', 'c']]).map(({ document: { id }, copies }) => [
      id,
      copies.map((copy) => copy.id),
    ]);
    expect(shown).toEqual([
      ['d', []],
      ['b', ['a', 'c']],
    ]);
  });

  it('leaves what nobody copied as it is', () => {
    expect(collapseCopies([document('a', null)], [])).toEqual([{ document: document('a', null), copies: [] }]);
  });
});
