import type { Command } from 'commander';
import type { Role, TokenItem } from '../../record/index.ts';
import { type CallOptions, makeCommand, readCall } from '../call.ts';
import { CallError } from '../fault.ts';
import { readCount } from '../filters.ts';
import { type Column, printTable } from '../table.ts';

const columns: readonly Column<TokenItem>[] = [
  { head: 'NAME', cell: (item) => item.name, grows: true, style: () => 'bold' },
  { head: 'ROLE', cell: (item) => item.role },
  { head: 'MADE', cell: (item) => item.createdAt.slice(0, 10) },
  { head: 'EXPIRES', cell: (item) => item.expiresAt?.slice(0, 10) ?? 'never' },
  { head: 'REVOKED', cell: (item) => item.revokedAt?.slice(0, 10) ?? '', style: () => 'red' },
  { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
];

interface MakeOptions extends CallOptions {
  role: Role;
  days?: number;
}

export function makeToken(): Command {
  const summary = 'make, list and revoke tokens: for writing through the API, or for reading from another machine';
  return makeCommand('token', summary, ['token make "night desk"', 'token list', 'token revoke 1f9a3c07'])
    .addCommand(makeMake())
    .addCommand(makeList())
    .addCommand(makeRevoke());
}

function makeMake(): Command {
  return makeCommand('make', 'make a token and print it, this once', [
    'token make "night desk"',
    'token make collector --role curator --days 90',
  ])
    .argument('<name>', 'whose it is; their decisions carry this name')
    .option('--role <role>', 'reader, curator (takes in and corrects) or admin (redacts too)', readRole, 'curator')
    .option('--days <number>', 'for how many days (default: until it is revoked)', readCount)
    .action(async (name: string, options: MakeOptions) => {
      const { call, tokens } = await openTokens(options);
      if (name.trim() === '') throw new CallError('missing-name', 'missing name: say whose token it is');
      const made = await tokens.make({ name: name.trim(), role: options.role, days: options.days ?? null });
      const { hash: _, ...shown } = made.item;
      await call.terminal.print(call.json ? JSON.stringify({ ...shown, token: made.token }) : made.token);
      if (!call.json) call.terminal.note('it is kept hashed and cannot be shown again');
    });
}

function makeList(): Command {
  return makeCommand('list', 'list the tokens', ['token list']).action(async (options: CallOptions) => {
    const { call, tokens } = await openTokens(options);
    const items = await tokens.list();
    if (call.json) for (const { hash: _, ...item } of items) await call.terminal.print(JSON.stringify(item));
    else if (items.length === 0) call.terminal.note('no token; isnad token make NAME makes one');
    else for (const line of printTable(call.terminal, columns, items)) await call.terminal.print(line);
  });
}

function makeRevoke(): Command {
  return makeCommand('revoke', 'revoke a token, at once and for good', ['token revoke 1f9a3c07'])
    .argument('<id>', 'the token (isnad token list)')
    .action(async (id: string, options: CallOptions) => {
      const { call, tokens } = await openTokens(options);
      if (!(await tokens.revoke(id))) {
        throw new CallError('unknown-token', `unknown token: ${id}; isnad token list lists them`);
      }
      await call.terminal.print(call.json ? JSON.stringify({ revoked: id }) : `revoked ${id}`);
    });
}

async function openTokens(options: CallOptions) {
  const { TokenFile } = await import('../../record/index.ts');
  const call = readCall(options);
  return { call, tokens: new TokenFile(call.dataDir) };
}

function readRole(value: string): Role {
  if (value === 'reader' || value === 'curator' || value === 'admin') return value;
  throw new CallError('bad-role', `unknown role: ${value}; known: reader, curator, admin`);
}
