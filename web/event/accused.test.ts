import { expect, it } from 'vitest';
import type { DisputeItem } from '../../src/ledger/index.ts';
import { gatherAccused } from './accused.ts';

const link = (name: string, affiliation: string | null = null, anonymous = false) => ({
  id: `local:${name}`,
  name,
  affiliation,
  anonymous,
});
const side = (act: string, ...chain: object[]) => ({ statement: { statement: { act, chain } } });
const denial = (said: object, answer: object, ownPart = true) =>
  ({ kind: 'denial', ownPart, sides: [said, answer] }) as unknown as DisputeItem;
const brigades = link('River Brigades');
const spokesman = link('Adil Nasser', 'River Brigades');

it('an accused body stands once, with everybody who accuses it, before its spokesman', () => {
  const [ministry, army] = [side('accuse', link('Ministry')), side('accuse', link('Army'), link('An agency'))];
  const found = gatherAccused([
    denial(ministry, side('deny', spokesman)),
    denial(army, side('deny', brigades)),
    denial(ministry, side('deny', brigades)),
  ]);
  expect(found.map(({ who, by }) => [who.name, by.map(({ name }) => name)])).toEqual([
    ['River Brigades', ['Ministry', 'Army']],
  ]);
});

it('who only reports it accuses nobody, and an article denies nothing of its own', () => {
  const found = gatherAccused([
    denial(side('assert', link('Agency')), side('deny', brigades)),
    denial({ statement: null }, side('deny', link('Official', 'Port', true))),
    denial(side('accuse', link('Army')), { statement: null }),
  ]);
  expect(found.map(({ who, by }) => [who.name, by.length])).toEqual([
    ['River Brigades', 0],
    ['Official', 0],
  ]);
});

it('a denial that it happened is no denial of a part in it', () => {
  expect(gatherAccused([denial(side('accuse', link('Army')), side('deny', brigades), false)])).toEqual([]);
});
