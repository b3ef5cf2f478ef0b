import { expect, test } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { isnad } from './command.ts';

const names = makeProgram().commands.map((command) => command.name());

test('every command says what it does, with examples', async () => {
  for (const name of names) {
    const { code, stdout } = await isnad([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: isnad ${name}`);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ isnad ${name}`));
  }
});

test('the command alone lists every command', async () => {
  const { code, stdout } = await isnad(['--help']);
  expect(code).toBe(0);
  for (const name of names) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
});

test.each([
  ['an unknown command', ['sing']],
  ['an unknown option', ['events', '--colour']],
  ['a missing argument', ['event']],
  ['a missing reason', ['redact', '0123456789abcdef']],
  ['a value that means nothing', ['events', '--standing', 'true']],
  ['a date that is none', ['events', '--from', 'yesterday']],
  ['an unknown format', ['export', '--format', 'xml']],
  ['a number that is none', ['events', '--limit', 'few']],
])('%s ends with 2 and one sentence', async (_, args) => {
  const { code, stdout, stderr } = await isnad(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
  expect(stderr).not.toContain('    at ');
});

test('with --json a wrong call is told in JSON', async () => {
  const { code, stderr } = await isnad(['events', '--standing', 'true', '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(stderr)).toEqual({ error: { code: 'bad-filter', message: expect.stringContaining('standing') } });
});
