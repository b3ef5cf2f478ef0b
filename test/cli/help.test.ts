import { expect, test } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { isnad } from './command.ts';

test.each(makeProgram().commands.map((command) => [command.name(), command] as const))(
  '%s says what it does, with examples',
  (name, command) => {
    let help = '';
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
    });
    command.outputHelp();
    expect(help).toContain(`Usage: isnad ${name}`);
    expect(help).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ isnad ${name}`));
  },
);

test('the command alone lists every command', async () => {
  const { code, stdout } = await isnad(['--help']);
  expect(code).toBe(0);
  for (const command of makeProgram().commands) expect(stdout).toMatch(new RegExp(`^ {2}${command.name()} `, 'm'));
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
