import { fileURLToPath } from 'node:url';
import { type Found, runCases } from '../cases.ts';
import { readText } from './reader.ts';

/** `name "words" KIND ID`: kind of mention, and the id of knowledge or `-`. */
const kinds = {
  name: (text: string): Found[] =>
    readText(text, '2025-03-10')
      .mentions.filter((mention) => mention.kind !== 'time' && mention.kind !== 'quantity')
      .map((mention) => ({ parts: [mention, mention.kind, mention.id ?? '-'], rules: [] })),
};

for (const name of ['names', 'told-to'])
  runCases(fileURLToPath(new URL(`../../src/languages/ar/names/${name}.cases`, import.meta.url)), { kinds });
