import { expect, it } from 'vitest';
import { disputeActs, undoAct } from './acts.ts';

const nothing = { value: '', which: '0' };

it('takes back each decision of a card of several disputes, the newest first', () => {
  const reject = disputeActs(['d1', 'd2']).find(({ word }) => word === 'wrongDispute');
  expect(reject?.make(nothing, 'two places').map(({ on }) => on)).toEqual([['d1'], ['d2']]);
  expect(undoAct(['j1', 'j2']).make(nothing, 'a slip')).toEqual([
    { kind: 'undo', on: ['j2'], why: 'a slip' },
    { kind: 'undo', on: ['j1'], why: 'a slip' },
  ]);
});
