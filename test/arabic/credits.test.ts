import { describe, expect, it } from 'vitest';
import { readVersion } from './reader.ts';

const said = 'قال مصدر أمني عراقي إن ثلاثة صواريخ سقطت قرب القاعدة.';

/** Through whom an article has what it says, where this stands as its credit. */
function creditedTo(credit: string, outlet: string): string[] {
  const text = `${said}\n${credit}`;
  const { statements } = readVersion(text, {
    published: '2025-02-10',
    outlet,
    blocks: [
      { kind: 'paragraph', role: null, start: 0, end: said.length },
      { kind: 'furniture', role: 'credit', start: said.length + 1, end: text.length },
    ],
  });
  return statements[0]?.chain.filter(({ kind }) => kind === 'outlet').map(({ id }) => id) ?? [];
}

describe('a credit under the story', () => {
  it('names the agency that the article has it from, beside the own outlet too', () => {
    expect(creditedTo('المصدر: رويترز', 'نبض الوادي')).toEqual(['reuters']);
    expect(creditedTo('المصدر: نبض الوادي + رويترز', 'نبض الوادي')).toEqual(['reuters']);
  });

  it('tells of nobody where several share it, be they known or not', () => {
    expect(creditedTo('رويترز + فرانس برس', 'نبض الوادي')).toEqual([]);
    expect(creditedTo('رويترز + السهل للأنباء', 'نبض الوادي')).toEqual([]);
    expect(creditedTo('المصدر: نبض الوادي + السهل للأنباء', 'نبض الوادي')).toEqual([]);
  });
});
