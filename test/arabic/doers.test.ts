import { fileURLToPath } from 'node:url';
import { type Found, runCases } from '../cases.ts';
import { readText } from './reader.ts';

/** `doer "trigger" by "actors"`: who does what a text tells, its statements read too. */
const kinds = {
  doer: (text: string): Found[] =>
    readText(text, '2025-03-10').events.map(({ trigger, actors }) => ({
      parts: [trigger, ...(actors.length > 0 ? ['by', ...actors] : [])],
      rules: [],
    })),
};

runCases(fileURLToPath(new URL('../../src/languages/ar/events/speech.cases', import.meta.url)), { kinds });
