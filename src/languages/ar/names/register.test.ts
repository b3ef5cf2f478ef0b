import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../knowledge/index.ts';
import { Register } from './register.ts';

const packageDir = fileURLToPath(new URL('../../../../knowledge', import.meta.url));
const register = new Register(loadKnowledge({ packageDir }));

test.each([
  ['israeli-defence-minister', 'israeli-army', true],
  ['nabil-abdallah', 'sudanese-army', true],
  ['amir-khan-muttaqi', 'taliban', true],
  ['filippo-grandi', 'unhcr', true],
  ['getachew-reda', 'tplf', false],
  ['hamas', 'israeli-army', false],
  ['russia', 'ukraine', false],
])('%s and %s are of one side: %s', (one, other, is) => {
  expect(register.areOfOneSide(one, other)).toBe(is);
});
