import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../src/intake/index.ts';
import { blockSchema, versionSchema } from '../../src/model/index.ts';
import { sharedPath } from '../shared.ts';
import { derive, tools } from './taken.ts';

const words = tools.furniture;

/** Every law that blocks keep, on one text. */
function checkBlocks(text: string, options: { title?: string; markdown?: boolean } = {}): void {
  const { blocks } = findBlocks(text, { words, ...options });
  let at = 0;
  for (const block of blocks) {
    blockSchema.parse(block);
    if (block.start < at || block.end <= block.start || block.end > text.length)
      throw new Error(`out of order: ${JSON.stringify(block)}`);
    if (text.slice(at, block.start).trim() !== '')
      throw new Error(`not covered: ${JSON.stringify(text.slice(at, block.start))}`);
    if (text.slice(block.start, block.end) !== text.slice(block.start, block.end).trim())
      throw new Error('white space at an edge');
    if (block.role !== null && block.kind !== 'furniture') throw new Error(`a role on ${block.kind}`);
    at = block.end;
  }
  if (text.slice(at).trim() !== '') throw new Error(`not covered: ${JSON.stringify(text.slice(at))}`);
  if (blocks.filter((block) => block.kind === 'title').length > 1) throw new Error('two titles');
}

/** Lines such as pages hold, put together by chance. */
const fragment = fc.oneof(
  fc.constantFrom(
    'بغداد - رويترز: قال مصدر أمني إن انفجارا هز المدينة صباح الأحد.',
    'قتل خمسة أشخاص في غارة على أطراف البلدة، بحسب ما قالت مصادر طبية. (رويترز)',
    'اقرأ أيضا',
    'إعلان',
    'المصدر: العربية',
    '13 نوفمبر 2023',
    'الفرطوسي: لن نتوقف عن القتال',
    'pic.twitter.com/ab12 — Name (@name) 3 مايو 2024',
    'جنود قرب الحدود (فرانس برس)',
    '***',
    '#وسم #آخر',
    'https://a.example/x',
    'سمات العراق سوريا',
    '(د ب أ)',
    '— ',
    ':',
    '- بند',
    '\u202eعكس\u202c',
    '\u0000',
    '\ufeff',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
);
const anyText = fc
  .array(fc.tuple(fragment, fc.constantFrom('\n', '\r\n', '\n\n', '\r', ' ', '\u2028', '')), { maxLength: 20 })
  .map((parts) => parts.flat().join(''));

describe('blocks', () => {
  it('stand in order, apart, and cover whatever is not white space, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.option(fragment, { nil: undefined }), fc.boolean(), (text, title, markdown) =>
        checkBlocks(text, { ...(title === undefined ? {} : { title }), markdown }),
      ),
      { numRuns: 400 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findBlocks(text, { words })).toEqual(findBlocks(text, { words }));
      }),
      { numRuns: 50 },
    );
  });

  const outside = ['seeds', join('eval', 'texts-dev')]
    .map((folder) => sharedPath(folder))
    .filter((folder) => folder !== null);
  it.skipIf(outside.length === 0)('keep their laws on real articles', () => {
    for (const folder of outside) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')))
        checkBlocks(readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''));
    }
  });
});

describe('versions', () => {
  it('of a plain file hold its content as it is, so that offsets can be checked against the file', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, marked) => {
        fc.pre(!text.startsWith('\ufeff') && Buffer.from(text).toString() === text);
        const { versions, rejected } = derive(Buffer.from((marked ? '\ufeff' : '') + text));
        if (rejected !== null) return;
        const [version] = versions;
        if (version === undefined || !version.plain) throw new Error('expected one plain version');
        versionSchema.parse(version);
        expect(version.text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('never throw on any bytes under any name', () => {
    const names = ['a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.csv', '-'];
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...names),
        fc.constantFrom(null, 'utf-8', 'windows-1256', 'utf-16le', 'nonsense'),
        (bytes, path, charset) => {
          const { versions, rejected } = derive(bytes, { path, charset });
          expect(versions.length > 0 || rejected !== null).toBe(true);
          for (const version of versions) versionSchema.parse(version);
        },
      ),
      { numRuns: 300 },
    );
  });
});
