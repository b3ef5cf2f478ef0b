import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kinds } from './cases.ts';
import { checkCase, quoteSpan, readCases, reportRules } from './cases.ts';

/** Finds every run of letters that is in upper case, or, with `@mode lower`, in lower case. */
const kinds: Kinds = {
  shout: (text, settings) =>
    [...text.matchAll(settings['mode'] === 'lower' ? /\b[a-z]+\b/g : /\b[A-Z]+\b/g)].map((match) => ({
      parts: [{ start: match.index, end: match.index + match[0].length }, String(match[0].length)],
      rules: [match[0].length > 2 ? 'test/long' : 'test/short'],
    })),
};

function write(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cases-')), 'some.cases');
  writeFileSync(path, content);
  return path;
}
const problemsOf = (content: string): (string | null)[] =>
  readCases(write(content), kinds).map((one) => checkCase(one, kinds));

test('a case holds where all that it expects is found, and nothing else', () => {
  expect(problemsOf('# one\nsay NO and NO\n==> shout "NO" 2\n==> shout "NO"#2 2\n')).toEqual([null]);
  expect(problemsOf('# one\nsay NO and NO\n==> shout "NO" 2\n')[0]).toContain('spurious: shout "NO"#2 2');
  expect(problemsOf('# one\nsay NO\n==> shout "NO" 3\n')[0]).toMatch(
    /some\.cases:1: one\n {2}missing: {2}shout "NO" 3\n {2}spurious: shout "NO" 2/,
  );
  expect(problemsOf('# one\nsay no\n==> nothing\n')).toEqual([null]);
  expect(problemsOf('# one\nsay NO\n==> nothing\n')[0]).toContain('spurious');
});

test('settings hold until they are changed or ended, texts may have several lines', () => {
  const content = [
    '## a remark',
    '@mode lower',
    '# lower',
    'yes NO',
    '==> shout "yes" 3',
    '@mode',
    '# upper',
    'yes',
    '\\',
    'NO',
    '==> shout "NO" 2',
  ].join('\n');
  expect(problemsOf(content)).toEqual([null, null]);
  expect(readCases(write(content), kinds)[1]?.text).toBe('yes\n\nNO');
});

test('a gap is no problem until it closes', () => {
  expect(problemsOf('# gap: later\nsay NO\n==> nothing\n')).toEqual([null]);
  expect(problemsOf('# gap: later\nsay no\n==> nothing\n')[0]).toContain('this gap is closed');
});

test.each([
  ['', 'no case in this file'],
  ['# one\nsay NO\n', 'some.cases:1: case without an expectation'],
  ['# one\n==> nothing\n', 'some.cases:1: case without a text'],
  ['# one\nsay NO\n==> shout "YES" 2\n', 'some.cases:3: not in the text: "YES"'],
  ['# one\nsay NO\n==> shout "NO"#2 2\n', 'some.cases:3: not in the text: "NO"#2'],
  ['# one\nsay NO\n==> whisper "NO"\n', 'some.cases:3: unknown kind: whisper'],
  ['# one\nNO\n==> nothing\nNO\n', 'some.cases:4: a text after an expectation'],
  ['say NO\n==> nothing\n', 'some.cases:1: a text without a title'],
  ['==> nothing\n', 'some.cases:1: an expectation without a case'],
  ['# one\nNO\n==> nothing\n# one\nNO\n==> nothing\n', 'some.cases:4: a second case with the title'],
  ['# one\nNO\n==> nothing\n==> shout "NO" 2\n', 'nothing stands beside other expectations'],
])('refuses %j', (content, message) => {
  expect(() => readCases(write(content), kinds)).toThrow(message);
});

test('a span is quoted by its words and its occurrence', () => {
  const text = 'قال "نعم"\nثم قال';
  expect(quoteSpan(text, 0, 3)).toBe('"قال"');
  expect(quoteSpan(text, 13, 16)).toBe('"قال"#2');
  expect(quoteSpan(text, 4, 10)).toBe('"\\"نعم\\"\\n"');
});

test('rules without enough cases are reported', () => {
  const positive = (words: string[]): string =>
    words.map((word, i) => `# p${i}\nsay ${word}\n==> shout "${word}" ${word.length}\n`).join('');
  const negative = '# n1\nsay\n==> nothing\n# n2\nso\n==> nothing\n';
  const report = (content: string): string[] =>
    reportRules(readCases(write(content), kinds), kinds, ['test/long', 'test/none']);
  expect(report(positive(['YES', 'NOT', 'BUT']) + negative)).toEqual(['test/none: fires in no case']);
  expect(report(positive(['YES', 'YES', 'YES']) + negative)[0]).toContain('the same words: YES');
  expect(report(positive(['YES', 'NOT']) + negative)[0]).toBe('test/long: fires in 2 of at least 3 cases');
  expect(report(positive(['YES', 'NOT', 'BUT', 'NO']) + negative)).toContain(
    'test/short: fires but is not in the list of rules',
  );
  expect(report(`@rule test/none\n${negative}@rule\n${positive(['YES', 'NOT', 'BUT'])}`)[0]).toContain(
    'test/long: 0 of at least 2 cases where nothing',
  );
});
