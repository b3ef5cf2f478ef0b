import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { deriveVersions } from '../../src/intake/index.ts';
import { furnitureTables } from '../../src/languages/index.ts';
import { type Capture, hashOf } from '../../src/model/index.ts';
import type { Reader } from '../../src/reading/index.ts';
import { demoInputs, newsVersions, packageReader, versionsOf } from '../articles.ts';
import { findViolations } from './violations.ts';

const isLong = process.env['ISNAD_LONG'] === '1';
const runs = isLong ? 3_000 : 60;
/** Short texts take an eighth of the time of long ones. */
const shortRuns = isLong ? 20_000 : 200;
/** In milliseconds: on a machine that does much else thousands of texts take long. */
const timeout = isLong ? 1_800_000 : 120_000;
let reader: Reader;
let texts: string[];

beforeAll(async () => {
  reader = packageReader();
  const versions = [...(await versionsOf(demoInputs())), ...(await newsVersions(100, 3))];
  texts = versions.map((version) => version.text);
});

function readBytes(bytes: Uint8Array): void {
  const capture: Capture = {
    sha256: hashOf(bytes),
    size: bytes.length,
    capturedAt: '2026-01-01T00:00:00.000Z',
    path: 'torn.txt',
    url: null,
    finalUrl: null,
    mediaType: null,
    charset: null,
    given: { published: '2025-02-10', outlet: null, url: null, language: 'ar', title: null },
    rejected: null,
  };
  for (const version of deriveVersions(capture, bytes, { furniture: furnitureTables }).versions) {
    expect(findViolations(reader.read(version), version)).toEqual([]);
  }
}

const encoder = new TextEncoder();

/** A stretch of an article, of so many letters at most. */
const stretch = (longest = 400) =>
  fc
    .tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: longest }))
    .map(([n, at, length]) => {
      const text = texts[n % texts.length] ?? '';
      const start = Math.floor(at * text.length);
      return text.slice(start, start + length);
    });

const noise = fc.constantFrom(
  '«',
  '»',
  '"',
  '،',
  '.',
  ':',
  '\n',
  '\n\n',
  '\u0640',
  '\u064F',
  '\u202E',
  '\u200F',
  '\u0000',
  '٣',
  '12/',
  ' و',
  'أن ',
  '\uD83D',
  ')',
  '…',
);

test('stretches of articles, shuffled and torn, are read without a fault', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: stretch() }, { weight: 1, arbitrary: noise }), {
        minLength: 1,
        maxLength: 12,
      }),
      (parts) => readBytes(encoder.encode(parts.join(''))),
    ),
    { numRuns: runs, seed: 20250517 },
  );
});

test('short texts, shuffled and with bytes changed or cut out, are read without a fault', { timeout }, () => {
  const pieces = fc.array(fc.oneof({ weight: 4, arbitrary: stretch(70) }, { weight: 1, arbitrary: noise }), {
    minLength: 1,
    maxLength: 6,
  });
  const order = fc.array(fc.nat(), { maxLength: 8 });
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
  const cut = fc.tuple(fc.nat(), fc.nat({ max: 12 }));
  fc.assert(
    fc.property(pieces, order, changes, cut, (parts, dice, bytesChanged, [from, missing]) => {
      const words = parts.join('').split(/(?<=\s)/);
      for (const die of dice) words.push(...words.splice(die % words.length, 1));
      const whole = encoder.encode(words.join(''));
      for (const [at, value] of bytesChanged) whole[at % whole.length] = value;
      const start = from % whole.length;
      readBytes(Uint8Array.from([...whole.subarray(0, start), ...whole.subarray(start + missing)]));
    }),
    { numRuns: shortRuns, seed: 20251128 },
  );
});

test('articles with bytes changed are read without a fault', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 }),
      (n, changes) => {
        const bytes = encoder.encode(texts[n % texts.length] ?? '');
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        readBytes(bytes);
      },
    ),
    { numRuns: Math.ceil(runs / 4), seed: 20250717 },
  );
});

test('words in any order are read without a fault', { timeout }, () => {
  fc.assert(
    fc.property(fc.nat(), fc.infiniteStream(fc.nat()), (n, dice) => {
      const words = (texts[n % texts.length] ?? '').split(/(?<=\s)/);
      for (let i = words.length - 1; i > 0; i--) {
        const j = dice.next().value % (i + 1);
        [words[i], words[j]] = [words[j] as string, words[i] as string];
      }
      readBytes(encoder.encode(words.join('')));
    }),
    { numRuns: Math.ceil(runs / 4), seed: 20251012 },
  );
});
