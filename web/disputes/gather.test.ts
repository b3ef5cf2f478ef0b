import { expect, it } from 'vitest';
import type { DisputeItem, DisputeSide } from '../../src/ledger/index.ts';
import { gatherDisputes, isNamedInDenialOnly } from './gather.ts';

const side = (id: string, speaker = 'wadi-companies', link: object = { anonymous: true }) => ({
  document: { id: 'a' },
  id,
  statement: { statement: { chain: [{ id: speaker, ...link }] } },
});
const dispute = (id: string, kind: string, said: string, answer: string, speaker?: string) =>
  ({ id, kind, confirmed: false, sides: [side(said, speaker), side(answer)] }) as unknown as DisputeItem;
const retraction = 'retraction-of-statement';

it('a text told in three sentences and disowned by two speakers is one dispute with five words', () => {
  const all = ['s5', 's6', 's7'].flatMap((said) =>
    ['s1', 's3'].map((by) => dispute(`${said}${by}`, retraction, said, by)),
  );
  const [one, ...others] = gatherDisputes(all);
  expect(others).toEqual([]);
  expect(one?.ids).toHaveLength(6);
  expect(one?.sides.map((sides) => sides.map(({ id }) => id))).toEqual([
    ['s5', 's6', 's7'],
    ['s1', 's3'],
  ]);
});

it('what two speakers are said to have said, and every denial, stays a dispute of its own', () => {
  const all = [
    dispute('1', retraction, 's1', 's9'),
    dispute('2', retraction, 's2', 's9', 'somebody-else'),
    dispute('3', 'denial', 's1', 's9'),
    dispute('4', 'denial', 's2', 's9'),
  ];
  expect(gatherDisputes(all).map(({ ids }) => ids)).toEqual([['1'], ['2'], ['3'], ['4']]);
});

it('a body and its spokesman deny a thing once, an unnamed official and another body for themselves', () => {
  const speakers = {
    s7: { name: 'Wadi Companies', affiliation: null, anonymous: false },
    s8: { name: 'Hamid Salim', affiliation: 'Wadi Companies', anonymous: false },
    s9: { name: 'Unnamed official, Wadi Companies', affiliation: 'Wadi Companies', anonymous: true },
    s10: { name: 'Plain Brigades', affiliation: null, anonymous: false },
  };
  const denials = ['s1', 's2'].flatMap((said) =>
    Object.entries(speakers).map(([by, link]) => ({
      ...dispute(`${said}-${by}`, 'denial', said, by),
      sides: [side(said), side(by, by, link)],
    })),
  ) as unknown as DisputeItem[];
  const ids = gatherDisputes(denials).map((one) => one.ids.map((id) => id.slice(3)));
  expect(ids).toEqual([['s7', 's8'], ['s9'], ['s10'], ['s7', 's8'], ['s9'], ['s10']]);
});

it('an event that stands only inside its denial is nobody’s claim', () => {
  const named = (start: number, document = 'a') =>
    ({
      document: { id: document },
      id: 'e1',
      statement: null,
      mention: { trigger: { start, end: start + 6 } },
    }) as unknown as DisputeSide;
  const denial = {
    document: { id: 'a' },
    id: 's1',
    statement: { statement: { content: [{ start: 40, end: 90 }] } },
  } as unknown as DisputeSide;
  expect(isNamedInDenialOnly(named(50), [denial])).toBe(true);
  expect(isNamedInDenialOnly(named(10), [denial])).toBe(false);
  expect(isNamedInDenialOnly(named(50, 'b'), [denial])).toBe(false);
  expect(isNamedInDenialOnly(denial, [denial])).toBe(false);
});
